"""Plain text, 80 columns, the two accounts side by side: for mail, for `less`, for a printer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from crossread.model import Comparison
from crossread.report.columns import fold, fold_all, side_by_side
from crossread.report.context import ReportContext
from crossread.report.notes import footnotes
from crossread.report.outline import outline
from crossread.report.plain import possessive, row_words
from crossread.report.shapes import Entry, FactLine, KeyPoint, Near, Outline, Quote, Source
from crossread.report.words import FACT_MARKS, MARKS, RELATIONS, UNCONFIRMED, VOICES

WIDTH = 80
GUTTER = 7
"""Cells for the row number and its mark."""
COLUMN = (WIDTH - GUTTER - 3) // 2


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
        _wording(told),
        _order(told),
        _sources(told),
        _notes(told),
        _method(told),
        _quotations(told),
    ]
    return "\n\n".join("\n".join(section) for section in map(list, sections) if section) + "\n"


def _head(told: Outline) -> Iterable[str]:
    title = fold(told.title, WIDTH)
    yield from title
    yield "=" * max(map(cell_len, title))
    yield from fold(told.finding, WIDTH)
    yield from fold(told.notice, WIDTH)


def _event(told: Outline) -> Iterable[str]:
    yield from _heading("Event")
    for label, value in told.event.lines:
        yield from _indented(f"{label}: {value}", 2)
    if told.event.facts:
        yield ""
        yield from _columns("", [told.left_name], [told.right_name])
    for fact in told.event.facts:
        yield from _fact(fact)
    for who, label, value in told.event.others:
        yield from _indented(f"{who}: {label}: {value}", 2)


def _fact(fact: FactLine) -> Iterable[str]:
    yield from _indented(f"{fact.label} ({FACT_MARKS[fact.mark]})", 2)
    left = [f"{value} [{quote.label}]" for value, quote in zip(fact.left, fact.left_quotes, strict=True)]
    right = [f"{value} [{quote.label}]" for value, quote in zip(fact.right, fact.right_quotes, strict=True)]
    yield from _columns(f"    {fact.mark}", left or ["-"], right or ["-"])


def _key(told: Outline) -> Iterable[str]:
    yield from _heading("Key differences")
    if not told.key:
        yield "  No row holds a difference with words on both sides."
    for place, point in enumerate(told.key, start=1):
        yield from _key_point(place, point)


def _key_point(place: int, point: KeyPoint) -> Iterable[str]:
    where = f"row {point.number}" if point.number else "fact of the event"
    first, *rest = fold(f"{' '.join(point.sentences)} ({where})", WIDTH - GUTTER)
    yield f"{place:>4} {point.mark} {first}"
    yield from (f"{' ' * GUTTER}{line}" for line in rest)
    yield from _columns("", *([_cited(quote) for quote in quotes] for quotes in (point.left, point.right)))


def _rows(told: Outline) -> Iterable[str]:
    yield from _heading("Comparison")
    yield "Marks: " + ", ".join(f"{mark} {RELATIONS[relation]}" for relation, mark in MARKS.items())
    yield ""
    yield from _columns("", [told.left_name], [told.right_name])
    yield "-" * WIDTH
    for row in told.entries:
        yield from _row(row)


def _row(row: Entry) -> Iterable[str]:
    sides = [[part for quote in quotes for part in _account(quote)] for quotes in (row.left, row.right)]
    yield from _columns(f"{row.number:>4} {row.mark}", *(side or ["not found"] for side in sides))
    for text in (*(one.explained for one in row.differences), *row.remarks):
        yield from _indented(text, GUTTER)
    yield "-" * WIDTH


def _account(quote: Quote) -> tuple[str, str]:
    return quote.text, f"- {quote.attribution} [{quote.label}]"


def _only(rows: Sequence[Entry], name: str, other: str) -> Iterable[str]:
    yield from _heading(f"Only in {possessive(name)} account")
    if not rows:
        yield "  None."
    for row in rows:
        for quote in (*row.left, *row.right):
            yield from _indented(f"row {row.number} {row.mark} {_cited(quote)}", 2)
        yield from _indented(near_words(row.near, other), 6)


def near_words(near: Near | None, other: str) -> str:
    """The nearest claim of the other account with its score, or that there is none."""
    if near is None:
        return f"No candidate in {possessive(other)} account."
    words = _cited(near.quote) if near.quote else near.claim
    why = f" ({'; '.join(near.reasons)})" if near.reasons else ""
    return f"Nearest in {possessive(other)} account, score {near.score}: {words}{why}"


def _voices(told: Outline) -> Iterable[str]:
    yield from _heading("Who is said to have spoken")
    yield from fold(VOICES, WIDTH)
    yield from _columns(
        "", *([f"In {possessive(name)} account"] for name in (told.left_name, told.right_name))
    )
    for one in told.voices:
        yield from _indented(f"speakers of {one.side or 'no side'}", 2)
        yield from _columns("", [f"{one.left} ({one.left_matched})"], [f"{one.right} ({one.right_matched})"])


def _unconfirmed(told: Outline) -> Iterable[str]:
    yield from _heading("Attributed to the other side, unconfirmed")
    yield from fold(UNCONFIRMED, WIDTH)
    for rows, name in ((told.unconfirmed_left, told.left_name), (told.unconfirmed_right, told.right_name)):
        yield from _indented(f"In {possessive(name)} account: {len(rows)}", 2)
        for row in rows:
            for quote in (*row.left, *row.right):
                yield from _indented(f"row {row.number}: {_cited(quote)}, {quote.attribution}", 6)


def _wording(told: Outline) -> Iterable[str]:
    yield from _heading("Wording and formulas")
    words = told.wording
    for one in words.lines:
        yield from _indented(f"{one.kind} ({row_words(one.rows)})", 2)
        yield from _columns("", [_quoted(one.left)], [_quoted(one.right)])
    if words.terms:
        yield from _indented(f"Times in the claims ({told.left_name} | {told.right_name})", 2)
    for term, left, right in words.terms:
        yield from _indented(f"{_quoted(term)}: {left} | {right}", 6)
    for term, rows in words.shared:
        yield from _indented(f"In both accounts: {term} ({row_words(rows)})", 2)
    if not (words.lines or words.shared):
        yield "  None."


def _order(told: Outline) -> Iterable[str]:
    yield from _heading("Order and length")
    for what, left, right in told.order.lengths:
        yield from _indented(f"{what}: {told.left_name} {left}, {told.right_name} {right}", 2)
    yield from _indented(told.order.sentence, 2)
    for number, mark, left_labels, right_labels in told.order.ranks:
        yield from _columns(f"{number:>4} {mark}", [left_labels or "-"], [right_labels or "-"])


def _sources(told: Outline) -> Iterable[str]:
    yield from _heading("Sources")
    for source in told.sources:
        yield from _source(source)
    for path, reason in told.skipped:
        yield from _indented(f"Not used: {path}: {reason}", 2)


def _source(source: Source) -> Iterable[str]:
    facts = [
        source.publisher,
        source.url,
        f"text: {source.name}",
        f"official readout of {source.official}" if source.official else "",
        f"published {source.published or 'on an unknown date'}",
        f"retrieved {source.retrieved}" if source.retrieved else "",
        f"language {source.language}",
        f"translation of {source.translation_of}" if source.translation_of else "",
        f"SHA-256 {source.sha256}" if source.sha256 else "",
        *source.notes,
    ]
    yield from _indented(f"Source {source.number}: {source.title or source.name}", 2)
    for fact in facts:
        if fact:
            yield from _indented(fact, 6)


def _notes(told: Outline) -> Iterable[str]:
    if told.notes:
        yield from _heading("Notes")
    for note in told.notes:
        yield from _indented(note, 2)


def _method(told: Outline) -> Iterable[str]:
    method = told.method
    settings = ", ".join(f"{name}={value}" for name, value in method.settings)
    yield from _heading("How this report was made")
    lines = [
        f"crossread {method.version}",
        f"command: {method.command}" if method.command else "",
        method.proposed,
        *method.decisions,
        method.hidden,
        *method.limits,
        f"settings: {settings}" if settings else "",
    ]
    for text in lines:
        if text:
            yield from _indented(text, 2)


def _quotations(told: Outline) -> Iterable[str]:
    yield from _heading("Where the quotations stand")
    for quote in footnotes(told):
        yield from _indented(f"[{quote.label}] {quote.provenance}", 2)


def _heading(words: str) -> list[str]:
    lines = fold(words, WIDTH)
    return [*lines, "-" * max(map(cell_len, lines))]


def _columns(gutter: str, left: Iterable[str], right: Iterable[str]) -> list[str]:
    """Two columns behind a gutter that only the first line fills."""
    lines = side_by_side(fold_all(left, COLUMN), fold_all(right, COLUMN), COLUMN)
    return [f"{gutter if place == 0 else '':<{GUTTER}}{line}".rstrip() for place, line in enumerate(lines)]


def _indented(text: str, depth: int) -> list[str]:
    """`text` folded; what does not fit on the first line hangs two deeper."""
    first, *rest = fold(text, WIDTH - depth - 2)
    return [" " * depth + first, *(" " * (depth + 2) + line for line in rest)]


def _cited(quote: Quote) -> str:
    return f"“{quote.text.strip()}” [{quote.label}]"


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "-"
