"""The bar beside the rows: the whole comparison at once, kept in line with what is shown."""

from __future__ import annotations

from bisect import bisect_left

from crossread.tui.screens.looking import Looking
from crossread.tui.selection import find_rows
from crossread.tui.widgets.overview import Overview
from crossread.tui.widgets.row_list import RowList


class Surveying(Looking):
    """Shows where the differences are and where the reader stands; a click on the bar goes there."""

    def show_rows(self) -> None:
        """The bar shows all rows of the comparison, those that are hidden as gaps."""
        super().show_rows()
        rows, overview = self.query_one(RowList), self.query_one(Overview)
        overview.review = self.workspace.can_decide
        found = {rows.numbers[index] - 1 for index in find_rows(rows.rows, self.search_words)}
        every = self.comparison.rows if self.comparison else ()
        overview.show(every, {number - 1 for number in rows.numbers}, found)

    def show_picked(self) -> None:
        """Explain the picked row; the bar goes along."""
        super().show_picked()
        self._point()

    def on_row_list_scrolled(self, message: RowList.Scrolled) -> None:
        """Other rows are on the screen."""
        self._point()

    def on_overview_jumped(self, message: Overview.Jumped) -> None:
        """To the first row shown of the stretch, else to the next one."""
        rows = self.query_one(RowList)
        if rows.rows:
            rows.pick(min(bisect_left(rows.numbers, message.first + 1), len(rows.rows) - 1))

    def _point(self) -> None:
        rows, overview = self.query_one(RowList), self.query_one(Overview)
        if not rows.rows:
            overview.point(-1, (0, 0))
            return
        first, end = rows.on_screen
        screen = (rows.numbers[first] - 1, rows.numbers[end - 1]) if rows.display else (0, 0)
        overview.point(rows.numbers[rows.cursor] - 1, screen)
