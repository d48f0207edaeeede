"""The grid of accounts and speakers as a scrolling text."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Comparison
from crossread.tui.draw.grid import Cell, cell_height, draw_cell, make_grid
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.paper import Paper


class GridView(Paper):
    """One block a pair of claims, so that thousands of them need not be drawn."""

    names: Names | None = None
    stacked: bool = False
    _grid: Sequence[Cell] = ()
    _shown: tuple[int, bool] = (0, False)
    """Identity of the comparison shown and whether it is stacked."""

    @property
    def count(self) -> int:
        """Headings and pairs."""
        return len(self._grid)

    def show(self, comparison: Comparison, names: Names, *, stacked: bool) -> None:
        """Show a comparison; nothing is done when it is shown already."""
        if self._shown != (id(comparison), stacked):
            self._shown, self.names, self.stacked = (id(comparison), stacked), names, stacked
            self._grid = make_grid(comparison, stacked=stacked)
            self.redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One block."""
        return draw_cell(self._grid[index], Shape(cells, self.stacked), self.names) if self.names else []

    def measure(self, index: int, cells: int) -> int:
        """Lines of a block, counted without drawing it."""
        return cell_height(self._grid[index], Shape(cells, self.stacked), self.names) if self.names else 0
