"""The rows of a comparison, thousands of them if need be."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from crossread.model import Row
from crossread.tui.draw.row import Shape, draw_row, row_height
from crossread.tui.draw.telling import Teller, tell_changes, tell_claim
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.picker import Picker

_KEPT = 60_000
"""Measured rows that are kept."""


class RowList(Picker):
    """Both accounts row by row, beside each other or stacked."""

    class Picked(Picker.Picked):
        """Another row was picked; `index` counts the rows shown."""

    class Opened(Picker.Opened):
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
    _measured: tuple[Names | None, dict[tuple[object, ...], tuple[Row, int]]] = (None, {})
    """Lines of rows by shape, telling and identity, for these names: a filter changes none of them."""
    _told: tuple[int, str] = (0, "")
    """The telling, and the words searched for where it depends on them."""

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
        if self._measured[0] != self.names or len(self._measured[1]) > _KEPT:
            self._measured = (self.names, {})
        self._told = id(self.tell), self.search if self.tell is tell_changes else ""
        super().redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One row."""
        assert self.names is not None  # noqa: S101 - rows come with names
        return draw_row(
            self.rows[index], self.numbers[index], self._shape, self.names, self.search, self.tell
        )

    def measure(self, index: int, cells: int) -> int:
        """Lines of a row, counted without drawing it, and once for every shape."""
        assert self.names is not None  # noqa: S101 - rows come with names
        row, key = self.rows[index], (self._shape, self._told, id(self.rows[index]))
        known = self._measured[1].get(key)
        if (
            known is None or known[0] is not row
        ):  # the row is kept with its number of lines: its identity stays its own
            known = self._measured[1][key] = (
                row,
                row_height(row, self._shape, self.names, self.search, self.tell),
            )
        return known[1]

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
