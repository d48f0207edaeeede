"""Both accounts' texts whole, beside each other or stacked; they scroll together and follow the picked row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from crossread.model import Article, Claim, Comparison, Row
from crossread.tui.draw.fulltext import tag
from crossread.tui.names import Names
from crossread.tui.widgets.text_column import TextColumn


class FullTexts(Container):
    """Two columns. What they show comes by `show`, where they stand by `go_to`."""

    class Ready(Message):
        """The columns stand and can be filled."""

    _shown: tuple[object, ...] = ()
    _picked: int = 0
    _stood: object = None
    """Texts and sizes for which the place was found last."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        left, right = TextColumn(id="left-text"), TextColumn(id="right-text")
        left.partner, right.partner = right, left
        self.columns = left, right
        """Left and right; they know each other."""

    def compose(self) -> ComposeResult:
        """Left and right."""
        yield from self.columns

    def on_mount(self) -> None:
        """Ask to be filled."""
        self.post_message(self.Ready())

    def show(
        self,
        comparison: Comparison,
        rows: Sequence[tuple[int, Row]],
        names: Names,
        article: Callable[[str], Article],
        search: str,
    ) -> None:
        """The texts in which these rows' claims stand, those marked; nothing is done when they are shown already."""
        key = (id(comparison), tuple(number for number, _ in rows), search)
        if key == self._shown:
            return
        self._shown = key
        for column, title, claims in zip(
            self.columns, (names.left_account, names.right_account), _sides(rows), strict=True
        ):
            tags = tag((claim, number, row.relation) for claim, number, row in claims)
            column.search = search
            column.empty_text = f"No text of {title} is marked: none of the rows shown has a claim of it."
            column.show([article(one) for one in _order(comparison, tags)], tags, f"{title}, whole")
        self._picked = 0

    def go_to(self, number: int) -> None:
        """Highlight the claims of a row and bring them into view, in both texts at the same height if it can be.

        The text with the focus moves no more than it has to; the other one follows.
        """
        self._picked = number
        if not all(column.size for column in self.columns):
            return  # not laid out yet: they will tell when they are
        lead, other = self.columns if not self.columns[1].has_focus else self.columns[::-1]
        for column in self.columns:
            column.highlight(number)
        ours, theirs = lead.line_of(number), other.line_of(number)
        stood, self._stood = self._stood, (self._shown, *(column.size for column in self.columns))
        moved = stood == self._stood  # else nothing of before counts: the same place whatever came first
        if ours is not None:
            lead.follow(_first_line(ours, lead, near=moved))
        if theirs is not None and ours is not None:
            lead.align(ours, theirs)
            other.follow(lead.scroll_offset.y + theirs - ours)
        elif theirs is not None:
            other.follow(_first_line(theirs, other, near=moved))
            lead.align(lead.scroll_offset.y, other.scroll_offset.y)
        elif ours is not None:
            lead.align(lead.scroll_offset.y, other.scroll_offset.y)

    def on_text_column_refolded(self) -> None:
        """The columns were folded anew; the place is kept."""
        if self._picked:
            self.call_after_refresh(self.go_to, self._picked)


def _first_line(line: int, column: TextColumn, *, near: bool) -> int:
    """The line to begin with so that `line` is seen: `near` the present one if it will do, else a third above it."""
    height, top = max(column.size.height, 1), column.scroll_offset.y
    if near and top <= line < top + max(height - 2, 1):
        return top
    return max(line - height // 3, 0)


def _sides(rows: Sequence[tuple[int, Row]]) -> tuple[list[tuple[Claim, int, Row]], ...]:
    return (
        [(claim, number, row) for number, row in rows for claim in row.left],
        [(claim, number, row) for number, row in rows for claim in row.right],
    )


def _order(comparison: Comparison, tags: Mapping[str, object]) -> list[str]:
    """The texts of an account as the comparison lists them: official readouts first, then the rest."""
    told = [one for one in comparison.articles if one.id in tags]
    known = sorted(told, key=lambda one: one.side is None)
    ids = [one.id for one in known]
    return [*ids, *(one for one in tags if one not in ids)]
