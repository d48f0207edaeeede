"""The keys that move, search and filter."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.errors import UsageError
from crossread.model import Row, RowFilter
from crossread.tui.draw.hits import caseless
from crossread.tui.jumping import different, find_target
from crossread.tui.screens.correcting import Correcting
from crossread.tui.selection import find_rows
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.row_list import RowList


class Finding(Correcting):
    """Goes from row to row and from event to event, and shows the rows that are wanted."""

    _hits: tuple[Sequence[Row], str, list[int]] = ((), "", [])
    """Rows shown, words, and where they are."""

    # -- moving ----------------------------------------------------------------------------------------------

    def action_next_row(self) -> None:
        """To the next row, whatever has the focus."""
        self.query_one(RowList).next()

    def action_previous_row(self) -> None:
        """To the row before."""
        self.query_one(RowList).previous()

    def action_next_event(self) -> None:
        """To the next event."""
        self.query_one(EventList).next()

    def action_previous_event(self) -> None:
        """To the event before."""
        self.query_one(EventList).previous()

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
        found = self._hits_in(rows.rows)
        if not found:
            hint = f"Press {self.key('search')} to search."
            self.tell(f"“{self.search_words}” is in no row shown." if self.search_words else hint, timeout=2)
            return
        ahead = [index for index in found if (index >= rows.cursor if step == 0 else index > rows.cursor)]
        behind = [index for index in found if index < rows.cursor]
        target = (ahead or found)[0] if step >= 0 else (behind or found)[-1]
        rows.pick(target)
        self.tell(f"{found.index(target) + 1} of {len(found)} rows with “{self.search_words}”", timeout=2)

    def _hits_in(self, rows: Sequence[Row]) -> list[int]:
        """The rows with the searched words; looked for once, until other rows or words are wanted."""
        if self._hits[0] is not rows or self._hits[1] != self.search_words:
            self._hits = rows, self.search_words, find_rows(rows, self.search_words)
        return self._hits[2]

    def action_filter(self) -> None:
        """Choose relations, a state and speakers."""
        from crossread.tui.screens.filter import FilterDialog

        if self.comparison and self.names:
            self.app.push_screen(FilterDialog(self.comparison, self.row_filter), self.filter_by)

    def filter_by(self, wanted: RowFilter | None, name: str = "") -> None:
        """Show the rows that pass; `None` leaves the filter as it is. A saved one has a name."""
        if wanted is not None:
            self.row_filter, self.filter_name = wanted, name
            self.show_rows()

    def action_saved_filters(self) -> None:
        """Use, save, rename or remove filters with a name."""
        from crossread.tui.filterbook import FilterBook
        from crossread.tui.screens.filters import FiltersDialog

        self.filter_book = self.filter_book or FilterBook(self.habits.filters)
        dialog = FiltersDialog(self.filter_book, self.row_filter, self.filter_name)
        self.app.push_screen(dialog, lambda one: self.filter_by(one.wanted, one.name) if one else None)

    # -- jumping ---------------------------------------------------------------------------------------------

    def action_jump(self) -> None:
        """Ask for the number of a row or of a difference."""
        from crossread.tui.screens.jump import JumpBar

        self.app.push_screen(JumpBar(), self.jump_to)

    def jump_to(self, typed: str | None) -> None:
        """Go to what was typed, or say why there is no such place; `None` and empty words stay."""
        if not typed or not typed.strip():
            return
        rows = self.query_one(RowList)
        try:
            rows.pick(find_target(typed, rows.rows, rows.numbers, self.every))
        except UsageError as error:
            self.tell(str(error))

    def action_next_difference(self) -> None:
        """To the next row in which the accounts differ."""
        self._go_to_difference(1)

    def action_previous_difference(self) -> None:
        """To the row before in which the accounts differ."""
        self._go_to_difference(-1)

    def _go_to_difference(self, step: int) -> None:
        """Round the end, as a search goes."""
        rows = self.query_one(RowList)
        found = different(rows.rows)
        if not found:
            self.tell("No row shown has a difference.", timeout=2)
            return
        ahead = [place for place in found if (place > rows.cursor if step > 0 else place < rows.cursor)]
        target = (ahead or found)[0 if step > 0 else -1]
        rows.pick(target)
        self.tell(f"difference {found.index(target) + 1} of {len(found)}", timeout=2)
