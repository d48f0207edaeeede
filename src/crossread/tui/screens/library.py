"""The library: every event with its parties, which of them have published, its rows and the state of its review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from crossread.model import Event, Skipped
from crossread.tui.draw.shelf import Entry
from crossread.tui.draw.totals import totals
from crossread.tui.keyed import Keyed
from crossread.tui.keylist import shown_key
from crossread.tui.marks import Tally
from crossread.tui.screens.sorting import ORDERS, haystack, in_order
from crossread.tui.widgets.event_table import EventTable
from crossread.tui.widgets.shelf_heading import ShelfHeading
from crossread.tui.widgets.status import Status
from crossread.tui.workspace import Workspace

HINTS: Final = (
    (("help",), "help", "app.help"),
    (("open",), "open", "open"),
    (("sort",), "sort", "sort"),
    (("search",), "search", "search"),
    (("back",), "back", "back"),
    (("add_source",), "add", "add_source"),
    (("skipped",), "skipped", "skipped"),
    (("command_palette",), "palette", "app.command_palette"),
    (("quit",), "quit", "app.quit"),
)
"""Names of actions, whose keys are shown; a word; the action."""
_HINT: Final = "date, kind, people, sides, titles, publishers; enter shows"
Wish = tuple[str, str]
"""What the desk is to do next: its action, and the event to open first."""


class LibraryScreen(Keyed, Screen[Wish]):
    """Answers with what the reader wants of the desk; `None` when he goes back to it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open the event on the desk", key_display="enter"),
        Binding("s", "sort", "Sort by the next order: oldest, newest, progress, conflicts"),
        Binding("1", "sort('oldest')", "Sort by date, oldest first"),
        Binding("2", "sort('newest')", "Sort by date, newest first"),
        Binding("3", "sort('progress')", "Sort by progress, least reviewed first"),
        Binding("4", "sort('conflicts')", "Sort by conflicts, most first"),
        Binding("slash", "search", "Search events by a word", key_display="/"),
        Binding("i", "skipped", "Inputs that were skipped, and what to try"),
        Binding("I", "add_source", "Add a source to the library"),
        Binding("E", "amend", "Fix the facts of an article of the event"),
        Binding("ctrl+l", "renew", "Read the library again", key_display="^l"),
        Binding("l", "leave_library", "Back to the desk"),
        Binding("escape", "back", "Back: search, then to the desk", key_display="esc"),
    ]

    def __init__(
        self,
        workspace: Workspace,
        counts: Mapping[str, Tally],
        *,
        event: str = "",
        skipped: Sequence[Skipped] = (),
    ) -> None:
        """`counts` are the rows as far as they were counted, `event` is the one on the desk."""
        super().__init__()
        self.workspace = workspace
        self._counts, self._first, self._skipped = counts, event, skipped
        self._order = ORDERS[0]
        self._words = ""
        self._haystacks: dict[str, str] = {}
        self._known: dict[str, Entry] = {}
        self._ready = False
        self.working = ""

    def compose(self) -> ComposeResult:
        """Numbers, table, keys."""
        yield ShelfHeading(id="totals")
        yield EventTable(id="shelf", title="Events")
        yield Status(id="status")

    def on_mount(self) -> None:
        """The event of the desk is under the cursor."""
        self.query_one(EventTable).side_name = self.workspace.side_name
        self.query_one(Status).hints = [
            (" ".join(map(self.key, names)), word, action) for names, word, action in HINTS
        ]
        self._ready = True
        self._show()
        ids = [one.event.id for one in self.query_one(EventTable).entries]
        if self._first in ids:
            self.query_one(EventTable).pick(ids.index(self._first))
            self._show_place()
        self.query_one(EventTable).focus()

    def key(self, name: str) -> str:
        """The key of an action, as this reader has it."""
        return shown_key(self, name)

    # -- what is shown ---------------------------------------------------------------------------------------

    def show_counts(self, counts: Mapping[str, Tally]) -> None:
        """Rows have been counted."""
        self._counts = counts
        if self._ready:
            self._show()

    def show_working(self, words: str) -> None:
        """How far the work in the background is."""
        self.working = words
        if self._ready:
            self._show_place()

    def _show(self) -> None:
        """The events that hold the words, in the order wanted."""
        space, table, heading = self.workspace, self.query_one(EventTable), self.query_one(ShelfHeading)
        entries = [self._entry(event) for event in space.events]
        shown = [one for one in entries if not self._words or self._words in self._words_of(one)]
        table.empty_text = self._why_empty(len(entries))
        table.show(in_order(shown, self._order))
        skipped = f"{len(self._skipped)} skipped ({self.key('skipped')} says why)" if self._skipped else ""
        heading.totals = totals(space.title, space.articles, len(entries), skipped, space.side_name)
        heading.keys = self.key("sort"), self.key("back")
        heading.order, heading.search = self._order.words, self._words
        heading.shown = f"{len(shown)} of {len(entries)} events"
        heading.refresh(layout=True)
        self._show_place()

    def _entry(self, event: Event) -> Entry:
        """Made anew where its rows were counted since."""
        known, tally = self._known.get(event.id), self._counts.get(event.id)
        if known is None or known.event is not event or known.tally != tally:
            known = self._known[event.id] = Entry.of(event, self.workspace.article, tally)
        return known

    def _words_of(self, entry: Entry) -> str:
        if entry.event.id not in self._haystacks:
            self._haystacks[entry.event.id] = haystack(entry, self.workspace)
        return self._haystacks[entry.event.id]

    def _why_empty(self, events: int) -> str:
        if events:
            back, search = self.key("back"), self.key("search")
            return f"No event with “{self._words}”. Press {back} to show all, {search} to search otherwise."
        add, skipped = self.key("add_source"), self.key("skipped")
        if not self.workspace.articles and not self._skipped:
            return f"There is no text here yet. Press {add} to add a source."
        return f"No event was found in these texts. Press {add} to add a source, {skipped} to see what was skipped."

    def _show_place(self) -> None:
        table, status = self.query_one(EventTable), self.query_one(Status)
        place = f"event {table.cursor + 1} of {table.count}" if table.count else "no events"
        status.words = " · ".join(filter(None, (self.working, place)))
        status.refresh()

    # -- what happens ----------------------------------------------------------------------------------------

    def on_event_table_picked(self, message: EventTable.Picked) -> None:
        """Another event."""
        self._show_place()

    def on_event_table_opened(self, message: EventTable.Opened) -> None:
        """Enter, or a second click."""
        self.action_open()

    def on_shelf_heading_clicked(self, message: ShelfHeading.Clicked) -> None:
        """Another order."""
        self.action_sort()

    async def on_status_clicked(self, message: Status.Clicked) -> None:
        """Do what the hint says."""
        await self.run_action(message.action)

    def action_open(self) -> None:
        """The event under the cursor."""
        if event := self.query_one(EventTable).under_cursor:
            self.dismiss(("", event))

    def action_sort(self, name: str = "") -> None:
        """This order, or the next one."""
        at = (ORDERS.index(self._order) + 1) % len(ORDERS)
        self._order = next((one for one in ORDERS if one.name == name), ORDERS[at])
        self._show()

    def action_search(self) -> None:
        """Ask for words; only events that hold them are shown."""
        from crossread.tui.screens.search import SearchBar

        self.app.push_screen(SearchBar(self._words, _HINT), self._search)

    def _search(self, words: str | None) -> None:
        if words is not None:
            self._words = words.strip().casefold()
            self._show()

    def action_skipped(self) -> None:
        """What could not be read, and why."""
        from crossread.tui.screens.skipped import SkippedDialog

        self.app.push_screen(SkippedDialog(self._skipped))

    def action_add_source(self) -> None:
        """On the desk: ask for a source."""
        self.dismiss(("add_source", ""))

    def action_amend(self) -> None:
        """On the desk: fix an article of the event under the cursor."""
        self.dismiss(("amend", self.query_one(EventTable).under_cursor))

    def action_renew(self) -> None:
        """On the desk: read the library again."""
        self.dismiss(("renew", ""))

    def action_back(self) -> None:
        """Show all events again, else go back."""
        if self._words:
            self._search("")
        else:
            self.action_leave_library()

    def action_leave_library(self) -> None:
        """Back to the desk as it was."""
        self.dismiss(None)
