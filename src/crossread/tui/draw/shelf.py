"""One event in the table of the library: a line of columns, or a block where there is no room for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from crossread.model import Article, Event, Relation
from crossread.records import dataclass
from crossread.tui.cells import TIED
from crossread.tui.ink import Line, Piece, flowed, padded
from crossread.tui.marks import MARKS, NOTED, REVIEWED, Tally
from crossread.tui.names import what, when

SideName = Callable[[str | None], str]
OWN: Final = "+"
TOLD: Final = "o"
SILENT: Final = "-"
"""A side that published a text of its own; whose word only others report; of whom there is nothing."""
COLUMNS_FROM: Final = 108
"""Cells from which the columns have room."""
_GAP: Final = 2
_DATE, _KIND, _TEXTS, _ROWS, _REVIEW = 12, 12, 5, 20, 21


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with what the library knows of it."""

    event: Event
    own: Collection[str]
    """Sides that published a text of their own."""
    tally: Tally | None = None
    """Its rows, once they are counted."""

    @classmethod
    def of(cls, event: Event, article: Callable[[str], Article], tally: Tally | None) -> Entry:
        """Look the event up."""
        own = {article(one).side for one in event.articles}
        return cls(event, frozenset(side for side in own if side), tally)

    @property
    def parties(self) -> Sequence[str]:
        """The sides that took part, and others that have an account or published a text."""
        more = (*self.event.accounts, *sorted(self.own))
        return tuple(dict.fromkeys((*self.event.sides, *more)))

    @property
    def is_comparable(self) -> bool:
        """Whether two sides have an account, so that there are rows to count."""
        return len(self.event.accounts) > 1


def draw_entry(entry: Entry, cells: int, side_name: SideName) -> list[Line]:
    """The lines of an event; those of a block end with an empty one."""
    if cells < COLUMNS_FROM:
        return _block(entry, cells, side_name)
    columns = _columns(entry, cells, side_name)
    height = max(len(lines) for lines, _ in columns)
    return [
        _across([(lines[at] if at < len(lines) else (), wide) for lines, wide in columns])
        for at in range(height)
    ]


def entry_height(entry: Entry, cells: int, side_name: SideName) -> int:
    """Lines of an event, counted without setting its columns beside each other."""
    if cells < COLUMNS_FROM:
        return len(_block(entry, cells, side_name))
    return max(len(lines) for lines, _ in _columns(entry, cells, side_name))


def _block(entry: Entry, cells: int, side_name: SideName) -> list[Line]:
    event = entry.event
    parties: list[Piece] = []
    for party in _parties(entry, side_name):
        parties += [*([("   ", "")] if parties else []), *party]
    told = [(f"{_texts(event)}  ", "dim"), *_rows(entry), ("  ", ""), *_joined(_review(entry))]
    title = [(when(event), "head"), (f"  {what(event)}  ", "dim"), (_people(event), "")]
    return [*flowed(title, cells), *flowed(parties, cells), *flowed(told, cells), ()]


def _columns(entry: Entry, cells: int, side_name: SideName) -> list[tuple[list[Line], int]]:
    event, (people, parties) = entry.event, widths(cells)
    return [
        (flowed([(when(event), "head")], _DATE), _DATE),
        (flowed([(what(event), "")], _KIND), _KIND),
        (flowed([(_people(event), "")], people), people),
        (_stack(_parties(entry, side_name), parties), parties),
        ([((f"{len(event.articles):>{_TEXTS}}", ""),)], _TEXTS),
        (flowed(_rows(entry), _ROWS), _ROWS),
        (_stack(_review(entry), _REVIEW), _REVIEW),
    ]


def _people(event: Event) -> str:
    return ", ".join(event.participants) or event.id


def heads(cells: int) -> list[Line]:
    """The names of the columns; a block needs none."""
    if cells < COLUMNS_FROM:
        return []
    people, parties = widths(cells)
    names = (("date", _DATE), ("kind", _KIND), ("participants", people), ("parties", parties),
             ("texts", _TEXTS), ("rows", _ROWS), ("review", _REVIEW))  # fmt: skip
    return [_across([(((name, "dim"),), wide) for name, wide in names])]


def widths(cells: int) -> tuple[int, int]:
    """Cells of the two columns that share what the others leave."""
    rest = cells - (_DATE + _KIND + _TEXTS + _ROWS + _REVIEW) - 6 * _GAP
    return rest - rest // 2, rest // 2


def _across(cells: Sequence[tuple[Line, int]]) -> Line:
    """Columns beside each other."""
    line: list[Piece] = []
    for pieces, wide in cells:
        line += [*padded(pieces, wide), (" " * _GAP, "")]
    return tuple(line[:-1])


def _stack(parts: Sequence[Sequence[Piece]], cells: int) -> list[Line]:
    return [line for part in parts for line in flowed(part, cells)]


def _joined(parts: Sequence[Sequence[Piece]]) -> list[Piece]:
    joined: list[Piece] = []
    for part in parts:
        joined += [*([(" · ", "dim")] if joined else []), *part]
    return joined


def _parties(entry: Entry, side_name: SideName) -> list[list[Piece]]:
    """Each side with its mark, and plainly which has not published."""
    told: list[list[Piece]] = []
    for side in entry.parties:
        if side in entry.own:
            told.append([(f"{OWN} ", "key"), (side_name(side), "head")])
        elif side in entry.event.accounts:
            told.append([(f"{TOLD} ", "key"), (side_name(side), ""), (" in others' texts", "dim")])
        else:
            told.append([(f"{SILENT} ", "notice"), (side_name(side), ""), (" not published", "absent")])
    return told or [[("no side", "absent")]]


def _texts(event: Event) -> str:
    number = len(event.articles)
    return f"{number} text{'' if number == 1 else 's'}"


def _rows(entry: Entry) -> list[Piece]:
    """As in "=3 ~5 !1 <4 >2", numbers that are nought left out."""
    if entry.tally is None:
        return [("counting" if entry.is_comparable else "nothing to compare", "dim")]
    return count_pieces(entry.tally.relations)


def count_pieces(counts: Mapping[Relation, int]) -> list[Piece]:
    """The mark of every relation with its number, where there is any."""
    pieces: list[Piece] = []
    for relation, number in counts.items():
        if number:
            pieces += [(" ", "")] * bool(pieces) + [(MARKS[relation], relation), (str(number), "")]
    return pieces or [("no rows", "dim")]


def _review(entry: Entry) -> list[list[Piece]]:
    """Progress, decisions, orphaned ones, notes; each only where there is any."""
    tally = entry.tally
    if tally is None or not tally.rows:
        return []
    done = f"{REVIEWED} " if tally.reviewed == tally.rows else ""
    told: list[list[Piece]] = [[(f"{done}{tally.progress}", "decided" if tally.reviewed else "dim")]]
    told += [[(f"* {tally.decided} decided", "decided")]] if tally.decided else []
    told += [[(tally.lost, "notice")]] if tally.lost else []
    notes = f"{NOTED}{TIED}{tally.notes}{TIED}note{'' if tally.notes == 1 else 's'}"
    return [*told, [(notes, "note")]] if tally.notes else told
