"""From lines of pieces to strips on the screen, for every widget that draws itself line by line."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from crossread.tui.ink import Line
from crossread.tui.looks import make_looks


class Painter(Widget):
    """A widget that paints lines in the looks of the theme."""

    ALLOW_SELECT = False
    _looks: dict[str, Style] | None = None
    _base = Style()
    """How a piece without a look is drawn: made of the styles of all that this widget lies in, so once a refresh."""

    def notify_style_update(self) -> None:
        """The theme may have changed: look the colours up again."""
        self._looks = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines that are to be drawn anew."""
        self._base = self.rich_style
        return super().render_lines(crop)

    def paint(self, line: Line, cells: int, ground: str = "") -> Strip:
        """One line, filled up to `cells`; `ground` names a background colour of the theme."""
        if self._looks is None:
            self._looks = make_looks(self.app.theme_variables)
        looks, base = self._looks, self._base
        if ground:
            base += Style(bgcolor=self.app.theme_variables[ground])
        segments = [Segment(text, base + looks[look]) for text, look in line if text]
        return Strip(segments).adjust_cell_length(cells, base)
