"""The plain narration of an official readout: what it tells of the event without a verb of saying."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_words import is_past


def narrate(doc: Document, found: list[Found]) -> list[Found]:
    """A narrated attribution for every sentence that tells of the event or of those who held it, and has none yet."""
    told = {f.sentence for f in found}
    new: list[Found] = []
    for number, (first, last) in enumerate(doc.sentences):
        if number not in told and not in_background(doc, first) and _concerns_event(doc, first, last):
            source = _subject(doc, first, last)
            new.extend(
                Found(None, None, "narration", source, [piece], number) for piece in _pieces(doc, first, last)
            )  # fmt: skip
    return new


def in_background(doc: Document, token: int) -> bool:
    """Whether the paragraph opens with "Background:", "Note to editors:" or the like."""
    start = doc.paragraph_start(token)
    colon = next((k for k in range(start, min(start + 6, len(doc.low))) if doc.low[k] == ":"), None)
    return colon is not None and " ".join(doc.low[start:colon]) in doc.lists["background"]


def _concerns_event(doc: Document, first: int, last: int) -> bool:
    if any(doc.low[k] in doc.lists["event_words"] for k in range(first, last)):
        return True
    if doc.low[first] in doc.lists["pronouns"]:
        return True
    return any(hit.kind == "person" for hit in doc.names_in(doc.span(first, min(last, first + 14))))


def _subject(doc: Document, first: int, last: int) -> Range | None:
    """What stands before the first finite verb, if it holds a person or both parties."""
    verb = next((k for k in range(first + 1, min(last, first + 16)) if _is_verb(doc, k)), None)
    if verb is None:
        return None
    first = _past_lead(doc, first, verb)
    words = " ".join(doc.low[first:verb])
    named = any(hit.kind == "person" for hit in doc.names_in(doc.span(first, verb)))
    return (
        (first, verb) if named or words in doc.lists.both or doc.low[first] in doc.lists["pronouns"] else None
    )


def _past_lead(doc: Document, first: int, verb: int) -> int:
    """Past "In the conversation, ": a lead that names nobody."""
    comma = next((k for k in range(first, min(verb, first + 8)) if doc.low[k] == ","), None)
    if comma in (None, first, verb - 1) or any(
        hit.kind == "person" for hit in doc.names_in(doc.span(first, comma))
    ):
        return first
    return comma + 1


def _is_verb(doc: Document, at: int) -> bool:
    word = doc.low[at]
    if doc.pack.language in ("uk", "ru"):
        return is_past(doc, at)
    return doc.words[at][0].islower() and (
        word in doc.lists["finite"] or (word.endswith("ed") and len(word) > 4)
    )


def _pieces(doc: Document, first: int, last: int) -> list[Range]:
    """The sentence, or its coordinate verb phrases: "was held at their request | and lasted forty minutes"."""
    first, last = trim(doc, first, last)
    cut = next(
        (
            k
            for k in range(first + 3, last - 2)
            if doc.low[k] == "and" and _is_verb(doc, k + 1) and any(_is_verb(doc, j) for j in range(first, k))
        ),
        None,
    )
    return [(first, last)] if cut is None else [trim(doc, first, cut), trim(doc, cut + 1, last)]
