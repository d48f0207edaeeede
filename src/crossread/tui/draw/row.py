"""One row of the comparison: both accounts beside each other, or stacked where the screen is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Claim, Row
from crossread.records import dataclass
from crossread.tui.cells import fold, safe
from crossread.tui.draw.claim import draw_claims, speaker_line
from crossread.tui.draw.decided import review_pieces, row_marks
from crossread.tui.draw.telling import Teller, tell_claim
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.marks import MARKS, account_of
from crossread.tui.names import Names


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide the columns of the comparison are, in cells."""

    cells: int
    stacked: bool
    digits: int = 2
    """Digits of the highest row number."""

    @property
    def gutter(self) -> int:
        """Cells left of the first column: row number and a blank, and the mark when stacked."""
        return self.digits + (4 if self.stacked else 2)

    @property
    def margin(self) -> int:
        """Cells left of what a row says, on all lines but the first."""
        return self.digits + (3 if self.stacked else 1)

    @property
    def column(self) -> int:
        """Cells of one account's column."""
        return max(self.cells - self.gutter - 1 if self.stacked else (self.cells - self.gutter - 6) // 2, 4)


def draw_row(
    row: Row, number: int, shape: Shape, names: Names, search: str = "", tell: Teller = tell_claim
) -> list[Line]:
    """The lines of a row, an empty one last; `search` is marked wherever it occurs, `tell` says how much is shown."""
    number_piece = (f"{number:>{shape.digits}} ", "number")
    left = _column(row, row.left, shape, names, search, tell)
    right = _column(row, row.right, shape, names, search, tell)
    mark = (MARKS[row.relation], row.relation)
    reviewed, decided = row_marks(row)
    margin: Line = ((" " * shape.margin, ""),)
    if shape.stacked:
        body = [*left, *right]
        second: Line = ((f"{reviewed}{decided}".ljust(shape.margin), "decided"),)
        gutters = [(number_piece, mark, (" ", "")), second]
    else:
        rule: Line = (("  │  ", "rule"),)
        middle: Line = ((f" {reviewed}", "decided"), mark, (f"{decided} ", "decided"))
        body = beside(left, right, shape.column, [middle, rule])
        gutters = [(number_piece,)]
    body += flowed(review, shape.cells - shape.margin) if (review := review_pieces(row, names)) else []
    return [*((*(gutters[at] if at < len(gutters) else margin), *line) for at, line in enumerate(body)), ()]


def row_height(row: Row, shape: Shape, names: Names, search: str = "", tell: Teller = tell_claim) -> int:
    """Lines of `draw_row`, counted without drawing."""
    left, right = (
        _column_height([(claim, tell.words(row, claim, search)) for claim in claims], name, shape, names)
        for claims, name in ((row.left, names.left_name), (row.right, names.right_name))
    )
    return (left + right if shape.stacked else max(left, right)) + _review_height(row, shape, names) + 1


def _review_height(row: Row, shape: Shape, names: Names) -> int:
    words = "".join(text for text, _ in review_pieces(row, names)) if row.decisions or row.proposed else ""
    return len(fold(safe(words), shape.cells - shape.margin)) if words else 0


def _column_height(claims: Sequence[tuple[Claim, str]], account: str, shape: Shape, names: Names) -> int:
    if not claims:
        return len(fold(_absent(account), shape.column))
    lines, spoken = 0, ""
    for claim, words in claims:
        byline = "".join(text for text, _ in (*_prefix(account, "", shape), *speaker_line(claim, names)))
        lines += len(fold(safe(byline), shape.column)) if byline != spoken else 0
        lines += len(fold(safe(words), shape.column))
        spoken = byline
    return lines


def _absent(account: str) -> str:
    return f"– not in {account_of(account)}"


def _prefix(account: str, look: str, shape: Shape) -> list[Piece]:
    """Stacked columns say whose account they are."""
    return [(account, look), (" tells: ", "dim")] if shape.stacked else []


def _column(
    row: Row, claims: Sequence[Claim], shape: Shape, names: Names, search: str, tell: Teller
) -> list[Line]:
    """What one account says in a row, or that it says nothing."""
    on_left = claims is row.left
    account = names.left_name if on_left else names.right_name
    if not claims:
        return folded(_absent(account), shape.column, "absent")
    tellings = [tell(row, claim, search) for claim in claims]
    prefix = _prefix(account, "left" if on_left else "right", shape)
    return draw_claims(claims, tellings, shape.column, names, prefix=prefix)
