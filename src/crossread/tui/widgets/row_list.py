"""The rows of a comparison, thousands of them if need be."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Row
from crossread.tui.draw.row import Shape, draw_row, row_height
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.picker import Picker

Heights = dict[int, tuple[Row, int]]
"""By the identity of the row, which is kept with its number of lines."""
_KEPT = 60_000
"""Measured rows that are kept."""


class RowList(Picker):
    """Both accounts row by row, beside each other or stacked."""

    class Picked(Picker.Picked):
        """Another row was picked; `index` counts the rows shown."""

    class Opened(Picker.Opened):
        """The picked row was chosen."""

    rows: Sequence[Row] = ()
    numbers: Sequence[int] = ()
    """The number each row shown has among all rows."""
    names: Names | None = None
    search: str = ""
    stacked: bool = False
    _shape = Shape(80, False)
    _measured: tuple[tuple[Names | None, Shape, Heights], ...] = ()
    """Lines of rows for some names and shapes, the present ones last: a search or a filter changes none of them."""

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
        wanted = (self.names, self._shape)
        others = tuple(one for one in self._measured if one[:2] != wanted)
        known = next((heights for *who, heights in self._measured if tuple(who) == wanted), {})
        if sum(len(heights) for *_, heights in others) > _KEPT:
            others = ()
        self._measured = (*others, (*wanted, known))
        super().redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One row."""
        assert self.names is not None  # noqa: S101 - rows come with names
        return draw_row(self.rows[index], self.numbers[index], self._shape, self.names, self.search)

    def measure(self, index: int, cells: int) -> int:
        """Lines of a row, counted without drawing it, and once for every shape."""
        assert self.names is not None  # noqa: S101 - rows come with names
        row, heights = self.rows[index], self._measured[-1][2]
        known = heights.get(id(row))
        if known is None or known[0] is not row:
            # the row is kept with its number of lines: its identity stays its own
            known = heights[id(row)] = row, row_height(row, self._shape, self.names)
        return known[1]
