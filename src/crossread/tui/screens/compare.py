"""The screen of the comparison: all keys of the desk, and where the reader was last time."""

from __future__ import annotations

from typing import ClassVar, cast

from textual.binding import BindingType

from crossread.tui.draw.telling import CONTEXTS, Context
from crossread.tui.habits import Habits
from crossread.tui.remembering import Remembered
from crossread.tui.reviewer import Reviewer
from crossread.tui.screens.choice import fits
from crossread.tui.screens.keys import KEYS
from crossread.tui.screens.looking import VIEWS
from crossread.tui.screens.stocking import Stocking
from crossread.tui.workspace import Workspace


class CompareScreen(Stocking):
    """Read two accounts side by side."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(
        self,
        workspace: Workspace,
        reviewer: Reviewer | None = None,
        remembered: Remembered | None = None,
        habits: Habits | None = None,
    ) -> None:
        """`remembered` is where the reader was last time."""
        self._last = remembered or Remembered()
        super().__init__(workspace, reviewer, self._last.places, habits)

    def open_first(self) -> None:
        """Show the event, the sides, the view and the context of last time, else the first ones."""
        ids = [event.id for event in self.workspace.events]
        index = ids.index(self._last.event) if self._last.event in ids else 0
        self.open_event(index)
        event, sides = self.event, self._last.sides
        here = event is not None and event.id == self._last.event
        if event and here and sides and all(fits(self.workspace, event, key) for key in sides):
            self.choose_sides(sides)
        self.row_filter, self.filter_name = self._last.row_filter, self._last.filter_name
        if self._last.context in CONTEXTS:
            self.context = cast("Context", self._last.context)
        if self._last.view in VIEWS and self._last.view != self.view_name:
            self.action_view(self._last.view)

    def remembered(self) -> Remembered:
        """Where the reader is, for the next start; also when the app has ended."""
        return Remembered(
            event=self.event.id if self.event else "",
            sides=self.sides,
            view=self.view_name,
            context=self.context,
            filter_name=self.filter_name,
            row_filter=self.row_filter,
            places=dict(self.places),
        )
