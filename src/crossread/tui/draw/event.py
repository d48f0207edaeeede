"""One event in the list on the left."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crossread.model import Event, Relation
from crossread.tui.draw.decided import deed
from crossread.tui.ink import Line, Piece, flowed, folded
from crossread.tui.marks import DECIDED, MARKS, REVIEWED, Tally
from crossread.tui.names import what, when


def draw_event(
    event: Event,
    tally: Tally | None,
    cells: int,
    side_name: Callable[[str | None], str],
    *,
    progress: bool = False,
) -> list[Line]:
    """Date, kind, people, counts per relation, which side that took part is silent; an empty line last.

    With `progress`, how many rows were reviewed; what people did with the event is said in any case.
    """
    lines = flowed([(when(event), "head"), (f"  {what(event)}", "dim")], cells)
    lines += folded(", ".join(event.participants) or _sides(event.sides, side_name) or event.id, cells)
    lines += folded(event.place, cells, "dim") if event.place else []
    lines += flowed(_count_pieces(tally.relations), cells) if tally is not None else []
    lines += _review(event, tally, cells, progress)
    lines += _silence(event, cells, side_name)
    return [*lines, ()]


def _count_pieces(counts: Mapping[Relation, int]) -> list[Piece]:
    """As in "=3 ~5 !1 <4 >2", numbers that are nought left out."""
    pieces: list[Piece] = []
    for relation, number in counts.items():
        if number:
            pieces += [(MARKS[relation], relation), (f"{number}  ", "")]
    return pieces or [("no rows", "dim")]


def _review(event: Event, tally: Tally | None, cells: int, progress: bool) -> list[Line]:
    """Progress, orphaned decisions, and that people put the event together or took it apart."""
    lines: list[Line] = []
    if tally and tally.rows and (progress or tally.reviewed):
        done = f"{REVIEWED} " if tally.reviewed == tally.rows else ""
        lines += folded(f"{done}{tally.progress}", cells, "decided" if tally.reviewed else "dim")
    lines += folded(tally.lost, cells, "notice") if tally and tally.lost else []
    deeds = dict.fromkeys(deed(one) for one in event.decisions if one.kind in ("split", "merge"))
    return [*lines, *(line for words in deeds for line in folded(f"{DECIDED} {words}", cells, "decided"))]


def _silence(event: Event, cells: int, side_name: Callable[[str | None], str]) -> list[Line]:
    """Which of the sides that took part has no account of it."""
    silent = [side for side in event.sides if side not in event.accounts]
    if not event.accounts:
        return folded("no side's account", cells, "absent")
    return folded(f"no account of {_sides(tuple(silent), side_name)}", cells, "absent") if silent else []


def _sides(sides: tuple[str, ...], side_name: Callable[[str | None], str]) -> str:
    return ", ".join(side_name(side) for side in sides)
