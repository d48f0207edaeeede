"""The last line: where the reader is, and the keys that help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.events import Click
from textual.message import Message

from crossread.tui.cells import width
from crossread.tui.ink import Line, Piece, line_width
from crossread.tui.widgets.slip import Slip

HINTS: Final = (
    (("help",), "help", "app.help"),
    (("previous_row", "next_row"), "row", "next_row"),
    (("reviewed",), "reviewed", "reviewed"),
    (("previous_event", "next_event"), "event", "next_event"),
    (("search",), "search", "search"),
    (("filter",), "filter", "filter"),
    (("cycle_view",), "view", "cycle_view"),
    (("context",), "context", "context"),
    (("link",), "link", "link"),
    (("note",), "note", "note"),
    (("undo",), "undo", "undo"),
    (("events",), "events", "events"),
    (("sides",), "sides", "sides"),
    (("export",), "export", "export"),
    (("library",), "library", "library"),
    (("command_palette",), "palette", "app.command_palette"),
    (("quit",), "quit", "app.quit"),
)
"""Names of actions whose keys are shown, what they do in a word, what a click does."""


class Status(Slip):
    """Key hints on the left, position on the right; hints that do not fit are left out whole."""

    class Clicked(Message):
        """A hint was clicked."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    hints: Sequence[tuple[str, str, str]] = ()
    """Keys as they are shown, a word, an action; the likeliest to be wanted first."""
    words: str = ""
    """"row 3 of 41 · 2 hidden by filter"."""

    def draw(self, cells: int) -> Sequence[Line]:
        """One line; the position comes first, hints get what is left."""
        hints: list[Piece] = []
        for key, name, _ in self._fitting(cells):
            hints += [(key, "key"), (f" {name}  ", "dim")]
        gap = max(cells - line_width(tuple(hints)) - width(self.words), 0)
        return [(*hints, (" " * gap, ""), (self.words, ""))]

    def _fitting(self, cells: int) -> list[tuple[str, str, str]]:
        """The hints for which there is room."""
        room, fitting = cells - width(self.words) - 1, []
        for hint in self.hints:
            room -= width(hint[0]) + width(hint[1]) + 3
            if room < 0:
                break
            fitting.append(hint)
        return fitting

    def on_click(self, event: Click) -> None:
        """Do what the hint under the mouse says."""
        offset, at = event.get_content_offset(self), 0
        for key, name, action in self._fitting(self.size.width):
            at += width(key) + width(name) + 3
            if offset is not None and offset.x < at:
                self.post_message(self.Clicked(action))
                return
