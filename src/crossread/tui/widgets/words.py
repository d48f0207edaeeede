"""A text at the top of a dialog: what is decided on, folded, as tall as it needs to be."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.tui.ink import Line, Piece, flowed
from crossread.tui.widgets.slip import Slip


class Words(Slip):
    """Some paragraphs."""

    def __init__(self, *paragraphs: Sequence[Piece], id: str | None = None) -> None:
        super().__init__(id=id, classes="words")
        self._paragraphs = paragraphs

    def draw(self, cells: int) -> Sequence[Line]:
        """All paragraphs."""
        return [line for pieces in self._paragraphs for line in flowed(pieces, max(cells, 4))]

    def say(self, *paragraphs: Sequence[Piece]) -> None:
        """Other paragraphs from now on."""
        self._paragraphs = paragraphs
        self.refresh(layout=True)
