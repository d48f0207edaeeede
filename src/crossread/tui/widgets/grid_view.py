"""The grid of accounts and speakers as a scrolling text."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Comparison, Speaker
from crossread.tui.draw.grid import draw_speaker, speakers
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.paper import Paper


class GridView(Paper):
    """One block a speaker."""

    comparison: Comparison | None = None
    names: Names | None = None
    stacked: bool = False
    _speakers: tuple[Speaker, ...] = ()

    @property
    def count(self) -> int:
        """Speakers of both accounts."""
        return len(self._speakers)

    def show(self, comparison: Comparison, names: Names, *, stacked: bool) -> None:
        """Show another comparison."""
        self.comparison, self.names, self.stacked = comparison, names, stacked
        self._speakers = tuple(speakers(comparison))
        self.redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One speaker."""
        assert self.comparison is not None  # noqa: S101 - there are no speakers without one
        assert self.names is not None  # noqa: S101 - comparison and names come together
        return draw_speaker(self._speakers[index], self.comparison, Shape(cells, self.stacked), self.names)
