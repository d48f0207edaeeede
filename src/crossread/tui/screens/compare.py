"""The keys of the desk put to work."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.binding import BindingType

from crossread.tui.draw.row import caseless
from crossread.tui.remembering import Remembered
from crossread.tui.reviewer import Reviewer
from crossread.tui.screens.correcting import Correcting
from crossread.tui.screens.keys import KEYS
from crossread.tui.selection import RowFilter, find_rows
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.row_list import RowList
from crossread.tui.workspace import Workspace

VIEWS: Final = ("rows", "grid", "facts", "names")


class CompareScreen(Correcting):
    """Read two accounts side by side."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(
        self, workspace: Workspace, reviewer: Reviewer | None = None, remembered: Remembered | None = None
    ) -> None:
        """`remembered` is where the reader was last time."""
        self._last = remembered or Remembered()
        super().__init__(workspace, reviewer, self._last.places)

    def open_first(self) -> None:
        """Show the event, the sides and the view of last time, else the first ones."""
        ids = [event.id for event in self.workspace.events]
        index = ids.index(self._last.event) if self._last.event in ids else 0
        self.open_event(index)
        known = {*self.event.sides, *self.event.accounts} if self.event else set()
        if (
            self.event
            and self.event.id == self._last.event
            and self._last.sides
            and set(self._last.sides) <= known
        ):
            self.choose_sides(self._last.sides)
        if self._last.view in VIEWS and self._last.view != self.view_name:
            self.action_view(self._last.view)

    def remembered(self) -> Remembered:
        """Where the reader is, for the next start; also when the app has ended."""
        return Remembered(
            event=self.event.id if self.event else "",
            sides=self.sides,
            view=self.view_name,
            places=self.places,
        )

    # -- moving ----------------------------------------------------------------------------------------------

    def action_next_row(self) -> None:
        """To the next row, whatever has the focus."""
        self.query_one(RowList).action_down()

    def action_previous_row(self) -> None:
        """To the row before."""
        self.query_one(RowList).action_up()

    def action_next_event(self) -> None:
        """To the next event."""
        self.query_one(EventList).action_down()

    def action_previous_event(self) -> None:
        """To the event before."""
        self.query_one(EventList).action_up()

    def action_next_section(self) -> None:
        """Turn the details to their next section."""
        self.query_one(Details).next_section()

    # -- searching and filtering -----------------------------------------------------------------------------

    def action_search(self) -> None:
        """Ask for words, then mark them in all rows and go to the first row that has them."""
        from crossread.tui.screens.search import SearchBar

        self.app.push_screen(SearchBar(self.search_words), self.search_for)

    def search_for(self, words: str | None) -> None:
        """Mark these words; `None` leaves the search as it is."""
        if words is None:
            return
        self.search_words = caseless(words.strip())
        self.show_rows()
        if self.search_words:
            self._go_to_hit(0)

    def action_next_hit(self) -> None:
        """To the next row with the searched words."""
        self._go_to_hit(1)

    def action_previous_hit(self) -> None:
        """To the row before with the searched words."""
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        """0 goes to the first hit from here on; all steps go round at the end."""
        rows = self.query_one(RowList)
        found = find_rows(rows.rows, self.search_words)
        if not found:
            words = (
                f"“{self.search_words}” is in no row shown." if self.search_words else "Press / to search."
            )
            self.tell(words, timeout=2)
            return
        ahead = [index for index in found if (index >= rows.cursor if step == 0 else index > rows.cursor)]
        behind = [index for index in found if index < rows.cursor]
        target = (ahead or found)[0] if step >= 0 else (behind or found)[-1]
        rows.pick(target)
        self.tell(f"{found.index(target) + 1} of {len(found)} rows with “{self.search_words}”", timeout=2)

    def action_filter(self) -> None:
        """Choose relations, a state and speakers."""
        from crossread.tui.screens.filter import FilterDialog

        if self.comparison and self.names:
            self.app.push_screen(FilterDialog(self.comparison, self.row_filter), self.filter_by)

    def filter_by(self, wanted: RowFilter | None) -> None:
        """Show the rows that pass; `None` leaves the filter as it is."""
        if wanted is not None:
            self.row_filter = wanted
            self.show_rows()

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

    # -- looking otherwise -----------------------------------------------------------------------------------

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
        for other in self.query("#rows, #grid, #facts, #names"):
            other.display = other is pane
        self.query_one(Details).display = self.view_name == "rows" and self.picked is not None
        self._fill(pane)

    def _pane_of(self, name: str) -> Paper:
        """The pane of a view; grid and facts are made when first wanted."""
        found = list(self.query(f"#{name}").results(Paper))
        if found:
            return found[0]
        from crossread.tui.screens.views import make_view

        pane = make_view(name)
        self.query_one("#middle").mount(pane, after="#rows")
        self.call_after_refresh(self._fill, pane)
        return pane

    def _fill(self, pane: Paper) -> None:
        from crossread.tui.screens.views import fill_view

        if pane.id != "rows" and pane.is_attached:
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
            self.app.push_screen(
                SidesDialog(self.event, self.sides, self.workspace.side_name), self.take_sides
            )

    def take_sides(self, sides: tuple[str, str] | None) -> None:
        """Lay these accounts side by side; `None` leaves them as they are."""
        if sides:
            self.choose_sides(sides)

    def action_events(self) -> None:
        """Show or hide the list of events; on a narrow screen it takes the place of the rows."""
        self.toggle_class("-events" if self.has_class("-narrow") else "-no-events")
        shown = self.has_class("-events") or (self.has_class("-wide") and not self.has_class("-no-events"))
        self.query_one(EventList if shown else RowList).focus()

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

    # -- handing on ------------------------------------------------------------------------------------------

    def action_copy(self) -> None:
        """Copy the row with its sources to the clipboard of the terminal."""
        from crossread.tui.citation import cite
        from crossread.tui.clipboard import copy

        if self.picked and self.names:
            self.notify(
                copy(self.app, cite(self.picked, self.names, self.workspace.article)),
                title="Copied",
                markup=False,
            )

    def action_export(self) -> None:
        """Write the comparison as a report."""
        from crossread.tui.screens.export import ExportDialog

        if self.comparison:
            self.app.push_screen(ExportDialog(self.comparison, self.workspace))
