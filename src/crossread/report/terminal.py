"""The comparison on a terminal: two columns, marks, decisive words in bold. Colour repeats the marks."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from crossread.model import Comparison, Relation, Sides
from crossread.records import dataclass
from crossread.report.context import ReportContext
from crossread.report.outline import outline
from crossread.report.plain import possessive
from crossread.report.shapes import Entry, Outline, Quote
from crossread.report.words import MARKS, RELATIONS

_NARROW = 60
"""Cells below which two columns are too thin to read, so the accounts are stacked."""
_COLORS: dict[Relation, str] = {
    "same": "green",
    "reworded": "yellow",
    "conflicting": "red",
    "only_left": "cyan",
    "only_right": "magenta",
}
_UNKNOWN = ReportContext(version="", command="", sides=Sides())


def print_comparison(comparison: Comparison, console: Console, context: ReportContext = _UNKNOWN) -> None:
    """Print both accounts side by side, or stacked on a narrow terminal.

    Nothing is cut, and no text acts as markup.
    """
    told = outline(comparison, context)
    parts: list[RenderableType] = [Text(told.title, style="bold"), Text(told.finding)]
    parts += [Text(note, style="dim") for note in told.notes]
    if told.event.facts:
        parts += [Text(), _facts(told)]
    parts += [
        Text(),
        _stacked(told) if console.width < _NARROW else _rows(told),
        Text(_legend(), style="dim"),
    ]
    console.print(Group(*parts), highlight=False, soft_wrap=False)


def _facts(told: Outline) -> Table:
    table = _table(told, lines=False)
    for fact in told.event.facts:
        style = _COLORS["conflicting"] if fact.mark == "!" else ""
        label = Text(f"{fact.mark} {fact.label}", style=style)
        table.add_row(label, *(Text("\n".join(values) or "-") for values in (fact.left, fact.right)))
    return table


@dataclass(frozen=True, slots=True)
class _Column:
    """One account as a column."""

    name: str
    left: bool
    shown: frozenset[str]
    """Labels that the table shows, so that a near miss need not be quoted again."""

    def quotes(self, row: Entry) -> tuple[Quote, ...]:
        return row.left if self.left else row.right


def _columns(told: Outline) -> tuple[_Column, _Column]:
    shown = frozenset(quote.label for row in told.entries for quote in (*row.left, *row.right))
    return _Column(told.left_name, True, shown), _Column(told.right_name, False, shown)


def _rows(told: Outline) -> Table:
    table = _table(told, lines=True)
    columns = _columns(told)
    for row in told.entries:
        mark = Text(f"{row.number} {row.mark}", style=_COLORS[row.relation])
        table.add_row(mark, *(_cell(row, column) for column in columns))
    return table


def _table(told: Outline, *, lines: bool) -> Table:
    table = Table(box=box.HORIZONTALS, expand=True, show_lines=lines, highlight=False, border_style="dim")
    table.add_column("", overflow="fold", no_wrap=lines, ratio=None if lines else 1)
    for name in (told.left_name, told.right_name):
        table.add_column(Text(name), overflow="fold", ratio=2)
    return table


def _cell(row: Entry, column: _Column) -> Text:
    quotes = column.quotes(row)
    if not quotes:
        return _nearest(row, column)
    lines = [line for quote in quotes for line in _quoted(quote)]
    for one in row.differences:
        words = one.left if column.left else one.right
        lines.append(Text(f"{one.kind_words}: {f'“{words}”' if words else 'no such words'}", style="italic"))
    if row.decision and column.left == bool(row.left):
        lines.append(Text(f"decided: {row.decision}", style="dim"))
        lines += [Text(f"the program proposed: {row.proposed}", style="dim")] if row.proposed else []
    return Text("\n").join(lines)


def _quoted(quote: Quote) -> Iterable[Text]:
    words = Text()
    for piece in quote.pieces:
        words.append(piece.text, style="bold underline" if piece.decisive else "")
    yield words
    yield Text(f"- {quote.attribution} [{quote.label}]", style="dim")


def _nearest(row: Entry, column: _Column) -> Text:
    """The nearest claim of this account: by its label where the table shows it, else in full."""
    where = f"{possessive(column.name)} account"
    if row.near is None:
        return Text(f"not found in {where}", style="dim")
    quote = row.near.quote
    words = f"“{quote.text}” [{quote.label}]" if quote else row.near.claim
    shown = f"[{quote.label}]" if quote and quote.label in column.shown else words
    if row.near.by:
        found = f"proposed by the model {row.near.by}, {row.near.score}; not matched: {shown}"
    else:
        found = f"nearest: {shown}, score {row.near.score}"
    return Text(f"not found in {where}; {found}", style="dim")


def _stacked(told: Outline) -> Group:
    parts: list[Text] = []
    columns = _columns(told)
    for row in told.entries:
        parts.append(Text(f"{row.number} {row.mark} {row.relation_words}", style=_COLORS[row.relation]))
        for column in columns:
            parts += [Text(f"{column.name}:", style="bold"), _cell(row, column)]
        parts.append(Text())
    for part in parts:
        part.overflow = "fold"
    return Group(*parts)


def _legend() -> str:
    return "Marks: " + ", ".join(f"{mark} {RELATIONS[relation]}" for relation, mark in MARKS.items())
