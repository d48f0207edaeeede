"""One account's texts whole, its claims marked in them; the claim of the picked row is highlighted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from crossread.model import Article
from crossread.tui.cells import fold
from crossread.tui.draw.fulltext import Paragraph, Tagged, paragraphs, worn
from crossread.tui.draw.hits import hits
from crossread.tui.ink import Line, flowed, folded
from crossread.tui.widgets.paper import Paper


class TextColumn(Paper):
    """Blocks are the head of a text and its paragraphs; up and down go from claim to claim."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", "Open", show=False)]

    class Picked(Message):
        """The reader came to a claim of this row."""

        def __init__(self, number: int) -> None:
            self.number = number
            super().__init__()

    class Opened(Picked):
        """The reader wants the row of the claim."""

    class Refolded(Message):
        """The width or the height is another; where the text stands is to be found anew."""

    partner: TextColumn | None = None
    """The column that scrolls along, the same lines ahead as now."""
    ahead: int = 0
    """Lines by which the partner is ahead."""
    picked: int = 0
    """Number of the row whose claims are highlighted; 0 is none."""
    search: str = ""
    _texts: Sequence[Article | Paragraph] = ()
    _stops: Sequence[tuple[int, int]] = ()
    """(line, row number) of every claim, in the order of the text."""
    _led = False

    @property
    def count(self) -> int:
        """Heads and paragraphs."""
        return len(self._texts)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One block, an empty line last."""
        one = self._texts[index]
        if isinstance(one, Paragraph):
            return [*folded(one.text, cells, "", [*one.marks, *hits(one.text, self.search)]), ()]
        facts = [one.publisher, one.published and one.published.isoformat(), one.language]
        words = " · ".join(str(fact) for fact in facts if fact)
        return [*flowed([(one.title or one.name, "head")], cells), *folded(words, cells, "dim"), ()]

    def measure(self, index: int, cells: int) -> int:
        """Lines of a block, counted without drawing it."""
        one = self._texts[index]
        return len(fold(one.text, cells)) + 1 if isinstance(one, Paragraph) else len(self.draw(index, cells))

    def show(self, articles: Sequence[Article], tags: dict[str, list[Tagged]], title: str) -> None:
        """Other texts, or other rows of them."""
        self.border_title = Content(title)
        texts: list[Article | Paragraph] = []
        for article in articles:
            texts += [article, *paragraphs(article, tags.get(article.id, ()))]
        self._texts = texts
        self.redraw()

    def redraw(self) -> None:
        """Lay out anew and find the claims again."""
        super().redraw()
        if not self.size:
            return
        cells, stops = self.cells, []
        for index, one in enumerate(self._texts):
            if isinstance(one, Paragraph) and one.places:
                starts = [start for start, _ in fold(one.text, cells)]
                top = self.top_of(index)
                stops += [(top + bisect_right(starts, at) - 1, number) for at, number in one.places]
        self._stops = stops

    def refold(self) -> None:
        """Lay out anew; while a row is picked, whoever holds both columns brings it into view."""
        if not self.picked:
            super().refold()
            return
        self.redraw()
        self.post_message(self.Refolded())

    def line_of(self, number: int) -> int | None:
        """The line on which the first claim of a row begins; `None` where this account has none."""
        return next((line for line, one in self._stops if one == number), None)

    def highlight(self, number: int) -> None:
        """Highlight the claims of another row."""
        if number != self.picked:
            self.picked = number
            self.refresh()

    def paint_block(self, index: int, words: Line, line: int) -> Strip:
        """The looks of claims depend on the picked row."""
        return self.paint(tuple((text, worn(look, self.picked)) for text, look in words), self.size.width)

    # -- scrolling together ----------------------------------------------------------------------------------

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The partner goes along."""
        super().watch_scroll_y(old_value, new_value)
        if self.partner is not None and not self._led:
            self.partner.follow(round(new_value) + self.ahead)

    def follow(self, line: int) -> None:
        """Scroll without leading: this line is the first, as far as the text reaches."""
        self._led = True
        self.scroll_to(y=max(line, 0), animate=False, force=True, immediate=True)
        self._led = False
        self.vertical_scrollbar.position = round(self.scroll_y)  # a bar that is not shown yet is not told

    def align(self, line: int, others: int) -> None:
        """From now on this line stands beside that line of the partner."""
        self.ahead = others - line
        if self.partner is not None:
            self.partner.ahead = line - others

    # -- from claim to claim ---------------------------------------------------------------------------------

    def action_down(self) -> None:
        """To the next claim of the text."""
        self._step(1)

    def action_up(self) -> None:
        """To the claim before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        """From the claim of the picked row, or from the first one on the screen."""
        numbers = list(dict.fromkeys(number for _, number in self._stops))
        if not numbers:
            self.show_line(self.scroll_offset.y + step)
        elif self.picked in numbers:
            at = numbers.index(self.picked) + step
            self.post_message(self.Picked(numbers[max(min(at, len(numbers) - 1), 0)]))
        else:
            lines = [line for line, _ in self._stops]
            at = bisect_right(lines, self.scroll_offset.y - 1)
            self.post_message(self.Picked(self._stops[min(at, len(lines) - 1)][1]))

    def action_open(self) -> None:
        """To the row of the highlighted claim."""
        if self.picked:
            self.post_message(self.Opened(self.picked))

    def on_click(self, event: Click) -> None:
        """A click picks the row of the claim under the mouse, a second one opens it."""
        at = event.get_content_offset(self)
        number = self._number_at(at.x, at.y + self.scroll_offset.y) if at is not None else 0
        if number:
            self.post_message(self.Opened(number) if event.chain > 1 else self.Picked(number))

    def _number_at(self, column: int, line: int) -> int:
        """The row of the claim at a place of the text; 0 where there is none."""
        from crossread.tui.cells import width

        index = self.block_at(line)
        lines, at, used = self._lines(index), line - self.top_of(index), 0
        for words, look in lines[at] if 0 <= at < len(lines) else ():
            used += width(words)
            if column < used:
                kind, *about = look.split() or [""]
                return int(about[0]) if kind in ("claim", "label") else 0
        return 0
