"""The library in numbers, how it is sorted and searched, and the heads of the columns."""

from __future__ import annotations

from collections.abc import Sequence

from textual.events import Click
from textual.message import Message

from crossread.tui.draw.shelf import OWN, SILENT, TOLD, heads
from crossread.tui.ink import Line, Piece, flowed
from crossread.tui.widgets.slip import Slip

_BAR = 2
"""Cells of the cursor's bar in the table below."""


class ShelfHeading(Slip):
    """A click on it asks for another order."""

    class Clicked(Message):
        """The heading was clicked."""

    totals: Sequence[Sequence[Piece]] = ()
    order: str = ""
    """How the events are sorted, in words."""
    search: str = ""
    keys: tuple[str, str] = ("s", "esc")
    """Those that sort otherwise and show all events again."""
    shown: str = ""
    """"3 of 6 events"."""

    def draw(self, cells: int) -> Sequence[Line]:
        """The lines at this width."""
        lines = [line for pieces in self.totals for line in flowed(pieces, cells)]
        marks = f"{OWN} published a text   {TOLD} only others tell it   {SILENT} has not published"
        lines += flowed([(marks, "dim")], cells)
        order: list[Piece] = [(f"Sorted by {self.order} ({self.keys[0]})", "key")]
        order += (
            [(f"  {self.shown} with “{self.search}” ({self.keys[1]} shows all)", "notice")]
            if self.search
            else []
        )
        lines += flowed(order, cells)
        room = cells - _BAR - 1  # the table has a scroll bar too
        return [*lines, *(((" " * _BAR, ""), *line) for line in heads(room))]

    def on_click(self, event: Click) -> None:
        """Another order."""
        self.post_message(self.Clicked())
