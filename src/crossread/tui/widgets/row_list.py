"""The rows of a comparison, thousands of them if need be."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from crossread.model import Row
from crossread.tui.draw.row import Shape, draw_row, row_height
from crossread.tui.draw.telling import Teller, tell_changes, tell_claim
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.guessed import GuessedPicker

Heights = dict[int, tuple[Row, int]]
"""By the identity of the row, which is kept with its number of lines."""
Told = tuple[Shape, int, str]
"""Columns, identity of the telling, and the words searched for where it depends on them."""
_KEPT = 60_000
"""Measured rows that are kept."""


class RowList(GuessedPicker):
    """Both accounts row by row, beside each other or stacked."""

    class Picked(GuessedPicker.Picked):
        """Another row was picked; `index` counts the rows shown."""

    class Opened(GuessedPicker.Opened):
        """The picked row was chosen."""

    class Scrolled(Message):
        """Other rows are on the screen."""

    rows: Sequence[Row] = ()
    numbers: Sequence[int] = ()
    """The number each row shown has among all rows."""
    names: Names | None = None
    search: str = ""
    stacked: bool = False
    tell: Teller = tell_claim
    """How much of a claim is told."""
    _shape = Shape(80, False)
    _measured: tuple[tuple[Names | None, Told, Heights], ...] = ()
    """Lines of rows for some names, shapes and tellings, the present ones last: a filter changes none of them."""

    @property
    def count(self) -> int:
        """Rows shown."""
        return len(self.rows)

    @property
    def shape(self) -> Shape:
        """Columns at the present width."""
        return Shape(self.cells, self.stacked, len(str(self.numbers[-1])) if self.numbers else 1)

    def redraw(self) -> None:
        """Fix the columns, then lay out."""
        self._shape = self.shape
        told = self._shape, id(self.tell), self.search if self.tell is tell_changes else ""
        wanted = (self.names, told)
        others = tuple(one for one in self._measured if one[:2] != wanted)
        known = next((heights for *who, heights in self._measured if tuple(who) == wanted), {})
        if sum(len(heights) for *_, heights in others) > _KEPT:
            others = ()
        self._measured = (*others, (*wanted, known))
        super().redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One row."""
        assert self.names is not None  # noqa: S101 - rows come with names
        return draw_row(
            self.rows[index], self.numbers[index], self._shape, self.names, self.search, self.tell
        )

    def known_height(self, index: int) -> int | None:
        """Lines of a row that was measured in this shape."""
        row = self.rows[index]
        known = self._measured[-1][2].get(id(row))
        return known[1] if known and known[0] is row else None

    def measure(self, index: int, cells: int) -> int:
        """Lines of a row, counted without drawing it, and once for every shape."""
        assert self.names is not None  # noqa: S101 - rows come with names
        lines = self.known_height(index)
        if lines is None:
            row = self.rows[index]
            lines = row_height(row, self._shape, self.names, self.search, self.tell)
            # the row is kept with its number of lines: its identity stays its own
            self._measured[-1][2][id(row)] = row, lines
        return lines

    @property
    def on_screen(self) -> tuple[int, int]:
        """The first row on the screen, and the one after the last."""
        if not self.rows:
            return 0, 0
        top = self.scroll_offset.y
        return self.block_at(top), self.block_at(top + max(self.size.height - 1, 0)) + 1

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that the rows on the screen are others."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())
