"""The words of a claim: which spans they are, and whether they are quoted."""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.attribute.chinese_signs import is_title
from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.attribute.slavic_words import is_proper_name
from crossread.model import Quotation, Span

_LETTER = re.compile(r"[^\W_]")
"""A letter or a digit."""
_SCARE = 16
"""Code points of the longest stretch in quotation marks that quotes nobody."""
_EDGE = " \t,;:—–\u00a0"


def content_spans(doc: Document, found: Found) -> tuple[Span, ...]:
    """The content without "that", without marks at its edges, and without quotation marks that enclose it all."""
    spans = []
    for number, (first, last) in enumerate(found.content):
        that = (
            number == 0 and found.frame == "that" and doc.low[first] in doc.lists["that"] and last - first > 1
        )
        spans.append(_tidy(doc, first + that, last))
    return tuple(span for span in spans if _LETTER.search(doc.text, span.start, span.end))


def split_coordinate(doc: Document, found: Found) -> list[Found]:
    """ "that A and that B": one attribution for each clause; the attribution itself where there is one clause."""
    if found.frame not in ("that", "clause") or len(found.content) != 1:
        return [found]
    first, last = found.content[0]
    for at in range(first + 4, last - 4):
        if doc.low[at] in doc.lists["that"] and not doc.quoted[at] and _joins(doc, first, at):
            left = replace(found, content=[(first, at - 1)])
            right = replace(found, content=[(at, last)], frame="that", inner=None)
            return [left, *split_coordinate(doc, right)]
    return [found]


def _joins(doc: Document, first: int, at: int) -> bool:
    """Whether the "that" at `at` goes on from the cue: after "and", or after a comma where the content began so."""
    before = doc.low[at - 1]
    return before in ("and", "but", *doc.lists["and"]) or (before == "," and doc.low[at] == doc.low[first])


def _tidy(doc: Document, first: int, last: int) -> Span:
    whole = _whole_quote(doc, first, last)
    if whole is not None:
        return doc.quotes[whole].inner
    start, end = doc.starts[first], doc.ends[last - 1]
    while start < end and doc.text[start] in _EDGE:
        start += 1
    while end > start and doc.text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _whole_quote(doc: Document, first: int, last: int) -> int | None:
    """Number of the quotation that is just this range, its closing comma or stop outside included or not."""
    number = doc.quote_from.get(first)
    if number is None:
        return None
    end = doc.quote_tokens[number][1]
    return number if end == last or (end == last - 1 and doc.low[last - 1] in ".,;") else None


def quoted_in(doc: Document, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Stretches of the content inside quotation marks, marks excluded."""
    return tuple(
        Span(max(quote.inner.start, span.start), min(quote.inner.end, span.end))
        for span in spans
        for quote in doc.quotes[slice(*doc.quotes_over(span))]
        if quote.inner.overlaps(span)
    )


def quotation_of(doc: Document, found: Found, spans: tuple[Span, ...], quoted: tuple[Span, ...]) -> Quotation:
    """direct: a turn, or whole quoted sentences; mixed: a quoted part or a fragment; else indirect or narrated."""
    if found.frame == "turn":
        return "direct"
    if quoted and all(is_proper_name(doc, span) for span in quoted):
        quoted = ()
    if quoted and found.frame == "narration" and max(map(len, quoted)) <= _SCARE:
        return (
            "narrated"  # "met “on the margins” of the Council": a word in quotation marks, and nobody's words
        )
    whole = sum(len(q) for q in quoted) >= sum(len(s) for s in spans) - 2
    if not whole:
        quoted = tuple(span for span in quoted if not is_title(doc, span))
    if quoted:
        opens = doc.text[quoted[0].start : quoted[0].start + 1]
        direct = whole and (found.frame in ("quote", "floating") or opens.isupper() or not opens.islower())
        return "direct" if direct and found.frame not in ("act", "thing", "called", "passive") else "mixed"
    told = found.frame in ("act", "called", "narration") or found.teller is not None
    return "narrated" if told else "indirect"
