"""The desk: events on the left, two accounts in the middle, the selected row explained below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize

from crossread.model import Comparison, Event, Row, RowFilter
from crossread.report.plain import count
from crossread.tui.digest import Digest
from crossread.tui.draw.details import Subject
from crossread.tui.habits import Habits
from crossread.tui.keylist import shown_key
from crossread.tui.names import Names
from crossread.tui.reviewer import Reviewer
from crossread.tui.screens.choice import silence
from crossread.tui.screens.deciding import Deciding
from crossread.tui.selection import Place, find_place
from crossread.tui.themes import MONO
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.heading import Heading
from crossread.tui.widgets.legend import Legend
from crossread.tui.widgets.overview import Overview
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.row_list import RowList
from crossread.tui.widgets.status import HINTS, Status
from crossread.tui.widgets.table import Table
from crossread.tui.workspace import Workspace

if TYPE_CHECKING:
    from crossread.tui.filterbook import FilterBook

SLOW: Final = 0.2
"""Seconds after which a comparison under way is said to be under way."""
TALL: Final = 36
"""Lines from which the counts are repeated above the rows although the legend shows them."""
NARROW: Final = 100
"""Terminals with fewer columns stack the accounts and hide the list of events."""


class Desk(Deciding):
    """Shows one event of the workspace at a time."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]  # noqa: RUF012 - Textual's own shape

    def __init__(
        self,
        workspace: Workspace,
        reviewer: Reviewer | None = None,
        places: Mapping[str, Place] | None = None,
        habits: Habits | None = None,
    ) -> None:
        """`places` are the rows at which the reader was, by event id."""
        super().__init__(workspace, reviewer or Reviewer())
        self.habits = habits or Habits()
        self.digest = Digest(workspace.side_name)
        self.event: Event | None = None
        self.sides: tuple[str, str] | None = None
        self.comparison: Comparison | None = None
        self.row_filter = RowFilter()
        self.filter_name = ""
        """What the reader calls the filter in force, where it is a saved one."""
        self.filter_book: FilterBook | None = None
        self.view_name = "rows"
        self.stacked_wish: bool | None = None
        self.search_words = ""
        self.working = ""
        """What is under way in the background, and how far it is."""
        self._hidden: list[str] = []
        self.places: dict[str, Place] = dict(places or {})

    def compose(self) -> ComposeResult:
        """Few widgets: each of them draws many lines itself."""
        with Horizontal(id="panes"):
            with Vertical(id="aside"):
                yield EventList(id="events", title=f"Events {len(self.workspace.events)}")
                yield Legend(id="legend")
            with Vertical(id="middle"):
                yield Heading(id="heading")
                with Table(id="table"):
                    yield RowList(id="rows")
                    yield Overview(id="overview")
                yield Details(id="details", title="Details")
        yield Status(id="status")

    def on_mount(self) -> None:
        """Fill the list and open the first event."""
        events = self.query_one(EventList)
        events.events, events.side_name = self.workspace.events, self.workspace.side_name
        events.empty_text = (
            f"No events yet. Press {self.key('add_source')} to add a source."
            if self.workspace.holdings
            else f"No events. Leave with {self.key('quit')} and name files: crossread tui FILE..."
        )
        events.progress = self.workspace.can_decide
        self.query_one(Status).hints = [
            (" ".join(map(self.key, names)), word, action) for names, word, action in HINTS
        ]
        rows, legend = self.query_one(RowList), self.query_one(Legend)
        rows.border_title = Content(f"Rows ({self.key('cycle_view')}: grid, header facts, names)")
        legend.border_title = Content(f"Filter ({self.key('filter')})")
        rows.focus()
        self.open_first()
        self.watch_others()

    def open_first(self) -> None:
        """Show an event at the start: see `Opening` and `CompareScreen`."""

    def open_event(self, index: int) -> None:
        """Show an event by its place in the list: see `Opening`."""

    # -- what is shown ---------------------------------------------------------------------------------------

    def key(self, name: str) -> str:
        """The key of an action of the desk or of the app, as this reader has it."""
        return shown_key(self, name)

    @property
    def stacked(self) -> bool:
        """Whether the accounts stand under each other: as wished, else by the width of the terminal."""
        return self.app.size.width < NARROW if self.stacked_wish is None else self.stacked_wish

    @property
    def names(self) -> Names | None:
        """Who is who in the comparison shown."""
        return self.digest.names(self.comparison) if self.comparison else None

    @property
    def picked(self) -> Row | None:
        """The selected row."""
        rows = self.query_one(RowList)
        return rows.rows[rows.cursor] if rows.rows else None

    def missing(self) -> str:
        if not (self.event and self.sides):
            return ""
        return silence(self.event, self.sides, self.workspace.side_name, self.key)

    def show_reason(self, reason: str) -> None:
        self.comparison = None
        self.query_one(RowList).empty_text = reason
        self.show_rows()

    def wants(self, row: Row) -> bool:
        """Whether a row is shown."""
        return self.row_filter.passes(row)

    def hidden(self) -> list[str]:
        """How many rows are not shown, and why; a filter that hides none is named, too."""
        if self.row_filter.hides_nothing:
            return []
        every = self.comparison.rows if self.comparison else ()
        number = sum(not self.row_filter.passes(row) for row in every)
        name = f" “{self.filter_name}”" if self.filter_name else ""
        return [f"{number} hidden by filter{name}" if number else f"filter{name} hides none"]

    def show_rows(self) -> None:
        """Show the rows that pass the filter, the cursor on the row it was on."""
        rows = self.query_one(RowList)
        every = self.comparison.rows if self.comparison else ()
        shown = [(number, row) for number, row in enumerate(every, 1) if self.wants(row)]
        rows.rows, rows.numbers = [row for _, row in shown], [number for number, _ in shown]
        self._hidden = self.hidden()
        rows.names, rows.search, rows.stacked = self.names, self.search_words, self.stacked
        if every and not shown:
            rows.empty_text = (
                f"{f'All {len(every)} rows are' if len(every) > 1 else 'The only row is'} hidden by the filter. "
                f"Press {self.key('clear')} to clear it, {self.key('filter')} to change it."
            )
        elif self.comparison and not every:
            rows.empty_text = self.missing() or (
                f"Neither account has a claim. Press {self.key('sides')} to choose sides."
            )
        rows.cursor = find_place(
            rows.rows, rows.numbers, self.places.get(self.event.id) if self.event else None
        )
        rows.redraw()
        self.show_around()

    def show_around(self) -> None:
        """Bring heading, legend, details and status in line with the rows."""
        rows, legend, heading = self.query_one(RowList), self.query_one(Legend), self.query_one(Heading)
        heading.event, heading.comparison, heading.names = self.event, self.comparison, self.names
        heading.place = f"event {self.query_one(EventList).cursor + 1} of {len(self.workspace.events)}"
        heading.review = self._review()
        heading.library = self.workspace.title
        heading.counted = not legend.is_on_screen or self.app.size.height >= TALL
        heading.notice = self.missing() if rows.rows else ""
        heading.shape = rows.shape
        heading.refresh(layout=True)
        if self.comparison:
            legend.left_name, legend.right_name = self.comparison.left_name, self.comparison.right_name
        legend.counts = self.digest.tally(self.comparison).relations if self.comparison else {}
        legend.shown = self.row_filter.relations
        legend.wanted = self._filter_words()
        legend.note = (
            f"{self.key('skipped')}: {len(self.workspace.skipped)} skipped" if self.workspace.skipped else ""
        )
        legend.refresh(layout=True)
        self.show_picked()
        self.show_view()

    def _filter_words(self) -> str:
        """The name of the filter in force, and what it wants beside relations."""
        named = [f"“{self.filter_name}”"] if self.filter_name else []
        words = [*named, *(one for one in self.row_filter.words if not one.startswith("relation: "))]
        return " · ".join(words)

    @property
    def every(self) -> int:
        """All rows, with the hidden ones."""
        return len(self.comparison.rows) if self.comparison else 0

    def _review(self) -> str:
        """As in "7 of 25 reviewed · ? 1 orphaned (L)"."""
        if self.comparison is None:
            return ""
        tally = self.digest.tally(self.comparison)
        told = [tally.progress] if tally.rows and (self.workspace.can_decide or tally.reviewed) else []
        return " · ".join([*told, f"{tally.lost} ({self.key('decisions')})"] if tally.lost else told)

    def show_view(self) -> None:
        """The other views are made when they are first wanted: see `CompareScreen`."""

    def show_picked(self) -> None:
        """Explain the picked row and say where it stands."""
        rows, row, names = self.query_one(RowList), self.picked, self.names
        subject = None
        if row and names and self.comparison:
            self.places[self.comparison.event.id] = Place.of(row, rows.numbers[rows.cursor])
            subject = Subject(
                row=row, number=rows.numbers[rows.cursor], comparison=self.comparison, names=names,
                article=self.workspace.article, text_marks=self.app.theme == MONO,
            )  # fmt: skip
        details = self.query_one(Details)
        details.display = subject is not None and self.view_name == "rows"
        details.show(subject)
        self.show_status()

    def show_status(self) -> None:
        rows, status = self.query_one(RowList), self.query_one(Status)
        words = [self.working] if self.working else []
        words += [
            f"row {rows.numbers[rows.cursor]} of {self.every}" if rows.rows else count(self.every, "row")
        ]
        words += self._hidden
        words += [f"/{self.search_words}"] if self.search_words else []
        words += [f"{len(self.refused)} not saved ({self.key('try_again')})"] if self.refused else []
        status.words = " · ".join(words)
        status.refresh()

    # -- what happens ----------------------------------------------------------------------------------------

    def on_row_list_picked(self, message: RowList.Picked) -> None:
        """Another row: explain it."""
        self.show_picked()

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        """The reader wants to know all about the row."""
        self.query_one(Details).focus()

    def on_event_list_picked(self, message: EventList.Picked) -> None:
        """Another event: show it."""
        self.open_event(message.index)

    def on_event_list_opened(self, message: EventList.Opened) -> None:
        """The reader wants its rows."""
        self.remove_class("-events")
        self.query_one(RowList).focus()

    def on_legend_toggled(self, message: Legend.Toggled) -> None:
        """Show or hide the rows of a relation."""
        self.row_filter, self.filter_name = self.row_filter.toggled(message.relation), ""
        self.show_rows()

    async def on_status_clicked(self, message: Status.Clicked) -> None:
        """Do what the hint says."""
        await self.run_action(message.action)

    def on_resize(self, event: Resize) -> None:
        """Stack or split by the new width, without losing the row."""
        rows = self.query_one(RowList)
        if rows.stacked != self.stacked or (self.comparison and rows.count):
            rows.stacked = self.stacked
            self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Lay out anew for the present size."""
        self.query_one(RowList).redraw()
        self.show_around()

    def papers(self) -> list[Paper]:
        """All panes that scroll."""
        return list(self.query(Paper))
