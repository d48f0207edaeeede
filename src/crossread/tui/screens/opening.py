"""From an event in the list to the two accounts on the desk: compared in a thread, shown when it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from crossread.errors import CrossreadError
from crossread.model import Comparison
from crossread.report.plain import count
from crossread.tui.habits import Habits
from crossread.tui.reviewer import Reviewer
from crossread.tui.screens.choice import first_sides, no_pair
from crossread.tui.screens.desk import Desk
from crossread.tui.screens.jobs import Jobs, Key
from crossread.tui.selection import Place
from crossread.tui.settling import settle
from crossread.tui.widgets.event_list import EventList
from crossread.tui.widgets.row_list import RowList
from crossread.tui.workspace import Workspace

SLOW: Final = 0.2
"""Seconds after which a comparison under way is said to be under way."""


class Opening(Desk):
    """Opens events and accounts."""

    def __init__(
        self,
        workspace: Workspace,
        reviewer: Reviewer | None = None,
        places: Mapping[str, Place] | None = None,
        habits: Habits | None = None,
    ) -> None:
        super().__init__(workspace, reviewer, places, habits)
        self._awaited: Key | None = None
        self._is_open = False

    def open_first(self) -> None:
        """Show the first event; see `CompareScreen` for where the reader was last time."""
        self.open_event(0)

    def open_event(self, index: int) -> None:
        """Show an event by its place in the list, with its first two accounts."""
        if not self.workspace.events:
            hint = f"No article was read. Press {self.key('quit')} and start again with files: crossread tui FILE..."
            if self.workspace.holdings:
                hint = f"No event was found in this library. Press {self.key('add_source')} to add a source."
            self.show_reason(hint + self._skipped())
            return
        self.event = self.workspace.events[index]
        if not self.filter_name:
            self.row_filter = replace(self.row_filter, speakers=None)
        self.query_one(EventList).pick(index, tell=False)
        self.choose_sides(first_sides(self.workspace, self.event))

    def choose_sides(self, sides: tuple[str, str] | None, *, again: bool = False) -> None:
        """Lay these two accounts of the event side by side, in a thread.

        With `again` they are on the screen already and stay there until the new rows are known.
        """
        self.sides, self._awaited = sides, None
        if self.event is None:
            return
        if sides is None:
            self.show_reason(no_pair(self.event, self.workspace.side_name, self.key))
            return
        self._awaited = key = (self.event.id, *sides)
        if (known := self._known(key)) is not None:
            self.on_jobs_compared(self.Compared(key, known))
            return
        if not again:
            self.set_timer(SLOW, lambda: self._show_waiting(key))
        self.compare(key)

    def _known(self, key: Key) -> Comparison | None:
        """At the start, what an earlier run has left: the first frame shows it, and no thread works yet."""
        if self._is_open:
            return None
        self._is_open = True
        try:
            return self.workspace.at_hand(*key)
        except CrossreadError:
            return None  # the thread will tell why

    def _show_waiting(self, key: Key) -> None:
        """The comparison takes longer than a moment: do not leave another event's rows on the screen."""
        if self._awaited == key:
            self.show_reason("Comparing …")

    def on_jobs_compared(self, message: Jobs.Compared) -> None:
        """Show it, unless the reader has gone on to something else."""
        if message.key != self._awaited:
            return
        self._awaited, self.comparison = None, message.comparison
        self.call_after_refresh(settle)
        if message.comparison is None:
            self.query_one(RowList).empty_text = self.missing() or message.reason
        self.show_rows()
        if not self.query_one(EventList).counts:
            self.count_rows()
        elif self.comparison:
            self._recount(self.comparison)

    def on_jobs_counted(self, message: Jobs.Counted) -> None:
        """Write the counts beside the events."""
        self.query_one(EventList).show_counts(message.found)

    def _recount(self, comparison: Comparison) -> None:
        """The event shown may have been counted before its last decision, as its first sides lie."""
        events, tally = self.query_one(EventList), self.digest.tally(comparison)
        first = first_sides(self.workspace, comparison.event)
        if first == (comparison.right, comparison.left):
            first, tally = (comparison.left, comparison.right), tally.mirrored()
        known = events.counts.get(comparison.event.id)
        if first == (comparison.left, comparison.right) and known not in (None, tally):
            events.show_counts({**events.counts, comparison.event.id: tally})

    def _skipped(self) -> str:
        number = len(self.workspace.skipped)
        if not number:
            return ""
        were = "was" if number == 1 else "were"
        return f" {count(number, 'input')} {were} skipped; press {self.key('skipped')} to see why."
