"""The header facts of an event, what the reader must know, and the articles, as a list with a cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Article, Comparison, FactKind
from crossread.tui.draw.articles import draw_article
from crossread.tui.draw.details import head
from crossread.tui.draw.facts import draw_fact, draw_unstated, stated
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, folded
from crossread.tui.names import Names
from crossread.tui.widgets.picker import Picker

Draw = Callable[[int], Sequence[Line]]
"""Draws one block at a width."""


class FactsView(Picker):
    """One block a kind of fact, in a fixed order, so that what an account leaves out is seen."""

    class Picked(Picker.Picked):
        """Another block was picked."""

    class Opened(Picker.Opened):
        """The picked block was chosen: the reader wants to correct the fact."""

    _blocks: Sequence[Draw] = ()
    _kinds: Sequence[FactKind] = ()

    @property
    def kind(self) -> FactKind | None:
        """The kind of fact under the cursor; `None` below the facts."""
        return self._kinds[self.cursor] if self.cursor < len(self._kinds) else None

    @property
    def count(self) -> int:
        """Facts, notes and articles."""
        return len(self._blocks)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One block."""
        return self._blocks[index](cells)

    def show(
        self, comparison: Comparison, names: Names, article: Callable[[str], Article], *, stacked: bool
    ) -> None:
        """Show another event or another pair of sides."""
        event = comparison.event
        self._kinds = stated(event, names)

        def fact(kind: FactKind) -> Draw:
            return lambda cells: draw_fact(kind, event, Shape(cells, stacked), names, article)

        def source(one: Article) -> Draw:
            return lambda cells: draw_article(one, cells, names.side_name)

        blocks: list[Draw] = [fact(kind) for kind in self._kinds]
        blocks.append(lambda cells: [*draw_unstated(event, Shape(cells, stacked), names), ()])
        blocks.append(lambda cells: _notes(comparison, cells))
        blocks.append(lambda cells: [head("Articles", cells)])
        self._blocks = [*blocks, *(source(one) for one in comparison.articles)]
        self.redraw()


def _notes(comparison: Comparison, cells: int) -> list[Line]:
    """What the reader must know, and why these articles are held to tell of one event."""
    lines = [line for note in comparison.notes for line in folded(note, cells)]
    reasons = "; ".join(comparison.event.reasons)
    lines += folded(f"One event because: {reasons}", cells, "dim") if reasons else []
    return [head("Notes", cells), *lines, ()] if lines else []
