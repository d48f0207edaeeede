"""Passives by which a readout reports: "It was noted with regret that A", "The other side was reminded that B",
"He was told that C". Who spoke is not named: the issuing side, or, where its own were told, the other."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.tagging import FINITE
from crossread.attribute.words import CueForm

_GAP = 9
"""Tokens between the participle and "that": "brought to the attention of the Kesh side that"."""
_BACK = 5
"""Tokens between a form of "be" and its participle."""
_SUBJECT = 8


def told_in_passive(doc: Document, found: list[Found]) -> list[Found]:
    """The attributions of a readout, with one for each clause that a passive reports in the place of what was read
    inside it; the words of a quotation stay whose they are."""
    if doc.pack.language != "en" or doc.lists["told_that"].isdisjoint(doc.low):
        return found
    new: list[Found] = []
    for number, (first, last) in enumerate(doc.sentences):
        new.extend(_of_sentence(doc, number, first, last))
    gone = [(one.sentence, one.content[0]) for one in new]
    heads = [(one.sentence, one.cue or (0, 0)) for one in new]
    kept = [f for f in found if f.quotes or not any(_inside(f, *entry) for entry in (*gone, *heads))]
    return sorted([*kept, *new], key=lambda f: (f.first, f.cue or (0, 0)))


def _inside(found: Found, sentence: int, piece: Range) -> bool:
    at = found.cue[0] if found.cue else found.first
    return found.sentence == sentence and (piece[0] <= at < piece[1] or piece[0] <= found.first < piece[1])


def _of_sentence(doc: Document, number: int, first: int, last: int) -> list[Found]:
    heads = [head for at in range(first + 2, last - 3) if (head := _head(doc, first, at))]
    found = []
    for place, (start, participle, that) in enumerate(heads):
        end = heads[place + 1][0] if place + 1 < len(heads) else last
        end = _main_clause(doc, that + 1, end)
        while end > that + 2 and (
            doc.low[end - 1] in (",", ";") or doc.low[end - 1] in doc.lists["clause_joiners"]
        ):
            end -= 1
        piece = trim(doc, that, end)
        if piece[1] - piece[0] < 3:
            continue
        whom = None if doc.low[start] in doc.lists["no_receivers"] else (start, _be_before(doc, participle))
        if (end < last - 3 and doc.low[end : end + 2] == ["and", "it"]) or doc.low[end + 1 : end + 3] == [
            "and",
            "it",
        ]:
            rest = trim(
                doc, end + 1 + (doc.low[end] == ","), heads[place + 1][0] if place + 1 < len(heads) else last
            )
            if rest[1] - rest[0] > 2:
                found.append(Found(None, None, "narration", None, [rest], number))
        found.append(
            Found((participle, participle + 1), _form(doc, participle), "that", whom, [piece], number,
                  impersonal=whom is None, opposite=whom is not None)
        )  # fmt: skip
    return found


def _head(doc: Document, first: int, at: int) -> tuple[int, int, int] | None:
    """(start of the subject, participle, "that") of a reporting passive whose participle stands at `at`."""
    low, lists = doc.low, doc.lists
    if low[at] not in lists["told_that"] or doc.quoted[at]:
        return None
    be = _be_before(doc, at)
    if be <= first:
        return None
    that = next((k for k in range(at + 1, min(at + _GAP, len(low) - 2)) if low[k] in lists["that"]), None)
    if that is None or any(low[k] in ",;:." or doc.tags[k] in FINITE for k in range(at + 1, that)):
        return None
    if not any(doc.tags[k] in FINITE for k in range(that + 1, min(that + 30, len(low)))):
        return None
    start = be
    while (
        start > first
        and be - start < _SUBJECT
        and low[start - 1] not in (",", ";", ":")
        and low[start - 1] not in doc.lists["before_passive"]
    ):
        start -= 1
    if start > first and low[start - 1] == "that":
        return None  # inside what another reports
    if low[start] == "it" or low[start : start + 1] == ["attention"]:
        return start, at, that
    if low[at] not in lists["told_whom"] or not _is_somebody(doc, start, be):
        return None
    return start, at, that


def _be_before(doc: Document, participle: int) -> int:
    """The form of "be" before a participle, adverbs between; the participle itself where there is none."""
    for at in range(participle - 1, max(-1, participle - _BACK), -1):
        if doc.low[at] in doc.lists["be"]:
            return at - (doc.low[at] in doc.lists["been_being"] and doc.low[at - 1] in doc.lists["have"])
        if not (doc.tags[at] == "a" or doc.low[at].endswith("ly") or doc.low[at] == "also"):
            return -1
    return -1


def _is_somebody(doc: Document, first: int, last: int) -> bool:
    words = doc.low[first:last]
    named = any(hit.kind in ("person", "side", "capital") for hit in doc.names_in(doc.span(first, last)))
    side = words[-1:] and (words[-1] in doc.lists["groups"] or words[-1] in doc.lists["counterpart"])
    office = any(part in doc.lists.titles for word in words for part in word.split("-"))
    return named or bool(side) or office or not doc.lists["persons"].isdisjoint(words[:1])


def _form(doc: Document, at: int) -> CueForm | None:
    """The reporting verb, for what it says was done; none for "drawn", "brought"."""
    forms = doc.lists.cues.get(doc.low[at], ())
    return next(
        (f for f in forms if f.form in ("past", "participle") and f.row.kind == "speech" and not f.rest), None
    )


def _main_clause(doc: Document, first: int, last: int) -> int:
    """Where "and it was not taken further" begins: a past of its own behind the reported clause."""
    for at in range(first + 3, last - 3):
        if doc.low[at] == "and" and doc.low[at + 1] == "it" and doc.low[at + 2] in doc.lists["past_be_had"]:
            return at
    return last
