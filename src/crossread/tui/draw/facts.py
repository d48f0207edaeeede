"""The header facts side by side: who asked for it, format, place, date, as each account states them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from crossread.model import Article, Event, FactKind, HeaderFact
from crossread.report.decided import decision_words
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, beside, flowed, folded
from crossread.tui.marks import DECIDED
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
Articles = Callable[[str], Article]
"""An article by its id."""


def stated(event: Event, names: Names) -> list[FactKind]:
    """The kinds of fact that at least one of the two accounts states, in a fixed order."""
    found = {fact.kind for fact in event.facts if fact.account in (names.left, names.right)}
    return [kind for kind in FACTS if kind in found]


def draw_fact(kind: FactKind, event: Event, shape: Shape, names: Names, article: Articles) -> list[Line]:
    """One kind of fact in both accounts, with the words that say it; an empty line last."""
    left, right = (
        _draw_side(
            [fact for fact in event.facts if fact.kind == kind and fact.account == side],
            shape,
            names,
            article,
        )
        for side in (names.left, names.right)
    )
    if shape.stacked:
        body = [*_named(names.left_name, "left", left), *_named(names.right_name, "right", right)]
    else:
        body = beside(left, right, shape.column, [(("  │  ", "rule"),)])
    margin: Line = ((" " * (2 if shape.stacked else shape.gutter), ""),)
    return [*folded(FACTS[kind], shape.cells, "head"), *((*margin, *line) for line in body), ()]


def _named(name: str, look: str, lines: Sequence[Line]) -> list[Line]:
    """Stacked: the name of the account, what it states indented below."""
    return [((name, look),), *((("  ", ""), *line) for line in lines)]


def _draw_side(facts: Sequence[HeaderFact], shape: Shape, names: Names, article: Articles) -> list[Line]:
    """What one account states, each value as first stated, or that it does not."""
    lines: list[Line] = []
    first = {fact.value: fact for fact in reversed(facts)}
    for fact in reversed(first.values()):
        words = fact.span.of(article(fact.article).text).strip()
        mark = f"{DECIDED} " if fact.decision else ""
        lines += folded(f"{mark}{fact_value(fact, names)}", shape.column, "decided" if mark else "")
        lines += (
            flowed([(f"“{words}”", "dim")], shape.column) if words not in ("", fact.value.strip()) else []
        )
        lines += folded(decision_words(fact.decision), shape.column, "dim") if fact.decision else []
    return lines or folded("– does not say", shape.column, "absent")


def draw_unstated(event: Event, shape: Shape, names: Names) -> list[Line]:
    """The kinds of fact on which both accounts are silent."""
    silent = [title.lower() for kind, title in FACTS.items() if kind not in stated(event, names)]
    return folded(f"Neither account states: {', '.join(silent)}", shape.cells, "absent") if silent else []


def fact_value(fact: HeaderFact, names: Names) -> str:
    """The value as a reader says it: a side by its name, minutes with their unit."""
    if fact.kind == "initiator":
        return names.side_name(fact.value)
    if fact.kind != "duration_minutes":
        return fact.value
    return f"{fact.value} minute{'' if fact.value == '1' else 's'}"
