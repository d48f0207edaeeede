"""The keys that show the same comparison otherwise: views, columns, sides, panes."""

from __future__ import annotations

from typing import Final

from crossread.model import RowFilter
from crossread.tui.screens.finding import Finding
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.row_list import RowList

VIEWS: Final = ("rows", "grid", "facts", "names")


class Looking(Finding):
    """Turns the comparison about; nothing is decided by it."""

    def action_cycle_view(self) -> None:
        """Rows, grid, header facts, names, and again."""
        self.action_view(VIEWS[(VIEWS.index(self.view_name) + 1) % len(VIEWS)])

    def action_view(self, name: str) -> None:
        """One of the views of the same comparison."""
        self.view_name = name
        self.show_view()
        self._pane_of(name).focus()

    def show_view(self) -> None:
        """Fill and show the view that is wanted, hide the others."""
        pane = self._pane_of(self.view_name)
        for other in self.query("#table, #grid, #facts, #names"):
            other.display = other.id == ("table" if self.view_name == "rows" else self.view_name)
        self.query_one(Details).display = self.view_name == "rows" and self.picked is not None
        self._fill(pane)

    def _pane_of(self, name: str) -> Paper:
        """The pane of a view; grid and facts are made when first wanted."""
        found = list(self.query(f"#{name}").results(Paper))
        if found:
            return found[0]
        from crossread.tui.screens.views import make_view

        pane = make_view(name)
        self.query_one("#middle").mount(pane, after="#table")
        self.call_after_refresh(self._fill, pane)
        return pane

    def _fill(self, pane: Paper) -> None:
        if pane.id != "rows" and pane.is_attached:
            from crossread.tui.screens.views import fill_view

            fill_view(pane, self.comparison, self.names, self.workspace.article, stacked=self.stacked)

    def action_split_or_stacked(self) -> None:
        """Columns beside or under each other."""
        self.stacked_wish = not self.stacked
        self.show_rows()

    def action_swap(self) -> None:
        """Left becomes right; the filter and the selected row go along."""
        if self.sides:
            self.row_filter = self.row_filter.mirrored()
            self.choose_sides((self.sides[1], self.sides[0]))

    def action_sides(self) -> None:
        """Choose the two accounts."""
        from crossread.tui.screens.sides import SidesDialog

        if self.event:
            self.app.push_screen(SidesDialog(self.workspace, self.event, self.sides), self.take_sides)

    def take_sides(self, sides: tuple[str, str] | None) -> None:
        """Lay these accounts side by side; `None` leaves them as they are."""
        if sides:
            self.choose_sides(sides)

    def action_events(self) -> None:
        """Show or hide the list of events; on a narrow screen it takes the place of the rows."""
        self.toggle_class("-events" if self.has_class("-narrow") else "-no-events")
        shown = self.has_class("-events") or (self.has_class("-wide") and not self.has_class("-no-events"))
        self.query_one(EventList if shown else RowList).focus()

    def action_clear(self) -> None:
        """Take back one thing: zoom, the details, then search, then filter."""
        if self.maximized:
            self.minimize()
        elif self.has_class("-events"):
            self.action_events()
        elif self.focused is self.query_one(Details):
            self.query_one(RowList).focus()
        elif self.search_words:
            self.search_for("")
        elif not self.row_filter.hides_nothing:
            self.filter_by(RowFilter())
        else:
            self.nothing_to_clear()

    def nothing_to_clear(self) -> None:
        """Escape was pressed and takes nothing back: see `Working`."""

    def action_zoom(self) -> None:
        """Give the focused pane the whole screen, or take it back."""
        if self.maximized:
            self.minimize()
        elif self.focused is not None:
            self.maximize(self.focused)

    def action_skipped(self) -> None:
        """What could not be read, and why."""
        from crossread.tui.screens.skipped import SkippedDialog

        self.app.push_screen(SkippedDialog(self.workspace.skipped))
