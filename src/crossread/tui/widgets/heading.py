"""What is compared: the event, the count of rows, and the two accounts above their columns."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Comparison, Event
from crossread.report.plain import count
from crossread.tui.draw.row import Shape
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.names import Names, what, when
from crossread.tui.widgets.slip import Slip


class Heading(Slip):
    """Title, finding, notes, column heads."""

    event: Event | None = None
    place: str = ""
    """"event 2 of 5"."""
    review: str = ""
    """"7 of 25 reviewed"."""
    library: str = ""
    """Title of the library, left out where it would need a line of its own."""
    comparison: Comparison | None = None
    names: Names | None = None
    notice: str = ""
    """What the reader must know before reading: an account that does not exist."""
    shape: Shape | None = None
    counted: bool = True
    """Whether the line of counts is wanted; the legend may show them already."""

    def draw(self, cells: int) -> Sequence[Line]:
        """The lines at this width."""
        if self.event is None:
            return [(("No event to show", "head"),)]
        told = bool(self.counted and self.comparison and self.comparison.summary.sentence)
        lines, review = self._title(self.event, cells, told=told)
        lines += folded(self.notice, cells, "notice") if self.notice else []
        if told and self.comparison:
            lines += flowed([*review, (self.comparison.summary.sentence, "dim")], cells)
        return [*lines, *self._column_heads(cells)]

    def _title(self, event: Event, cells: int, *, told: bool) -> tuple[list[Line], list[Piece]]:
        """Date, kind, people, place in the list; and the progress, where it finds no room beside them.

        That goes below if counts are `told` there, else into a line of its own.
        """
        title: list[Piece] = [(f"{when(event)} {what(event)}", "title")]
        title += [(f"  {', '.join(event.participants)}", "head"), (f"  {self.place}", "dim")]
        review: list[Piece] = [(" · ", "dim"), (self.review, "decided")] if self.review else []
        where: list[Piece] = [(f" in {self.library}", "dim")] if self.library else []
        whole, lines = flowed([*title, *where, *review], cells), flowed([*title, *where], cells)
        if len(whole) == 1:
            return whole, []
        if told:
            return lines if len(lines) == 1 else flowed(title, cells), [*reversed(review)]
        return flowed([*title, *review], cells), []

    def _column_heads(self, cells: int) -> list[Line]:
        """The accounts above their columns; stacked rows name them themselves."""
        if not (self.names and self.comparison and self.shape) or self.shape.stacked:
            return []
        summary, room = self.comparison.summary, self.shape.column
        left = _account(self.names.left_account, "left", summary.left_claims, summary.left_words, room)
        right = _account(self.names.right_account, "right", summary.right_claims, summary.right_words, room)
        margin = (" " * (self.shape.gutter + 1), "")
        return [(margin, *line) for line in beside(left, right, room, [(("     ", ""),)])]


def _account(account: str, look: str, claims: int, words: int, cells: int) -> list[Line]:
    """As in "China's account · 30 claims, 362 words"; the words are left out where they would need another line.

    Claims that find no room beside the account stand below it.
    """
    told = count(claims, "claim")
    for more in (f", {count(words, 'word')}", ""):
        lines = flowed([(account, look), (f" · {told}{more}", "dim")], cells)
        if len(lines) == 1:
            return lines
    return [*folded(account, cells, look), *folded(told, cells, "dim")]
