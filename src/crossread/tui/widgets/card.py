"""A card: sections that can be folded, each as long as it needs to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from crossread.tui.ink import Line, Piece, flowed
from crossread.tui.widgets.picker import Picker

Section = tuple[Sequence[Piece], Callable[[int], Sequence[Line]]]
"""A title, and what draws the section at a width."""


class Card(Picker):
    """One block a section."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "fold", "Fold or unfold the section", show=False),
        Binding("minus", "fold_all", "Fold or unfold all sections", key_display="-", show=False),
    ]

    _sections: Sequence[Section] = ()
    _folded: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """All sections."""
        return len(self._sections)

    def show(self, sections: Sequence[Section]) -> None:
        """Other sections, all unfolded."""
        self._sections, self._folded, self.cursor = sections, frozenset(), 0
        self.redraw()

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """The title with a sign that it is folded or not, then the section."""
        title, draw = self._sections[index]
        shut = index in self._folded
        first, *others = flowed(title, cells - 2)
        head: list[Line] = [((("+ " if shut else "- "), "key"), *first)]
        head += [(("  ", ""), *line) for line in others]
        return [*head, *(() if shut else ((("  ", ""), *line) for line in draw(cells - 2))), ()]

    def clicked(self) -> None:
        """A click on a section folds it."""
        self.action_fold()

    def action_fold(self) -> None:
        """Fold the section under the cursor, or unfold it."""
        self._fold(self._folded ^ {self.cursor})

    def action_fold_all(self) -> None:
        """Fold all sections; where all are folded, unfold them."""
        every = frozenset(range(self.count))
        self._fold(frozenset() if self._folded == every else every)

    def _fold(self, folded: frozenset[int]) -> None:
        self._folded = folded
        self.redraw()

    def action_half_page_down(self) -> None:
        """Half a screen down."""
        self._turn(max(self.size.height // 2, 1))

    def action_half_page_up(self) -> None:
        """Half a screen up."""
        self._turn(-max(self.size.height // 2, 1))

    def _turn(self, lines: int) -> None:
        """Scroll; the cursor goes along to the section at the top."""
        line = max(min(self.scroll_offset.y + lines, self.max_scroll_y), 0)
        self.cursor = self.block_at(line)
        self.show_line(line)
        self.refresh()
