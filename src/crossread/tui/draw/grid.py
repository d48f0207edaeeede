"""The grid: whose account it is (columns) by who is said to have spoken (blocks)."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Claim, Comparison, Speaker
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.marks import account_of
from crossread.tui.names import Names


def speakers(comparison: Comparison) -> list[Speaker]:
    """Everybody who is said to have spoken, in order of first appearance, one entry a name."""
    found: dict[str, Speaker] = {}
    for row in comparison.rows:
        for claim in (*row.left, *row.right):
            found.setdefault(claim.speaker.name, claim.speaker)
    return list(found.values())


def draw_speaker(speaker: Speaker, comparison: Comparison, shape: Shape, names: Names) -> list[Line]:
    """One block of the grid: what either account lets this speaker say; an empty line last."""
    left = _told([claim for row in comparison.rows for claim in row.left], speaker)
    right = _told([claim for row in comparison.rows for claim in row.right], speaker)
    title: list[Piece] = [("● ", names.look(speaker.side)), *names.speaker(speaker)]
    title += [(f" · {names.left_name} {len(left)} · {names.right_name} {len(right)}", "dim")]
    columns = [
        _column(claims, speaker, name, shape)
        for claims, name in ((left, names.left_name), (right, names.right_name))
    ]
    if shape.stacked:
        body = [
            *_titled(names.left_name, "left", columns[0]),
            *_titled(names.right_name, "right", columns[1]),
        ]
    else:
        body = beside(columns[0], columns[1], shape.column, [(("  │  ", "rule"),)])
    margin: Line = ((" " * shape.gutter, ""),)
    return [*flowed(title, shape.cells), *((*margin, *line) for line in body), ()]


def _told(claims: Sequence[Claim], speaker: Speaker) -> list[Claim]:
    return [claim for claim in claims if claim.speaker.name == speaker.name]


def _column(claims: Sequence[Claim], speaker: Speaker, name: str, shape: Shape) -> list[Line]:
    """The claims as a list, each with what the speaker did."""
    if not claims:
        return folded(f"– {account_of(name)} gives no words of {speaker.name}", shape.column, "absent")
    lines: list[Line] = []
    for claim in claims:
        first, *others = flowed([(f"{claim.status}: ", "dim"), (claim.text, "")], shape.column - 2)
        lines += [(("• ", "rule"), *first), *((("  ", ""), *line) for line in others)]
    return lines


def _titled(name: str, look: str, lines: Sequence[Line]) -> list[Line]:
    return [((name, look), (" tells:", "dim")), *lines]
