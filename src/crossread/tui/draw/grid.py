"""The grid: whose account it is (columns) by who is said to have spoken (one heading each)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from crossread.model import Claim, Comparison, Speaker
from crossread.records import dataclass
from crossread.tui.cells import fold, safe
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.marks import account_of
from crossread.tui.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One block of the grid: the heading of a speaker, or what he is said to have said."""

    speaker: Speaker
    left: Claim | None = None
    right: Claim | None = None
    totals: tuple[int, int] | None = None
    """Claims of the speaker in either account; set for a heading."""
    last: bool = False
    """The speaker's last block, after which an empty line stands."""


def make_grid(comparison: Comparison, *, stacked: bool) -> list[Cell]:
    """All blocks, speakers in order of first appearance; stacked, the left account's claims come first."""
    left = _by_speaker([claim for row in comparison.rows for claim in row.left])
    right = _by_speaker([claim for row in comparison.rows for claim in row.right])
    voices = {
        claim.speaker.name: claim.speaker for row in comparison.rows for claim in (*row.left, *row.right)
    }
    return [
        cell
        for name, voice in voices.items()
        for cell in _cells(voice, left.get(name, []), right.get(name, []), stacked)
    ]


def _by_speaker(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.speaker.name, []).append(claim)
    return found


def _cells(speaker: Speaker, left: Sequence[Claim], right: Sequence[Claim], stacked: bool) -> list[Cell]:
    """The heading of a speaker and the claims below it."""
    pairs: list[tuple[Claim | None, Claim | None]] = list(zip_longest(left, right))
    if stacked:
        pairs = [*((claim, None) for claim in left), *((None, claim) for claim in right)]
    heading = Cell(speaker=speaker, totals=(len(left), len(right)))
    blocks = [
        Cell(speaker=speaker, left=a, right=b, last=at == len(pairs)) for at, (a, b) in enumerate(pairs, 1)
    ]
    return [heading, *blocks]


def draw_cell(cell: Cell, shape: Shape, names: Names) -> list[Line]:
    """One block of the grid."""
    end: list[Line] = [()] if cell.last else []
    if cell.totals is not None:
        return _heading(cell.speaker, cell.totals, shape, names)
    if shape.stacked:
        told = [(names.left_name, "left", cell.left), (names.right_name, "right", cell.right)]
        return [
            line for name, look, claim in told if claim for line in _told(claim, shape, (name, look))
        ] + end
    columns = [_told(claim, shape) if claim else [] for claim in (cell.left, cell.right)]
    body = beside(columns[0], columns[1], shape.column, [(("  │  ", "rule"),)])
    return [*(((" " * shape.gutter, ""), *line) for line in body), *end]


def _heading(speaker: Speaker, totals: tuple[int, int], shape: Shape, names: Names) -> list[Line]:
    """Who, and how often either account lets him speak; an account without words of his says none."""
    title: list[Piece] = [("● ", names.look(speaker.side)), *names.speaker(speaker)]
    title += [(f" · {names.left_name} {totals[0]} · {names.right_name} {totals[1]}", "dim")]
    silent = [
        name for name, total in zip((names.left_name, names.right_name), totals, strict=True) if not total
    ]
    lines = flowed(title, shape.cells)
    for name in silent:
        lines += folded(f"  – {account_of(name)} gives no words of {speaker.name}", shape.cells, "absent")
    return lines


def cell_height(cell: Cell, shape: Shape, names: Names) -> int:
    """Lines of `draw_cell`, counted without drawing."""
    if cell.totals is not None:
        return len(_heading(cell.speaker, cell.totals, shape, names))
    told = ((names.left_name, cell.left), (names.right_name, cell.right))
    heights = [_told_height(claim, shape, name if shape.stacked else "") for name, claim in told if claim]
    return max(heights, default=0) + cell.last


def _told(claim: Claim, shape: Shape, account: Piece | None = None) -> list[Line]:
    """A claim as an item of a list, with what the speaker did; stacked, the account comes first."""
    words: list[Piece] = [account, (" · ", "dim")] if account else []
    words += [(f"{claim.status}: ", "dim"), (claim.text, "")]
    first, *others = flowed(words, shape.column - 2)
    return [(("• ", "rule"), *first), *((("  ", ""), *line) for line in others)]


def _told_height(claim: Claim, shape: Shape, account: str) -> int:
    words = f"{account} · " if account else ""
    return len(fold(safe(f"{words}{claim.status}: {claim.text}"), shape.column - 2))
