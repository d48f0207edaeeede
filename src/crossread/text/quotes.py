"""Where quotation marks open and close.

A quotation never crosses a paragraph, except that an unclosed one goes on where the next paragraph opens with a
mark again (the printers' rule for long quotations) or closes it without another mark. Both halves are then given,
and the first is marked so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.model import Span

_PAIRS = {"“": "”“", "„": "“”", "«": "»", "「": "」", "『": "』", '"': '"”', "‘": "’", "``": "''", "''": "''"}
_MARK = re.compile(r"``|''|[“”„«»「」『』\"‘’']")
_PARAGRAPH = re.compile(r"[^\n]+")
_DEEPEST = 6
"""Quotations inside each other; more opening marks are a broken text."""
_MAX_SINGLE = 400
"""Characters between single marks: a longer stretch is two apostrophes, not a quotation."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation. `outer` includes the marks, `inner` does not."""

    outer: Span
    inner: Span
    depth: int = 0
    """0 for a quotation of the article, 1 for one inside another."""
    closed: bool = True
    goes_on: bool = False
    """The next paragraph takes this quotation up again."""


def find_quotes(text: str) -> tuple[Quote, ...]:
    """All quotations in the order of their opening mark; nested ones follow the one that holds them."""
    found: list[Quote] = []
    carried = ""
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        rest = _rest_of(text, start, end, carried)
        here = [rest] if rest else []
        here += _of_paragraph(text, rest.outer.end if rest else start, end)
        carried = next((text[q.outer.start] for q in here if not q.closed and not q.depth), "")
        found.extend(here)
    found.sort(key=lambda quote: (quote.outer.start, -quote.outer.end))
    return tuple(_carry_over(text, found))


def _rest_of(text: str, start: int, end: int, opened: str) -> Quote | None:
    """The end of a quotation that the paragraph before opened and this one closes without opening it again.

    Only for marks that tell opening from closing: “A ... / ... B”.
    """
    if opened not in ("«", "“", "„", "「", "『"):
        return None
    mark = _MARK.search(text, start, end)
    if mark is None or mark.group() not in _PAIRS[opened] or mark.group() in "“" or mark.start() == start:
        return None
    return Quote(Span(start, mark.end()), Span(start, mark.start()))


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    marks = list(_MARK.finditer(text, start, end))
    if not marks:
        return
    german = any(mark.group() == "„" for mark in marks)
    open_: list[tuple[str, int, int]] = []  # (opening mark, its start, its end)
    single_ends = _single_ends(text, marks)
    for mark in marks:
        sign, at = mark.group(), mark.start()
        if open_ and _closes(text, sign, at, end, open_[-1][0]):
            _, outer, inner = open_.pop()
            yield Quote(Span(outer, mark.end()), Span(inner, at), depth=len(open_))
        elif len(open_) < _DEEPEST and _opens(
            text, sign, at, start, end, german, [kind for kind, _, _ in open_]
        ):
            if sign in "‘'":
                following = bisect_right(single_ends, at)
                if following == len(single_ends) or single_ends[following] - at > _MAX_SINGLE:
                    continue
            open_.append((sign, at, mark.end()))
        elif len(open_) > 1 and _closes(text, sign, at, end, open_[-2][0]):
            open_.pop()  # the inner quotation was never closed: it was none
            _, outer, inner = open_.pop()
            yield Quote(Span(outer, mark.end()), Span(inner, at), depth=len(open_))
    if open_:
        _, outer, inner = open_[0]
        yield Quote(Span(outer, end), Span(inner, end), closed=False)


def _opens(text: str, sign: str, at: int, start: int, end: int, german: bool, inside: list[str]) -> bool:
    after = text[at + len(sign) : at + len(sign) + 1]
    before = text[at - 1] if at > start else " "
    if at + len(sign) >= end:
        return False
    if sign in ("“", "„", "«", "「", "『", "``"):
        return not (sign == "“" and german and "„" in inside)
    if sign == "''":
        return not after.isspace() and sign not in inside
    if sign == '"':
        return not inside or (inside[-1] != '"' and not after.isspace())
    if sign in ("‘", "'"):
        return not before.isalnum() and after.isalnum() and "‘" not in inside and "'" not in inside
    return False


def _closes(text: str, sign: str, at: int, end: int, opened: str) -> bool:
    if opened in ("‘", "'"):
        after = text[at + 1] if at + 1 < end else " "
        return sign in "’'" and not after.isalnum() and at > 0 and not text[at - 1].isspace()
    if opened == "“" and sign == "“":
        # a second opening mark closes only where it cannot open: "... end.“ he said"
        after = text[at + 1] if at + 1 < end else " "
        return after.isspace() and not text[at - 1].isspace()
    if opened in "“‟" and sign == '"':  # marks of two kinds in one text: “We wait," she said
        after = text[at + 1] if at + 1 < end else " "
        return not after.isalnum() and not text[at - 1].isspace()
    if opened in ("``", "''"):
        return sign == "''"
    return sign in _PAIRS.get(opened, "")


def _single_ends(text: str, marks: list[re.Match[str]]) -> list[int]:
    """Where the single marks stand that can close a quotation."""
    return [
        mark.start()
        for mark in marks
        if mark.group() in "’'"
        and not text[mark.end() : mark.end() + 1].isalnum()
        and not text[mark.start() - 1 : mark.start()].isspace()
    ]


def _carry_over(text: str, quotes: list[Quote]) -> Iterator[Quote]:
    starts = {quote.outer.start for quote in quotes if not quote.depth}
    for quote in quotes:
        if quote.closed:
            yield quote
            continue
        following = _next_paragraph(text, quote.outer.end)
        yield Quote(quote.outer, quote.inner, closed=False, goes_on=following in starts)


def _next_paragraph(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
