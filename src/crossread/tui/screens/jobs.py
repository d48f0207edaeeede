"""The long work of the desk: it runs in threads, which post messages and touch no widget."""

from __future__ import annotations

import threading
import time
from typing import Final

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from crossread.errors import CrossreadError
from crossread.model import Comparison
from crossread.tui.keyed import Keyed
from crossread.tui.marks import Tally
from crossread.tui.screens.choice import first_sides
from crossread.tui.workspace import Workspace

Key = tuple[str, str, str]
"""Event id, left side, right side."""
_TELL_EVERY: Final = 0.3
"""Seconds between two messages of the counter."""
_BREATHE: Final = 0.005
"""Seconds between two events, so that the keys are answered meanwhile."""


class Jobs(Keyed, Screen[None]):
    """A screen that compares and counts in the background."""

    class Compared(Message):
        """Two accounts were laid side by side, or why they could not."""

        def __init__(self, key: Key, comparison: Comparison | None, reason: str = "") -> None:
            self.key, self.comparison, self.reason = key, comparison, reason
            super().__init__()

    class Counted(Message):
        """The rows of some events were counted."""

        def __init__(self, found: dict[str, Tally]) -> None:
            self.found = found
            super().__init__()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.turn = threading.Lock()
        """Held by the thread that works with the workspace: what it knows must not change under another one."""

    @work(thread=True, exclusive=True, group="compare")
    def compare(self, key: Key) -> None:
        """Lay two accounts side by side."""
        with self.turn:
            if get_current_worker().is_cancelled:
                return
            try:
                message = self.Compared(key, self.workspace.compare(*key))
            except CrossreadError as error:
                message = self.Compared(key, None, str(error))
        if not get_current_worker().is_cancelled:
            self.post_message(message)

    @work(thread=True, exclusive=True, group="count")
    def count_rows(self) -> None:
        """Count the rows of every event of which both sides have an account."""
        found: dict[str, Tally] = {}
        told = time.monotonic()
        for event in self.workspace.events:
            if get_current_worker().is_cancelled:
                return
            sides = first_sides(self.workspace, event)
            if sides and set(sides) <= set(event.accounts):
                self._count(event.id, sides, found)
                time.sleep(_BREATHE)
            if time.monotonic() - told > _TELL_EVERY:
                self.post_message(self.Counted(dict(found)))
                told = time.monotonic()
        self.post_message(self.Counted(found))

    def _count(self, event: str, sides: tuple[str, str], found: dict[str, Tally]) -> None:
        try:
            with self.turn:
                found[event] = Tally.of(self.workspace.compare(event, *sides))
        except CrossreadError:
            return  # opening the event tells why
