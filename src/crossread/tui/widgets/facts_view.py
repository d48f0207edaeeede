"""The header facts of an event as a scrolling text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Article, Event
from crossread.tui.draw.facts import draw_fact, draw_unstated, stated
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.paper import Paper


class FactsView(Paper):
    """One block a kind of fact, in a fixed order, so that what an account leaves out is seen."""

    event: Event | None = None
    names: Names | None = None
    article: Callable[[str], Article] | None = None
    stacked: bool = False

    @property
    def count(self) -> int:
        """The kinds that are stated, and a last block for the others."""
        return len(stated(self.event, self.names)) + 1 if self.event and self.names else 0

    def show(self, event: Event, names: Names, article: Callable[[str], Article], *, stacked: bool) -> None:
        """Show another event or another pair of sides."""
        self.event, self.names, self.article, self.stacked = event, names, article, stacked
        self.redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One kind of fact, or those on which both are silent."""
        if self.event is None or self.names is None or self.article is None:
            return []
        kinds, shape = stated(self.event, self.names), Shape(cells, self.stacked)
        if index == len(kinds):
            return draw_unstated(self.event, shape, self.names)
        return draw_fact(kinds[index], self.event, shape, self.names, self.article)
