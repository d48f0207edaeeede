"""The header facts of an event as a scrolling text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from crossread.model import Article, Event, FactKind
from crossread.tui.draw.facts import FACTS, draw_fact
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line
from crossread.tui.names import Names
from crossread.tui.widgets.paper import Paper

_KINDS: Final[tuple[FactKind, ...]] = tuple(FACTS)


class FactsView(Paper):
    """One block a kind of fact, in a fixed order, so that what an account leaves out is seen."""

    event: Event | None = None
    names: Names | None = None
    article: Callable[[str], Article] | None = None
    stacked: bool = False

    @property
    def count(self) -> int:
        """All kinds of fact as soon as there is an event."""
        return len(_KINDS) if self.event else 0

    def show(self, event: Event, names: Names, article: Callable[[str], Article], *, stacked: bool) -> None:
        """Show another event or another pair of sides."""
        self.event, self.names, self.article, self.stacked = event, names, article, stacked
        self.redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One kind of fact."""
        assert self.event is not None  # noqa: S101 - no blocks without an event
        assert self.names is not None  # noqa: S101 - they come together
        assert self.article is not None  # noqa: S101 - they come together
        return draw_fact(_KINDS[index], self.event, Shape(cells, self.stacked), self.names, self.article)
