"""A list of blocks with a cursor."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from crossread.tui.ink import Line
from crossread.tui.widgets.paper import Paper

BAR = 2
"""Cells at the left in which the cursor is shown."""


class Picker(Paper):
    """One of its blocks is picked; `Picked` tells which, `Opened` that enter or a second click chose it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", "Open", show=False)]

    class Picked(Message):
        """The cursor came to another block."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    class Opened(Picked):
        """The block under the cursor was chosen."""

    cursor: int = 0

    @property
    def cells(self) -> int:
        """Width of a line beside the bar of the cursor."""
        return max(super().cells - BAR, 4)

    def pick(self, index: int, *, tell: bool = True) -> None:
        """Move the cursor (held within the list) and bring its block into view."""
        index = max(min(index, self.count - 1), 0)
        moved, self.cursor = index != self.cursor, index
        self._reveal()
        self.refresh()
        if moved and tell:
            self.post_message(self.Picked(index))

    def redraw(self) -> None:
        """Lay out anew; the cursor stays within the list."""
        self.cursor = max(min(self.cursor, self.count - 1), 0)
        super().redraw()
        self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        """Scroll as little as needed to show the picked block, its first line above all."""
        top, end = self.top_of(self.cursor), self.top_of(self.cursor + 1)
        height, offset = self.size.height, self.scroll_offset.y
        if top < offset or end - top >= height:
            self.show_line(top)
        elif end - 1 > offset + height:
            self.show_line(end - height)

    def paint_block(self, index: int, words: Line, line: int) -> Strip:
        """The picked block stands on another ground behind a bar."""
        picked = index == self.cursor and line < self.block_end(index)
        bar = (("▌" if self.has_focus else "│", "key") if picked else (" ", ""), (" ", ""))
        ground = ("cr-cursor" if self.has_focus else "cr-cursor-faint") if picked else ""
        return self.paint((*bar, *words), self.size.width, ground)

    def block_end(self, index: int) -> int:
        """The line after the last one that belongs to a block: most blocks end with an empty line."""
        return self.top_of(index + 1) - 1

    def clicked(self) -> None:
        """The picked block was clicked; lists of boxes tick it."""

    def on_focus(self) -> None:
        """The cursor looks different while the list has the keys."""
        self.refresh()

    def on_blur(self) -> None:
        """See `on_focus`."""
        self.refresh()

    def on_click(self, event: Click) -> None:
        """A click picks, a second one opens."""
        at = event.get_content_offset(self)
        if at is None or not self.count:
            return
        self.pick(self.block_at(at.y + self.scroll_offset.y))
        self.clicked()
        if event.chain > 1:
            self.action_open()

    def next(self) -> None:
        """To the next block."""
        self.pick(self.cursor + 1)

    def previous(self) -> None:
        """To the block before."""
        self.pick(self.cursor - 1)

    def action_down(self) -> None:
        """On in a block that reaches below the screen, else to the next one."""
        if self.block_end(self.cursor) > self.scroll_offset.y + self.size.height and self.count:
            self.show_line(self.scroll_offset.y + 1)
        else:
            self.next()

    def action_up(self) -> None:
        """Back in a block that begins above the screen, else to the one before."""
        if self.top_of(self.cursor) < self.scroll_offset.y < self.top_of(self.cursor + 1):
            self.show_line(self.scroll_offset.y - 1)
        else:
            self.previous()

    def action_top(self) -> None:
        """To the first block."""
        self.pick(0)

    def action_bottom(self) -> None:
        """To the last block."""
        self.pick(self.count - 1)

    def action_half_page_down(self) -> None:
        """To the block half a screen further down, at least one further."""
        target = self.block_at(self.top_of(self.cursor) + max(self.size.height // 2, 1))
        self.pick(max(target, self.cursor + 1))

    def action_half_page_up(self) -> None:
        """To the block half a screen further up, at least one further."""
        target = self.block_at(max(self.top_of(self.cursor) - max(self.size.height // 2, 1), 0))
        self.pick(min(target, self.cursor - 1))

    def action_open(self) -> None:
        """Choose the picked block."""
        if self.count:
            self.post_message(self.Opened(self.cursor))
