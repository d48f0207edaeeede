"""The header facts side by side: who asked for it, format, place, date, as each account states it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from crossread.model import Article, Event, FactKind, HeaderFact
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, beside, flowed, folded
from crossread.tui.names import Names

FACTS: Final[Mapping[FactKind, str]] = {
    "initiator": "Who asked for it",
    "format": "Format",
    "place": "Place",
    "date": "Date",
    "duration_minutes": "Duration",
    "level": "Level",
    "participants": "Who took part",
    "atmosphere": "Atmosphere",
    "next_step": "Next step",
}


def draw_fact(
    kind: FactKind, event: Event, shape: Shape, names: Names, article: Callable[[str], Article]
) -> list[Line]:
    """One kind of fact in both accounts, with the words that say it; an empty line last."""
    columns = [_column(kind, event, side, shape.column, names, article) for side in (names.left, names.right)]
    if shape.stacked:
        titles = (names.left_name, "left"), (names.right_name, "right")
        body = [line for title, column in zip(titles, columns, strict=True) for line in ((title,), *column)]
    else:
        body = beside(columns[0], columns[1], shape.column, [(("  │  ", "rule"),)])
    margin: Line = ((" " * shape.gutter, ""),)
    return [*folded(FACTS[kind], shape.cells, "head"), *((*margin, *line) for line in body), ()]


def _column(
    kind: FactKind, event: Event, side: str, cells: int, names: Names, article: Callable[[str], Article]
) -> list[Line]:
    found = [fact for fact in event.facts if fact.kind == kind and fact.account == side]
    if not found:
        return folded("– does not say", cells, "absent")
    lines: list[Line] = []
    for fact in found:
        words = fact.span.of(article(fact.article).text)
        lines += folded(fact_value(fact, names), cells)
        lines += flowed([(f"“{words}”", "dim")], cells) if words.strip() != fact.value.strip() else []
    return lines


def fact_value(fact: HeaderFact, names: Names) -> str:
    """The value as a reader says it: a side by its name, minutes with their unit."""
    if fact.kind == "initiator":
        return names.side_name(fact.value)
    return f"{fact.value} minutes" if fact.kind == "duration_minutes" else fact.value
