"""The table of names as a scrolling text."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Comparison, NameCount
from crossread.tui.draw.naming import draw_group, naming_groups
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.paper import Paper


class NamingView(Paper):
    """One block a thing that is named in more than one way."""

    names: Names | None = None
    stacked: bool = False
    _groups: Sequence[tuple[NameCount, ...]] = ()

    @property
    def count(self) -> int:
        """Things."""
        return len(self._groups)

    def show(self, comparison: Comparison, names: Names, *, stacked: bool) -> None:
        """Show another comparison."""
        self.names, self.stacked, self._groups = names, stacked, naming_groups(comparison)
        self.empty_text = "Both accounts name everything alike, as far as the phrasebook knows."
        self.redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One thing."""
        return draw_group(self._groups[index], Shape(cells, self.stacked), self.names) if self.names else []
