"""A long text made of blocks, of which only the visible lines are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from crossread.tui.ink import Line, folded
from crossread.tui.keyed import Keyed
from crossread.tui.widgets.painter import Painter

_KEPT = 400
"""Drawn blocks that are kept; far more than any screen shows."""


class Paper(Keyed, ScrollView, Painter, can_focus=True, inherit_bindings=False):
    """Blocks under each other. Subclasses say how many there are and draw one at a given width."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "down", "Down", show=False),
        Binding("up,k", "up", "Up", show=False),
        Binding("home,g", "top", "To the top", show=False),
        Binding("end,G", "bottom", "To the end", show=False),
        Binding("pagedown,ctrl+d", "half_page_down", "Half a page down", show=False),
        Binding("pageup,ctrl+u", "half_page_up", "Half a page up", show=False),
    ]

    empty_text: str = ""
    """What to say, and which key to press, while there is no block."""

    def __init__(self, *, id: str | None = None, title: str = "") -> None:
        super().__init__(id=id)
        self.border_title = Content(title)
        self._tops: list[int] = [0]
        self._drawn: dict[int, Sequence[Line]] = {}

    @property
    def count(self) -> int:
        """Number of blocks."""
        raise NotImplementedError

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """The lines of one block."""
        raise NotImplementedError

    def measure(self, index: int, cells: int) -> int:
        """The number of lines of one block; subclasses with thousands of blocks say it without drawing."""
        return len(self.draw(index, cells))

    @property
    def cells(self) -> int:
        """Width of a line."""
        return max(self.scrollable_content_region.width, 4)

    def redraw(self) -> None:
        """Lay all blocks out anew: they, their number or the width have changed.

        Before the pane has a place on the screen there is no width to lay out for: `on_resize` follows.
        """
        self._drawn.clear()
        if not self.size:
            return
        self.stack(self.measure_all(self.cells))

    def measure_all(self, cells: int) -> Sequence[int]:
        """The number of lines of every block; subclasses may guess some and `stack` them again when they know."""
        return [self.measure(index, cells) for index in range(self.count)]

    def stack(self, heights: Sequence[int]) -> None:
        """Put blocks of these heights under each other."""
        self._tops = [0, *accumulate(heights)]
        self.virtual_size = Size(self.cells, self._tops[-1] or len(self._empty_lines()))
        self.refresh()

    def top_of(self, index: int) -> int:
        """First line of a block."""
        return self._tops[min(index, len(self._tops) - 1)]

    def block_at(self, line: int) -> int:
        """The block in which a line stands."""
        return max(min(bisect_right(self._tops, line) - 1, self.count - 1), 0)

    def on_resize(self, event: Resize) -> None:
        """Fold anew. Textual calls this handler whatever subclasses define: they override `refold`."""
        self.refold()

    def refold(self) -> None:
        """Lay out for the new size, the block at the top stays at the top."""
        top = self.block_at(self.scroll_offset.y)
        self.redraw()
        self.show_line(self.top_of(top))

    def show_line(self, line: int) -> None:
        """Scroll so that this line is the first."""
        self.scroll_to(y=line, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        line = y + self.scroll_offset.y
        if not self.count:
            empty = self._empty_lines()
            return self.paint(empty[line] if line < len(empty) else (), self.size.width)
        index = self.block_at(line)
        lines, at = self._lines(index), line - self._tops[index]
        return self.paint_block(index, lines[at] if at < len(lines) else (), line)

    def paint_block(self, index: int, words: Line, line: int) -> Strip:
        """One line of a block; lists mark their cursor here."""
        return self.paint(words, self.size.width)

    def _empty_lines(self) -> list[Line]:
        """What stands here while there is no block."""
        return [(), *((("  ", ""), *line) for line in folded(self.empty_text, self.cells - 2))]

    def _lines(self, index: int) -> Sequence[Line]:
        if index not in self._drawn:
            if len(self._drawn) > _KEPT:
                self._drawn.clear()
            self._drawn[index] = self.draw(index, self.cells)
        return self._drawn[index]

    def action_down(self) -> None:
        """One line down."""
        self.show_line(self.scroll_offset.y + 1)

    def action_up(self) -> None:
        """One line up."""
        self.show_line(self.scroll_offset.y - 1)

    def action_top(self) -> None:
        """To the first line."""
        self.show_line(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self.show_line(self._tops[-1])

    def action_half_page_down(self) -> None:
        """Half a screen down."""
        self.show_line(self.scroll_offset.y + max(self.size.height // 2, 1))

    def action_half_page_up(self) -> None:
        """Half a screen up."""
        self.show_line(self.scroll_offset.y - max(self.size.height // 2, 1))
