"""Quotations that no cue took: they go on from the quotation before them, or hang on a colon."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.source import noun_phrase_left

_SHORT = 5
"""Tokens, marks included, up to which a lone quotation is a scare quote or a title."""


def take_floating(doc: Document, found: list[Found], taken: set[int]) -> None:
    """Add an attribution for every quotation that stands alone and can be told whose it is."""
    for number, (first, last) in enumerate(doc.quote_tokens):
        if number in taken or last - first <= _SHORT or doc.noisy(first):
            continue
        new = _after_colon(doc, number, first, last) or _going_on(doc, found, number, first, last)
        if new:
            taken.add(number)
            found.append(new)
    _carry_back(doc, found, taken)
    found.sort(key=lambda f: (f.first, f.cue or (0, 0)))


def _after_colon(doc: Document, number: int, first: int, last: int) -> Found | None:
    """'Wang: "..."'."""
    if first < 2 or doc.low[first - 1] != ":" or doc.new_paragraph(first - 1, first):
        return None
    sentence = doc.sentence_of(first)
    source = noun_phrase_left(doc, doc.sentences[sentence][0], first - 1)
    if source is None or source[1] - source[0] > 8:
        return None
    return Found(
        (first - 1, first), None, "quote", source, [(first, last)], sentence, quotes={number}, sure=-0.1
    )


def _going_on(doc: Document, found: list[Found], number: int, first: int, last: int) -> Found | None:
    """A quotation that fills its sentence goes on from the speaker quoted just before, in this paragraph or the last."""
    sentence = doc.sentence_of(first)
    if doc.sentences and doc.sentences[sentence][0] != first:
        return None
    before = [
        f
        for f in found
        if f.quotes and f.last <= first and f.frame in ("quote", "floating", "clause", "that")
    ]
    if not before:
        return None
    latest = max(before, key=lambda f: f.last)
    if (
        sentence - doc.sentence_of(latest.last - 1) > 2
        or _paragraphs_between(doc, latest.last - 1, first) > 1
    ):
        return None
    return Found(
        None, None, "floating", latest.source, [(first, last)], sentence, follows=latest, quotes={number}
    )


def _paragraphs_between(doc: Document, before: int, after: int) -> int:
    between = doc.text[doc.ends[before] : doc.starts[after]]
    return len([line for line in between.split("\n")[1:-1] if line.strip()]) + ("\n" in between)


def _carry_back(doc: Document, found: list[Found], taken: set[int]) -> None:
    """A quotation left open at the end of its paragraph has the source of the quotation that takes it up again."""
    for number, quote in enumerate(doc.quotes):
        if not quote.goes_on or number + 1 >= len(doc.quotes):
            continue
        owner = next((f for f in found if number in f.quotes), None)
        heir = next((f for f in found if number + 1 in f.quotes), None)
        if owner is None and heir is not None and number not in taken:
            first, last = doc.quote_tokens[number]
            range_: Range = (first, last)
            taken.add(number)
            sentence = doc.sentence_of(first)
            found.append(
                Found(None, None, "floating", heir.source, [range_], sentence, follows=heir, quotes={number})
            )  # fmt: skip
