"""Quantities as terms: "half a billion" = 500 million, "two hours" = 120 minutes, "1 March" = its day."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.lang import Packs
from crossread.model import Span
from crossread.text.quantities import Quantity, find_quantities

_LONGEST_TALK = 24 * 60
"""Minutes up to which a length of time may be that of a talk; longer ones are terms of delivery."""


def measure_terms(text: str, language: str, packs: Packs) -> Iterator[tuple[Span, str]]:
    """Where each quantity of `text` stands with its terms, one entry a term.

    A length of time gives its minutes and the bare `u:duration`, so that two lengths that differ still meet;
    a lone "one" gives nothing, it is the article in disguise.
    """
    for quantity in find_quantities(text, language, packs):
        for term in _terms(quantity):
            yield quantity.span, term


def _terms(quantity: Quantity) -> Iterator[str]:
    if quantity.kind == "duration":
        yield f"t:{quantity.value:.6g}"
        if quantity.value < _LONGEST_TALK:
            yield "u:duration"
    elif quantity.kind == "time":
        yield f"d:clock {quantity.value:.6g}"
    elif quantity.kind == "date":
        yield from _date_terms(quantity)
    elif quantity.value != 1:
        yield f"n:{quantity.value:.12g}" + ("%" if quantity.kind == "percent" else "")


def _date_terms(quantity: Quantity) -> Iterator[str]:
    when = quantity.when
    if when is None:
        return
    if when.month is not None:
        yield f"d:month {when.month}"
        if when.day is not None:
            yield f"d:day {when.month}-{when.day}"
    if when.weekday is not None:
        yield f"d:weekday {when.weekday + 1}"
    if when.year is not None:
        yield f"d:year {when.year}"
