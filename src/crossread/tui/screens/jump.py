"""The line in which a number is typed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from crossread.tui.jumping import EXAMPLES
from crossread.tui.screens.dialog import Dialog


class JumpBar(Dialog[str]):
    """Answers with what was typed."""

    def compose(self) -> ComposeResult:
        """One line at the bottom of the screen."""
        yield Input(placeholder=f"{EXAMPLES}; enter goes there", id="jump")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there."""
        self.dismiss(event.value)
