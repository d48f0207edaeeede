"""A list of boxes to tick, with what is done to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from crossread.tui.ink import Piece
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.boxes import Boxes


class PickDialog(Dialog[list[str]]):
    """Answers with the keys of what is ticked: at least one, and `least_left` of them must stay unticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Use what is ticked", key_display="^s"),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[str, Sequence[Piece]]],
        *,
        verb: str,
        least_left: int = 0,
        tall: bool = False,
    ) -> None:
        """`verb` says what choosing does: "takes them out"."""
        super().__init__()
        self._title, self._choices, self._verb = title, choices, verb
        self._least_left, self._tall = least_left, tall

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="dialog tall" if self._tall else "dialog") as box:
            box.border_title = self._title
            box.border_subtitle = self.hint(f"{{tick}} ticks · {{open}} {self._verb}")
            yield Boxes(self._choices, id="choices", title=f"{len(self._choices)} to choose from", tall=True)
            with Horizontal(classes="buttons"):
                yield Button("Use what is ticked", id="use", variant="primary", compact=True)

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The button."""
        self.action_use()

    def action_use(self) -> None:
        """Answer, if it makes sense."""
        keys = self.query_one(Boxes).chosen
        if not keys:
            self.notify(f"Tick something first: {self.key('tick')}.", severity="warning")
        elif len(keys) > len(self._choices) - self._least_left:
            self.notify("Something must stay: take a tick away.", severity="warning")
        else:
            self.dismiss(keys)
