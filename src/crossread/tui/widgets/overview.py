"""The bar beside the rows: the whole comparison at once, where its differences are, and where the screen stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.events import MouseDown, MouseMove, MouseUp
from textual.message import Message
from textual.strip import Strip

from crossread.model import Row
from crossread.tui.draw.overview import Stretch, draw_stretch, survey
from crossread.tui.widgets.painter import Painter


class Overview(Painter):
    """One line a stretch of rows; a click or a drag jumps there."""

    class Jumped(Message):
        """The reader wants this stretch of rows, by their places in the comparison."""

        def __init__(self, first: int, end: int) -> None:
            self.first, self.end = first, end
            super().__init__()

    review: bool = False
    """Whether rows that nobody has reviewed are marked."""
    cursor: int = -1
    on_screen: tuple[int, int] = (0, 0)
    """Places of the first row on the screen, and of the one after the last."""
    _rows: Sequence[Row] = ()
    _shown: Collection[int] = ()
    _found: Collection[int] = ()
    _drawn: tuple[int, list[Stretch]] | None = None

    @property
    def stretches(self) -> list[Stretch]:
        """What each line stands for; reckoned anew when rows or height change."""
        height = self.size.height
        if self._drawn is None or self._drawn[0] != height:
            found = survey(self._rows, self._shown, self._found, height, review=self.review)
            self._drawn = height, found
        return self._drawn[1]

    def show(self, rows: Sequence[Row], shown: Collection[int], found: Collection[int]) -> None:
        """Another comparison, filter, search or decision."""
        self._rows, self._shown, self._found = rows, shown, found
        self._drawn = None
        self.refresh()

    def point(self, cursor: int, on_screen: tuple[int, int]) -> None:
        """Where the reader is."""
        if (cursor, on_screen) != (self.cursor, self.on_screen):
            self.cursor, self.on_screen = cursor, on_screen
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One stretch."""
        every = self.stretches
        line = draw_stretch(every[y], self.cursor, self.on_screen) if y < len(every) else ()
        return self.paint(line, self.size.width)

    def on_mouse_down(self, event: MouseDown) -> None:
        """Go there, and along while the button is held."""
        self.capture_mouse()
        self._jump(event)

    def on_mouse_move(self, event: MouseMove) -> None:
        """See `on_mouse_down`."""
        if self.app.mouse_captured is self:
            self._jump(event)

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go."""
        self.release_mouse()

    def _jump(self, event: MouseDown | MouseMove) -> None:
        every, at = self.stretches, event.get_content_offset_capture(self).y
        if every:
            one = every[max(min(at, len(every) - 1), 0)]
            self.post_message(self.Jumped(one.first, one.end))
