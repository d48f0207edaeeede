"""The inputs that could not be used, why, and what to try."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical

from crossread.model import Skipped
from crossread.tui.ink import Line, Piece, flowed
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.paper import Paper

_COPY: Final = "same text as "
_COPY_TRY: Final = "nothing to do: that text is read"


class SkippedText(Paper):
    """One block an input: its path, why it was skipped, where in it, and what to try."""

    inputs: Sequence[Skipped] = ()
    empty_text = "Every input was read."

    @property
    def count(self) -> int:
        """Inputs."""
        return len(self.inputs)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One input."""
        one = self.inputs[index]
        lines = flowed([(one.path, "head")], cells)
        for piece in reason_pieces(one):
            lines += [((" ", ""), *line) for line in flowed(piece, cells - 1)]
        return [*lines, ()]


def reason_pieces(one: Skipped) -> list[list[Piece]]:
    """A reason is "what; where; try", of which the last two may be missing: a line each."""
    what, *more = one.reason.split("; ")
    if not more and what.startswith(_COPY):
        more = [_COPY_TRY]
    wheres, try_ = more[:-1], more[-1:]
    told: list[list[Piece]] = [[("why: ", "dim"), (what, "")]]
    told += [[("at:  ", "dim"), (where, "")] for where in wheres]
    return [*told, *([("try: ", "key"), (words, "")] for words in try_)]


class SkippedDialog(Dialog[None]):
    """Shows them."""

    def __init__(self, inputs: Sequence[Skipped]) -> None:
        super().__init__()
        self._inputs = inputs

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Skipped inputs"
            box.border_subtitle = self.hint("{arrows} scroll")
            text = SkippedText(id="skipped", title=f"{len(self._inputs)} skipped")
            text.inputs = self._inputs
            yield text
