"""Official media: what their own text tells of the talks themselves is their side's account."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.attribute.narration_lines import is_heading
from crossread.attribute.narration_pieces import pieces_of, single
from crossread.attribute.told_events import tells_another

_LEAD = 6
"""Tokens at the head of a sentence in which the talks are its subject."""


def tell_of_talks(doc: Document, found: list[Found]) -> list[Found]:
    """A narrated attribution for every sentence of an official medium whose subject is the talks: at whose request they
    were held, how long they went on."""
    told = {one.sentence for one in found}
    return [
        Found(None, None, "narration", None, list(pieces), number)
        for number, (first, last) in enumerate(doc.sentences)
        if number not in told and _is_of_talks(doc, first, last)
        for pieces in single(pieces_of(doc, first, last))
    ]


def _is_of_talks(doc: Document, first: int, last: int) -> bool:
    if is_heading(doc, first, last) or tells_another(doc, first, last) or doc.quotes_in(first, last):
        return False
    if doc.pack.language == "zh":
        head = "".join(doc.low[first : first + _LEAD])
        return head.startswith(tuple(doc.lists["event_words"]))
    if doc.low[first] in doc.lists["event_words"]:
        return doc.pack.language != "en"
    if doc.pack.language != "en" or doc.low[first] not in doc.lists["talk_openers"]:
        return False
    noun = next(
        (k for k in range(first + 1, min(last, first + _LEAD)) if doc.low[k] in doc.lists["event_words"]),
        None,
    )
    return (
        noun is not None
        and all(doc.tags[k] in "dnjuG" for k in range(first, noun + 1))
        and doc.tags[noun + 1] in "xVtw"
    )
