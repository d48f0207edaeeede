"""The footnotes of a report: every quotation that any section shows, once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.report.shapes import Outline, Quote

_PARTS = re.compile(r"(\d+)")


def footnotes(told: Outline) -> tuple[Quote, ...]:
    """All quotations of the report by label: the left account's first, `L2` before `L10`."""
    unique = {quote.label: quote for quote in _all(told)}
    return tuple(unique[label] for label in sorted(unique, key=_natural))


def _all(told: Outline) -> Iterable[Quote]:
    for fact in told.event.facts:
        yield from (*fact.left_quotes, *fact.right_quotes)
    for row in told.entries:
        if row.near and row.near.quote:
            yield row.near.quote
        yield from (*row.left, *row.right)


def _natural(label: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in _PARTS.split(label))
