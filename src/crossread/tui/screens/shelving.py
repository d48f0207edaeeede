"""The library at hand: its screen, what of it could not be read, and whether it may be written into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crossread.model import Event, Skipped
from crossread.tui.screens.jobs import Jobs
from crossread.tui.screens.library import LibraryScreen
from crossread.tui.screens.working import Job, Working
from crossread.tui.widgets.event_list import EventList
from crossread.tui.workspace import Holdings

NO_LIBRARY: Final = (
    "Texts are added to a library: crossread ingest FILE... --library DIR, then crossread tui DIR."
)


class Shelving(Working):
    """Shows the library and makes it the reader's own."""

    library: LibraryScreen | None = None
    """The screen of the library while it is open."""
    refused_inputs: tuple[Skipped, ...] = ()
    """What could not be added in this session."""

    def action_library(self) -> None:
        """All events in a table."""
        counts = self.query_one(EventList).counts
        event = self.event.id if self.event else ""
        self.library = LibraryScreen(self.workspace, counts, event=event, skipped=self.all_skipped())
        self.library.working = self.working
        self.app.push_screen(self.library, self._leave_library)
        if any(len(one.accounts) > 1 and one.id not in counts for one in self.workspace.events):
            self.count_rows()

    def on_jobs_counted(self, message: Jobs.Counted) -> None:
        """The library shows the counts too."""
        super().on_jobs_counted(message)
        if self.library is not None:
            self.library.show_counts(self.query_one(EventList).counts)

    async def _leave_library(self, wish: tuple[str, str] | None) -> None:
        self.library = None
        if wish is None:
            return
        action, event = wish
        ids = [one.id for one in self.workspace.events]
        if event in ids and (self.event is None or event != self.event.id):
            self.open_event(ids.index(event))
        if action:
            await self.run_action(action)

    def all_skipped(self) -> tuple[Skipped, ...]:
        """Inputs of the start and of this session that could not be used."""
        return tuple(dict.fromkeys((*self.workspace.skipped, *self.refused_inputs)))

    def action_skipped(self) -> None:
        """What could not be read, and why."""
        from crossread.tui.screens.skipped import SkippedDialog

        self.app.push_screen(SkippedDialog(self.all_skipped()))

    def show_anew(self, event: Event | None, *, stay: bool = False) -> None:
        """Show the events as they are now; with `stay`, the row and the sides on the desk stay too."""
        events = self.workspace.events
        if stay and event is not None and self.event is not None and events:
            if event.id != self.event.id and self.event.id in self.places:
                self.places.setdefault(event.id, self.places[self.event.id])
            self.event = event
            self.follow(reshaped=True)
            return
        at = events.index(event) if event in events else None
        if at is None and self.event is not None and events:
            self.follow(reshaped=True)
            return
        self.query_one(EventList).show_events(events, at or 0)
        self.count_rows()
        self.open_event(at or 0)

    def event_of(self, articles: Sequence[str]) -> Event | None:
        """The first event that one of the articles tells of."""
        wanted = set(articles)
        return next((one for one in self.workspace.events if wanted & set(one.articles)), None)

    def show_status(self) -> None:
        """The library, while it is open, shows how far the work is too."""
        super().show_status()
        if self.library is not None:
            self.library.show_working(self.working)

    # -- making it one's own -----------------------------------------------------------------------------

    def may_write(self) -> bool:
        """Whether there is a library to write into; where not, the reader is told or offered what helps."""
        holdings = self.workspace.holdings
        if holdings is None:
            self.tell(NO_LIBRARY, timeout=8)
            return False
        if holdings.is_read_only:
            from crossread.tui.screens.founding import FoundingDialog

            self.app.push_screen(
                FoundingDialog(holdings.folder), lambda folder: self._found(holdings, folder)
            )
            return False
        return True

    def _found(self, holdings: Holdings, folder: str | None) -> None:
        if folder:
            self.begin(
                Job(
                    doing="copying the library",
                    refused="Not copied",
                    run=lambda progress: holdings.found(folder, progress=progress, turn=self.turn),
                    then=lambda done: self._founded(holdings),
                )
            )

    def _founded(self, holdings: Holdings) -> None:
        self.tell(
            f"This is your own library now: {holdings.folder}. {self.key('add_source')} adds a source to it.",
            timeout=10,
        )
        self.show_anew(self.event, stay=True)
