"""A few lines of text that do not scroll: headings, the legend, the status line."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip

from crossread.tui.ink import Line
from crossread.tui.widgets.painter import Painter


class Slip(Painter):
    """As tall as its lines."""

    def draw(self, cells: int) -> Sequence[Line]:
        """The lines at this width; subclasses say which."""
        raise NotImplementedError

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines at this width."""
        return len(self.draw(width))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """All the room there is."""
        return container.width

    def render_line(self, y: int) -> Strip:
        """One line of the slip."""
        lines = self.draw(self.size.width)
        return self.paint(lines[y] if y < len(lines) else (), self.size.width)
