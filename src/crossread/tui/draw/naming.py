"""Who calls what how: one block a thing that the accounts name in more than one way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from crossread.model import Comparison, NameCount
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.names import Names


def naming_groups(comparison: Comparison) -> list[tuple[NameCount, ...]]:
    """The names of one thing together, in the order of the comparison."""
    return [tuple(members) for _, members in groupby(comparison.names, key=lambda one: one.group)]


def draw_group(names: Sequence[NameCount], shape: Shape, who: Names) -> list[Line]:
    """The thing, then each of its names with how often and in which words; an empty line last."""
    title = names[0].group.replace("_", " ")
    totals = sum(one.left for one in names), sum(one.right for one in names)
    heading: list[Piece] = [(f"● {title}", "head")]
    heading += [(f" · {who.left_name} {totals[0]} · {who.right_name} {totals[1]}", "dim")]
    lines = flowed(heading, shape.cells)
    for one in names:
        lines += _name(one, shape, who)
    return [*lines, ()]


def _name(one: NameCount, shape: Shape, who: Names) -> list[Line]:
    """One name in both accounts, beside each other or stacked."""
    left, right = _times(one.left, one.left_words), _times(one.right, one.right_words)
    title = [(("  ", ""), *line) for line in folded(one.name, shape.cells - 2)]
    if shape.stacked:
        stacked = [(who.left_name, "left", left), (who.right_name, "right", right)]
        told = [
            line
            for name, look, words in stacked
            for line in flowed([(f"{name} ", look), *words], shape.cells - 4)
        ]
        return [*title, *((("    ", ""), *line) for line in told)]
    columns = [flowed(words, shape.column - 2) for words in (left, right)]
    body = beside(columns[0], columns[1], shape.column - 2, [(("    │  ", "rule"),)])
    return [*title, *(((" " * (shape.gutter + 2), ""), *line) for line in body)]


def _times(times: int, words: Sequence[str]) -> list[Piece]:
    """As in "3 × “war”, “the war”"; never is said so."""
    if not times:
        return [("– never", "absent")]
    return [(f"{times} × ", "head"), (", ".join(f"“{word}”" for word in words), "")]
