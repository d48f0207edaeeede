"""The line in which searched words are typed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from crossread.tui.screens.dialog import Dialog


class SearchBar(Dialog[str]):
    """Answers with the words; empty words end the search."""

    def __init__(self, words: str, hint: str = "words or speakers; enter marks them") -> None:
        super().__init__()
        self._words, self._hint = words, hint

    def compose(self) -> ComposeResult:
        """One line at the bottom of the screen."""
        yield Input(self._words, placeholder=f"{self._hint}, {self.key('leave')} leaves", id="search")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Search."""
        self.dismiss(event.value)
