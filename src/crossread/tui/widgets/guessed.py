"""Thousands of blocks: those in view are measured at once, the others while nobody waits."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from crossread.tui.widgets.picker import Picker

_AT_ONCE: Final = 300
"""Blocks that are all measured before the first is drawn: it takes fewer milliseconds than anybody sees."""
_BATCH: Final = 60
"""Blocks on either side that are measured with a wanted one: more than a screen has room for."""
_GUESS: Final = 4
"""Lines of a block nobody has measured."""
_SLICE: Final = 0.006
"""Seconds of measuring at a time."""
_REST: Final = 0.004
"""Seconds between two times."""


class GuessedPicker(Picker):
    """A list that guesses the heights of blocks far from the screen until it has measured them.

    What is on the screen is never a guess, and stays where it is when one above it proves wrong.
    """

    def __init__(self, *, id: str | None = None, title: str = "") -> None:
        super().__init__(id=id, title=title)
        self._heights: list[int] = []
        self._unsure: set[int] = set()
        self._layout = 0
        """Counts the layouts: the slices of an older one end."""

    def known_height(self, index: int) -> int | None:
        """The number of lines of a block that was measured before."""
        return None

    def redraw(self) -> None:
        """Lay out anew; of a long list the blocks around the cursor come first."""
        self._layout += 1
        super().redraw()
        if self.size and self._unsure:
            self.make_sure(self.cursor)
            self._reveal()
            self._rest(self._layout, iter(sorted(self._unsure)))

    def measure_all(self, cells: int) -> Sequence[int]:
        """Every block of a short list; of a long one what is known, and guesses."""
        if self.count <= _AT_ONCE:
            self._unsure = set()
            return super().measure_all(cells)
        known = [self.known_height(index) for index in range(self.count)]
        self._unsure = {index for index, lines in enumerate(known) if lines is None}
        self._heights = [_GUESS if lines is None else lines for lines in known]
        return self._heights

    def make_sure(self, index: int, *, above: bool = True) -> None:
        """Measure the blocks around one, or it and those below, which moves nothing that is on the screen."""
        if self._unsure:
            first = max(index - _BATCH, 0) if above else index
            self._measure(range(first, min(index + _BATCH, self.count)))

    def pick(self, index: int, *, tell: bool = True) -> None:
        """Move the cursor; where it goes, nothing is guessed."""
        self.make_sure(max(min(index, self.count - 1), 0))
        super().pick(index, tell=tell)

    def show_line(self, line: int) -> None:
        """Scroll now: later, when the screen is drawn, the line may be another one."""
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whatever comes into view is measured before it is drawn."""
        super().watch_scroll_y(old_value, new_value)
        self.make_sure(self.block_at(round(new_value)), above=False)

    def refold(self) -> None:
        """Lay out for the new size, the block at the top stays at the top."""
        top = self.block_at(self.scroll_offset.y)
        self.redraw()
        self.make_sure(top)
        self.show_line(self.top_of(top))

    def _measure(self, indexes: Iterable[int]) -> None:
        """Measure those of the blocks that are guessed, and stack all again if a guess was wrong."""
        cells = self.cells
        wrong = [self._look(index, cells) for index in indexes if index in self._unsure]
        if any(wrong):
            self._restack()

    def _look(self, index: int, cells: int) -> bool:
        """Measure a block; whether its guess was wrong."""
        self._unsure.discard(index)
        guess, self._heights[index] = self._heights[index], self.measure(index, cells)
        return guess != self._heights[index]

    def _restack(self) -> None:
        """Stack by the heights known now; what is on the screen stays there."""
        offset = self.scroll_offset.y
        top = self.block_at(offset)
        inside = offset - self.top_of(top)
        self.stack(self._heights)
        if self.top_of(top) + inside != offset:
            self.show_line(self.top_of(top) + inside)

    def _rest(self, layout: int, left: Iterator[int]) -> None:
        """Let keys and the screen have their turn before the next blocks are measured."""
        self.set_timer(_REST, lambda: self._go_on(layout, left))

    def _go_on(self, layout: int, left: Iterator[int]) -> None:
        """Measure for a while; at the end all is stacked by what was measured."""
        if layout != self._layout or not self.is_attached:
            return
        cells, until = self.cells, time.perf_counter() + _SLICE
        for index in left:
            if index in self._unsure:
                self._look(index, cells)
            if time.perf_counter() > until:
                self._rest(layout, left)
                return
        self._restack()
