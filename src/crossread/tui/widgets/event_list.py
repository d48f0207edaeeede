"""The events of the library by date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.content import Content

from crossread.model import Event
from crossread.tui.draw.event import draw_event
from crossread.tui.ink import Line
from crossread.tui.marks import Tally
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.picker import Picker


class EventList(Picker):
    """One block an event."""

    class Picked(Picker.Picked):
        """Another event was picked."""

    class Opened(Picker.Opened):
        """The picked event was chosen: the reader wants its rows."""

    events: Sequence[Event] = ()
    counts: Mapping[str, Tally] = {}
    """Rows per relation and how many were reviewed, by event id, as far as they were counted."""
    progress: bool = False
    """Whether progress is shown also where nothing was reviewed yet."""
    side_name: Callable[[str | None], str] = str

    @property
    def count(self) -> int:
        """All events."""
        return len(self.events)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One event."""
        event = self.events[index]
        tally = self.counts.get(event.id)
        return draw_event(event, tally, cells, self.side_name, progress=self.progress)

    def show_counts(self, counts: Mapping[str, Tally]) -> None:
        """Write the counts beside the events; what the reader looks at stays where it is."""
        self.counts = counts
        Paper.redraw(self)

    def show_events(self, events: Sequence[Event], index: int) -> None:
        """Show other events, the cursor on one of them."""
        self.events, self.cursor = events, index
        self.border_title = Content(f"Events {len(events)}")
        self.redraw()
