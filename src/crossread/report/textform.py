"""Plain text, 80 columns, the two accounts side by side: for mail, for `less`, for a printer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from crossread.model import Comparison
from crossread.report.columns import fold
from crossread.report.context import ReportContext
from crossread.report.outline import outline
from crossread.report.plain import nearest, possessive
from crossread.report.shapes import Entry, FactLine, KeyPoint, Near, Outline, Quote
from crossread.report.text_back import method, names, notes, order, quotations, settled, sources, wording
from crossread.report.text_lines import GUTTER, WIDTH, cited, columns, heading, indented
from crossread.report.words import FACT_MARKS, MARKS, RELATIONS, UNCONFIRMED, VOICES


def write(comparison: Comparison, context: ReportContext) -> str:
    """The report as text; every line ends within 80 cells."""
    told = outline(comparison, context)
    sections = [
        _head(told),
        _event(told),
        _key(told),
        _rows(told),
        _only(told.only_left, told.left_name, told.right_name),
        _only(told.only_right, told.right_name, told.left_name),
        _voices(told),
        _unconfirmed(told),
        settled(told),
        names(told),
        wording(told),
        order(told),
        sources(told),
        notes(told),
        method(told),
        quotations(told),
    ]
    return "\n\n".join("\n".join(section) for section in map(list, sections) if section) + "\n"


def _head(told: Outline) -> Iterable[str]:
    title = fold(told.title, WIDTH)
    yield from title
    yield "=" * max(map(cell_len, title))
    yield from fold(told.finding, WIDTH)
    yield from fold(told.notice, WIDTH)


def _event(told: Outline) -> Iterable[str]:
    yield from heading("Event")
    for label, value in told.event.lines:
        yield from indented(f"{label}: {value}", 2)
    if told.event.facts:
        yield ""
        yield from columns("", [told.left_name], [told.right_name])
    for fact in told.event.facts:
        yield from _fact(fact)
    for who, facts in told.event.others:
        yield from indented(f"{who}: {facts}", 2)


def _fact(fact: FactLine) -> Iterable[str]:
    yield from indented(f"{fact.label} ({FACT_MARKS[fact.mark]})", 2)
    left = [f"{value} [{quote.label}]" for value, quote in zip(fact.left, fact.left_quotes, strict=True)]
    right = [f"{value} [{quote.label}]" for value, quote in zip(fact.right, fact.right_quotes, strict=True)]
    yield from columns(f"    {fact.mark}", left or ["-"], right or ["-"])


def _key(told: Outline) -> Iterable[str]:
    yield from heading("Key differences")
    if not told.key:
        yield "  No row holds a difference with words on both sides."
    for place, point in enumerate(told.key, start=1):
        yield from _key_point(place, point)


def _key_point(place: int, point: KeyPoint) -> Iterable[str]:
    where = f"row {point.number}" if point.number else "fact of the event"
    first, *rest = fold(f"{' '.join(point.sentences)} ({where})", WIDTH - GUTTER)
    yield f"{place:>4} {point.mark} {first}"
    yield from (f"{' ' * GUTTER}{line}" for line in rest)
    yield from columns("", *([cited(quote) for quote in quotes] for quotes in (point.left, point.right)))


def _rows(told: Outline) -> Iterable[str]:
    yield from heading("Comparison")
    yield "Marks: " + ", ".join(f"{mark} {RELATIONS[relation]}" for relation, mark in MARKS.items())
    yield ""
    yield from columns("", [told.left_name], [told.right_name])
    yield "-" * WIDTH
    for row in told.entries:
        yield from _row(row)


def _row(row: Entry) -> Iterable[str]:
    sides = [[part for quote in quotes for part in _account(quote)] for quotes in (row.left, row.right)]
    yield from columns(f"{row.number:>4} {row.mark}", *(side or ["not found"] for side in sides))
    for text in (*(one.explained for one in row.differences), *row.remarks):
        yield from indented(text, GUTTER)
    yield "-" * WIDTH


def _account(quote: Quote) -> tuple[str, str]:
    return quote.text, f"- {quote.attribution} [{quote.label}]"


def _only(rows: Sequence[Entry], name: str, other: str) -> Iterable[str]:
    yield from heading(f"Only in {possessive(name)} account")
    if not rows:
        yield "  None."
    for row in rows:
        for quote in (*row.left, *row.right):
            yield from indented(f"row {row.number} {row.mark} {cited(quote)}", 2)
        yield from indented(near_words(row.near, other), 6)


def near_words(near: Near | None, other: str) -> str:
    """The nearest claim of the other account with its score, or that there is none."""
    if near is None:
        return f"No candidate in {possessive(other)} account."
    words = cited(near.quote) if near.quote else near.claim
    why = f" ({'; '.join(near.reasons)})" if near.reasons else ""
    return f"{nearest(near.score, near.by, other)}: {words}{why}"


def _voices(told: Outline) -> Iterable[str]:
    yield from heading("Who is said to have spoken")
    yield from fold(VOICES, WIDTH)
    yield from columns(
        "", *([f"In {possessive(name)} account"] for name in (told.left_name, told.right_name))
    )
    for one in told.voices:
        yield from indented(f"speakers of {one.side or 'no side'}", 2)
        yield from columns("", [f"{one.left} ({one.left_matched})"], [f"{one.right} ({one.right_matched})"])


def _unconfirmed(told: Outline) -> Iterable[str]:
    yield from heading("Attributed to the other side, unconfirmed")
    yield from fold(UNCONFIRMED, WIDTH)
    for rows, name in ((told.unconfirmed_left, told.left_name), (told.unconfirmed_right, told.right_name)):
        yield from indented(f"In {possessive(name)} account: {len(rows)}", 2)
        for row in rows:
            for quote in (*row.left, *row.right):
                yield from indented(f"row {row.number}: {cited(quote)}, {quote.attribution}", 6)
