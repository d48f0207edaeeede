"""Which of several things is meant: one list, one answer."""

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


class OneDialog(Dialog[str]):
    """Answers with the key of the choice under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Use what is chosen", key_display="^s"),
    ]

    def __init__(self, title: str, choices: Sequence[tuple[str, Sequence[Piece]]], *, verb: str) -> None:
        """`verb` says what choosing does: "copies it"."""
        super().__init__()
        self._title, self._choices, self._verb = title, choices, verb

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = self._title
            box.border_subtitle = self.hint(f"{{arrows}} choose · {{open}} {self._verb}")
            yield Boxes(
                self._choices, [self._choices[0][0]], single=True, id="choices",
                title=f"{len(self._choices)} to choose from", tall=True,
            )  # fmt: skip
            with Horizontal(classes="buttons"):
                yield Button("Use what is chosen", id="use", variant="primary", compact=True)

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The button."""
        self.action_use()

    def action_use(self) -> None:
        """Answer."""
        self.dismiss(self.query_one(Boxes).under_cursor)
