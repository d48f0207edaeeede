"""What the other did with what stands before: "extended an invitation to pay a visit, | which Holm accepted"."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_REACH = 9
"""Tokens between "which" and its verb: "which His Highness the Emir gladly accepted"."""


def answered(doc: Document, found: list[Found]) -> list[Found]:
    """The attributions of a readout, each without the clause in which another answers it, and these clauses."""
    if doc.pack.language != "en" or "which" not in doc.low:
        return found
    new: list[Found] = []
    for one in found:
        hit = _answer(doc, one)
        if hit is None:
            continue
        which, verb, end = hit
        form = next(
            (f for f in doc.lists.cues.get(doc.low[verb], ()) if f.form == "past" and not f.rest), None
        )
        if form is None:
            form = next((f for f in doc.cues.get(doc.low[verb], ()) if f.form == "past" and not f.rest), None)
        one.content[-1] = (one.content[-1][0], which - 1)
        new.append(Found((verb, verb + 1), form, "act", (which + 1, _subject_end(doc, which, verb)), [(which, end)],
                         one.sentence))  # fmt: skip
    return sorted([*found, *new], key=lambda f: (f.first, f.cue or (0, 0))) if new else found


def _answer(doc: Document, found: Found) -> tuple[int, int, int] | None:
    """(which, verb, end) of the clause that answers an act."""
    if found.quotes or found.frame not in ("act", "thing", "narration") or not found.content:
        return None
    first, last = found.content[-1]
    for at in range(first + 3, last - 2):
        if doc.low[at] != "which" or doc.low[at - 1] != ",":
            continue
        verbs = range(at + 2, min(last, at + _REACH))
        verb = next((k for k in verbs if doc.low[k] in doc.lists["answering"]), None)
        if verb is None or not _is_somebody(doc, (at + 1, verb)):
            return None
        end = next((k for k in range(verb, last) if doc.low[k] in (",", ";")), last)
        return at, verb, trim(doc, at, end)[1]
    return None


def _subject_end(doc: Document, which: int, verb: int) -> int:
    end = verb
    while end > which + 2 and (doc.tags[end - 1] in "ax" or doc.low[end - 1].endswith("ly")):
        end -= 1
    return end


def _is_somebody(doc: Document, piece: Range) -> bool:
    words = doc.low[piece[0] : piece[1]]
    if words[:1] and words[0] in doc.lists["person_openers"]:
        return True
    if any(hit.kind in ("person", "side") for hit in doc.names_in(doc.span(*piece))):
        return True
    return (
        any(part in doc.lists.titles for word in words for part in word.split("-"))
        or words[-1] in doc.lists["groups"]
    )
