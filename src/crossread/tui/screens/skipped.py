"""The inputs that could not be used."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from crossread.model import Skipped
from crossread.tui.ink import Line, flowed
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.paper import Paper


class SkippedText(Paper):
    """One block an input: its path, and why it was skipped."""

    inputs: Sequence[Skipped] = ()
    empty_text = "Every input was read."

    @property
    def count(self) -> int:
        """Inputs."""
        return len(self.inputs)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One input."""
        one = self.inputs[index]
        return [*flowed([(one.path, "head"), (": ", "dim"), (one.reason, "")], cells), ()]


class SkippedDialog(Dialog[None]):
    """Shows them."""

    def __init__(self, inputs: Sequence[Skipped]) -> None:
        super().__init__()
        self._inputs = inputs

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Skipped inputs"
            box.border_subtitle = "arrows scroll · esc leaves"
            text = SkippedText(id="skipped", title=f"{len(self._inputs)} skipped")
            text.inputs = self._inputs
            yield text
