"""Numbers, sums, durations and dates of a claim as values that can be compared, each with its words; and its hedges."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.lang import LanguagePack, Packs
from crossread.lang.kept import once_per_pack
from crossread.model import Span, Value, ValueKind
from crossread.text.quantities import Quantity, When, find_quantities

_KINDS: dict[str, ValueKind] = {"count": "number"}
"""Names of the text floor for what a claim calls otherwise."""


def values_of(doc: Document, packs: Packs, spans: tuple[Span, ...]) -> tuple[Value, ...]:
    """Every value of the content in the order of the text; places are those of the article."""
    numbers = _number_words(doc.pack)
    return tuple(
        _value(quantity, span.start)
        for span in spans
        if _may_hold(doc, span, numbers)
        for quantity in find_quantities(span.of(doc.text), doc.pack.language, packs)
    )


def hedges_of(doc: Document, content: list[Range]) -> tuple[Span, ...]:
    """Words of the content by which the speaker leaves it open: "perhaps", "можливо", "可能"."""
    table = doc.lists.hedges
    found = []
    for first, last in content:
        for at in range(first, last):
            sizes = (
                len(p) for p in table.get(doc.low[at], ()) if tuple(doc.low[at : min(last, at + len(p))]) == p
            )
            size = max(sizes, default=0)
            if size and not (doc.words[at][0].isupper() and at > first):  # the month of May
                found.append(doc.span(at, at + size))
    return tuple(found)


@once_per_pack
def _number_words(pack: LanguagePack) -> frozenset[str]:
    """First words of everything that can be a value without a digit; single signs for Chinese."""
    names = (*pack.numbers, *pack.magnitudes, *pack.months, *pack.weekdays)
    first = (name.lower() if pack.language == "zh" else name.lower().split()[0] for name in names if name)
    return frozenset(name[0] if pack.language == "zh" else name for name in first) - {"a", "an"}


def _may_hold(doc: Document, span: Span, numbers: frozenset[str]) -> bool:
    first, last = doc.tokens(span)
    low = doc.low
    return any(
        low[at] in numbers or low[at][0].isdigit() for at in range(first, last)
    ) or doc.pack.language in ("uk", "ru")


def _value(quantity: Quantity, start: int) -> Value:
    span = Span(quantity.span.start + start, quantity.span.end + start)
    if quantity.when is not None:
        return Value(kind="date", span=span, value=_iso(quantity.when))
    kind = _KINDS.get(quantity.kind, quantity.kind)
    infinite = quantity.high == float("inf")
    return Value(
        kind=kind,  # type: ignore[arg-type]
        span=span,
        value=_plain(quantity.value),
        low=_plain(quantity.low),
        high="" if infinite else _plain(quantity.high),
        unit={"duration": "minute", "time": "minute", "percent": "percent"}.get(quantity.kind, quantity.unit),
    )


def _plain(number: float) -> str:
    """Digits without an exponent: "500000000", "0.5"."""
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _iso(when: When) -> str:
    """What is said of a day, as ISO 8601 writes it: "2031-03-14", "--03-14", "2031"; a Monday as "W-1"."""
    if when.year is when.month is when.day is None:
        return f"W-{when.weekday + 1}" if when.weekday is not None else ""
    year = f"{when.year:04}" if when.year is not None else "-"
    month = f"-{when.month:02}" if when.month is not None else ""
    day = f"-{when.day:02}" if when.day is not None else ""
    return year + month + day
