"""How much stands around the claims: their words, their neighbours, the full texts, or what changed alone."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from crossread.model import Row
from crossread.tui.draw.telling import CONTEXTS, Context, Teller, tell_changes, tell_claim
from crossread.tui.screens.desk import TALL
from crossread.tui.screens.surveying import Surveying
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.full_texts import FullTexts
from crossread.tui.widgets.heading import Heading
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.row_list import RowList
from crossread.tui.widgets.text_column import TextColumn

TITLES: Final = {
    "claims": "Rows ({view}: grid, header facts, names · {context}: context)",
    "neighbours": "Rows with their neighbours ({context}: full texts)",
    "texts": "Full texts ({context}: changes only)",
    "changes": "Changes only ({context}: all rows)",
}
"""With the keys of the views and of the context."""


class Contextual(Surveying):
    """Shows more or less of the texts."""

    context: Context = "claims"
    keeps_details: bool = False
    """Whether the details are wanted also where full texts leave little room."""
    _in_context: Teller | None = None

    def show_picked(self) -> None:
        """Explain the picked row; the texts go along."""
        super().show_picked()
        self._make_room()
        self._follow()

    def action_context(self) -> None:
        """Claims, with their neighbours, full texts, changes only, and again; other views give way to the rows."""
        levels = list(CONTEXTS)
        if self.view_name == "rows":
            self.context = levels[(levels.index(self.context) + 1) % len(levels)]
        else:
            self.action_view("rows")
        self._show_context()
        self.tell(f"Context: {CONTEXTS[self.context]}", timeout=2)

    def _show_context(self) -> None:
        self.show_rows()
        self._pane_of("rows").focus()
        self.call_after_refresh(self.fit)  # rows that were hidden have no width before

    def wants(self, row: Row) -> bool:
        """The filter decides, and where only changes are read, whether there is one."""
        return super().wants(row) and (self.context != "changes" or row.relation != "same")

    def hidden(self) -> list[str]:
        """How many rows are not shown, and why."""
        every = self.comparison.rows if self.comparison and self.context == "changes" else ()
        same = sum(self.row_filter.passes(row) and not self.wants(row) for row in every)
        return [*super().hidden(), *([f"{same} same hidden ({self.key('context')})"] if same else [])]

    def show_rows(self) -> None:
        """The rows that are wanted, told as the context says."""
        rows, every = self.query_one(RowList), self.comparison.rows if self.comparison else ()
        rows.tell, rows.border_title = self._teller(), Content(self._title())
        super().show_rows()
        if every and not rows.rows and any(map(self.row_filter.passes, every)):
            back = self.key("context")
            rows.empty_text = (
                f"All {len(every)} rows are the same: there is no change. Press {back} for all rows."
            )
            rows.redraw()

    def _title(self) -> str:
        return TITLES[self.context].format(view=self.key("cycle_view"), context=self.key("context"))

    def _teller(self) -> Teller:
        if self.context == "changes":
            return tell_changes
        if self.context != "neighbours":
            return tell_claim
        if self._in_context is None:
            from crossread.tui.draw.around import InContext

            self._in_context = InContext(self.workspace.article)
        return self._in_context

    def show_around(self) -> None:
        """Full texts have their accounts in their own titles."""
        super().show_around()
        if self.context == "texts":
            heading = self.query_one(Heading)
            heading.shape = None
            heading.refresh(layout=True)

    def show_view(self) -> None:
        """In full texts, the texts stand where else the rows are; the details stay where there is room."""
        super().show_view()
        whole = self.context == "texts"
        self.query_one(RowList).display = not whole
        self._make_room()
        for texts in self.query(FullTexts):
            texts.display = whole
        if whole:
            self._show_texts()

    def _make_room(self) -> None:
        """On a low screen, full texts leave none for the details."""
        low = self.app.size.height < TALL and not self.keeps_details
        if self.view_name == "rows" and self.context == "texts" and low:
            self.query_one(Details).display = False

    def _pane_of(self, name: str) -> Paper:
        """In full texts, the left one takes the place of the rows."""
        if name != "rows" or self.context != "texts":
            return super()._pane_of(name)
        return self._texts().columns[0]

    def _texts(self) -> FullTexts:
        """The texts, made when they are first wanted."""
        found = list(self.query(FullTexts))
        if found:
            return found[0]
        texts = FullTexts(id="texts")
        self.query_one("#table").mount(texts, before="#overview")
        return texts

    def _show_texts(self) -> None:
        """Fill the texts and bring the picked row into view."""
        texts, rows = self._texts(), self.query_one(RowList)
        if not texts.is_mounted or not self.comparison or not self.names:
            return
        texts.set_class(self.stacked, "-stacked")
        told = list(zip(rows.numbers, rows.rows, strict=True))
        texts.show(self.comparison, told, self.names, self.workspace.article, self.search_words)
        self._follow()

    def on_full_texts_ready(self) -> None:
        """The columns can be filled, and have the keys, from now on."""
        self._show_texts()
        if self.context == "texts" and self.view_name == "rows":
            self._texts().columns[0].focus()

    def _follow(self) -> None:
        """The texts go to the picked row."""
        rows = self.query_one(RowList)
        if self.context == "texts" and rows.rows:
            texts = self._texts()
            if texts.is_mounted:
                self.call_after_refresh(texts.go_to, rows.numbers[rows.cursor])

    def on_text_column_picked(self, message: TextColumn.Picked) -> None:
        """The reader came to a claim: its row is picked."""
        self._pick_number(message.number)

    def on_text_column_opened(self, message: TextColumn.Opened) -> None:
        """The reader wants the row of a claim: back to the rows."""
        self.context = "claims"
        self._pick_number(message.number)
        self._show_context()

    def _pick_number(self, number: int) -> None:
        rows = self.query_one(RowList)
        if number in rows.numbers:
            rows.pick(rows.numbers.index(number))
