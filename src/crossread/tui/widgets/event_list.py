"""The events of the library by date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crossread.model import Event, Relation
from crossread.tui.draw.event import draw_event
from crossread.tui.ink import Line
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.picker import Picker


class EventList(Picker):
    """One block an event."""

    class Picked(Picker.Picked):
        """Another event was picked."""

    class Opened(Picker.Opened):
        """The picked event was chosen: the reader wants its rows."""

    events: Sequence[Event] = ()
    counts: Mapping[str, Mapping[Relation, int]] = {}
    """Rows per relation by event id, as far as they were counted."""
    side_name: Callable[[str | None], str] = str

    @property
    def count(self) -> int:
        """All events."""
        return len(self.events)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One event."""
        event = self.events[index]
        return draw_event(event, self.counts.get(event.id), cells, self.side_name)

    def show_counts(self, counts: Mapping[str, Mapping[Relation, int]]) -> None:
        """Write the counts beside the events; what the reader looks at stays where it is."""
        self.counts = counts
        Paper.redraw(self)
