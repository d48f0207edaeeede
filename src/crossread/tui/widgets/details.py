"""The panel below the rows: everything known about the selected one."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.tui.draw.details import Subject, draw_details
from crossread.tui.ink import Line
from crossread.tui.widgets.paper import Paper


class Details(Paper):
    """One block a section: words, why, who said it, source."""

    subject: Subject | None = None
    _sections: tuple[int, Subject | None, list[list[Line]]] = (0, None, [])

    @property
    def count(self) -> int:
        """Sections that have something to say."""
        return len(self._drawn_sections())

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One section, an empty line after it."""
        return [*self._drawn_sections()[index], ()]

    def show(self, subject: Subject | None) -> None:
        """Explain another row, from the top."""
        self.subject = subject
        self.redraw()
        self.show_line(0)

    def next_section(self) -> None:
        """Bring the next section to the top, after the last one the first."""
        if self.count:
            here = self.block_at(self.scroll_offset.y)
            at_end = self.scroll_offset.y >= self.max_scroll_y
            self.show_line(0 if at_end or here + 1 >= self.count else self.top_of(here + 1))

    def _drawn_sections(self) -> list[list[Line]]:
        cells, subject = self.cells, self.subject
        if self._sections[:2] != (cells, subject):
            self._sections = (cells, subject, draw_details(subject, cells) if subject else [])
        return self._sections[2]
