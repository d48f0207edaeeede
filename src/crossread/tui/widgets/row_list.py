"""The rows of a comparison, thousands of them if need be."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Row
from crossread.tui.draw.row import Shape, draw_row, row_height
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.picker import Picker


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
        super().redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One row."""
        assert self.names is not None  # noqa: S101 - rows come with names
        return draw_row(self.rows[index], self.numbers[index], self._shape, self.names, self.search)

    def measure(self, index: int, cells: int) -> int:
        """Lines of a row, counted without drawing it."""
        assert self.names is not None  # noqa: S101 - rows come with names
        return row_height(self.rows[index], self._shape, self.names)
