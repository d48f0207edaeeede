"""The events of the library as a table, thousands of them if need be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.tui.draw.shelf import COLUMNS_FROM, Entry, draw_entry, entry_height
from crossread.tui.ink import Line
from crossread.tui.widgets.picker import Picker


class EventTable(Picker):
    """One line of columns an event, or a block where there is no room for columns."""

    class Picked(Picker.Picked):
        """Another event was picked."""

    class Opened(Picker.Opened):
        """The picked event was chosen."""

    entries: Sequence[Entry] = ()
    side_name: Callable[[str | None], str] = str

    def __init__(self, *, id: str | None = None, title: str = "") -> None:
        super().__init__(id=id, title=title)
        self._measured: dict[str, tuple[Entry, int, int]] = {}

    @property
    def count(self) -> int:
        """Events shown."""
        return len(self.entries)

    @property
    def under_cursor(self) -> str:
        """The id of the picked event; empty where there is none."""
        return self.entries[self.cursor].event.id if self.entries else ""

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these; the event under the cursor stays under it, and where it is gone, the first is picked."""
        wanted, top = self.under_cursor, self.scroll_offset.y
        ids = [one.event.id for one in entries]
        stays = ids == [one.event.id for one in self.entries]
        self.entries = entries
        self.cursor = ids.index(wanted) if wanted in ids else 0
        self.redraw()
        if stays:
            self.show_line(top)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One event."""
        return draw_entry(self.entries[index], cells, self.side_name)

    def measure(self, index: int, cells: int) -> int:
        """Lines of an event, counted once for a width."""
        entry = self.entries[index]
        known = self._measured.get(entry.event.id)
        if known is None or known[0] is not entry or known[1] != cells:
            known = self._measured[entry.event.id] = entry, cells, entry_height(entry, cells, self.side_name)
        return known[2]

    def block_end(self, index: int) -> int:
        """Lines of columns stand close; blocks end with an empty line."""
        return self.top_of(index + 1) - (self.cells < COLUMNS_FROM)
