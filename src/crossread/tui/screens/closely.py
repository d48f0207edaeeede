"""The keys of close reading: how much context, the original, the terms, the sources; and the bar of the whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual import work
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from crossread.errors import CrossreadError
from crossread.model import Comparison, Row, Term, Version
from crossread.tui.draw.telling import CONTEXTS, Context, Teller, tell_changes, tell_claim
from crossread.tui.draw.versions import no_version
from crossread.tui.screens.desk import TALL
from crossread.tui.screens.looking import Looking
from crossread.tui.selection import find_rows
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.full_texts import FullTexts
from crossread.tui.widgets.heading import Heading
from crossread.tui.widgets.overview import Overview
from crossread.tui.widgets.paper import Paper
from crossread.tui.widgets.row_list import RowList
from crossread.tui.widgets.text_column import TextColumn

TITLES = {
    "claims": "Rows (w: grid, header facts, names · C: context)",
    "neighbours": "Rows with their neighbours (C: full texts)",
    "texts": "Full texts (C: changes only)",
    "changes": "Changes only (C: all rows)",
}


class Closely(Looking):
    """Shows more or less of what stands around the claims."""

    class VersionsFound(Message):
        """What a row says in other languages, or why that cannot be known."""

        def __init__(
            self, comparison: Comparison, row: Row, found: Sequence[Version], reason: str = ""
        ) -> None:
            self.comparison, self.row, self.found, self.reason = comparison, row, found, reason
            super().__init__()

    context: Context = "claims"
    in_original: bool = False
    """Whether the details show the row in its other languages."""
    _versions: Mapping[tuple[int, str], tuple[Comparison, Sequence[Version]]] = {}
    """By comparison (kept with them, so that its identity stays its own) and row."""
    _in_context: Teller | None = None

    # -- context ---------------------------------------------------------------------------------------------

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
        every = self.comparison.rows if self.comparison else ()
        same = sum(self.row_filter.passes(row) and not self.wants(row) for row in every)
        return [*super().hidden(), *([f"{same} same hidden (C)"] if same else [])]

    def show_rows(self) -> None:
        """The rows that are wanted, told as the context says; the bar beside them."""
        rows = self.query_one(RowList)
        rows.tell, rows.border_title = self._teller(), Content(TITLES[self.context])
        super().show_rows()
        overview, every = self.query_one(Overview), self.comparison.rows if self.comparison else ()
        overview.review = self.workspace.can_decide
        found = {rows.numbers[index] - 1 for index in find_rows(rows.rows, self.search_words)}
        overview.show(every, {number - 1 for number in rows.numbers}, found)
        if every and not rows.rows and not self.row_filter.hides_nothing:
            return
        if every and not rows.rows:
            rows.empty_text = f"All {len(every)} rows are the same: there is no change. Press C for all rows."
            rows.redraw()

    def _teller(self) -> Teller:
        if self.context == "changes":
            return tell_changes
        if self.context != "neighbours":
            return tell_claim
        if self._in_context is None:
            from crossread.tui.draw.around import InContext

            self._in_context = InContext(self.workspace.article)
        return self._in_context

    # -- other languages -------------------------------------------------------------------------------------

    def action_original(self) -> None:
        """Show the row in the other languages in which its texts exist, in the details; once more hides it."""
        self.in_original = not self.in_original
        if self.in_original and self._row_to_read() is None:
            self.in_original = False
        self.show_picked()

    def _show_versions(self) -> None:
        """In the details, what is known of the row's versions; what is not, is looked for in a thread."""
        details = self.query_one(Details)
        details.border_title = Content(
            "Details with original and translation (O)" if self.in_original else "Details"
        )
        row, comparison, subject = self.picked, self.comparison, details.subject
        if not self.in_original or row is None or comparison is None or subject is None:
            return
        key = id(comparison), row.id
        if key in self._versions:
            details.show(replace(subject, versions=self._versions[key][1]))
        else:
            self.look_for_versions(comparison, row)

    @work(thread=True, exclusive=True, group="versions")
    def look_for_versions(self, comparison: Comparison, row: Row) -> None:
        """Compare the row's texts with their originals, translations and sister texts."""
        try:
            with self.turn:
                if get_current_worker().is_cancelled:
                    return
                found = self.workspace.versions(comparison.event.id, (*row.left, *row.right))
            message = self.VersionsFound(comparison, row, found)
        except CrossreadError as error:
            message = self.VersionsFound(comparison, row, (), str(error))
        self.post_message(message)

    def on_closely_versions_found(self, message: Closely.VersionsFound) -> None:
        """Show them; where the reader asked for the first time and there is none, say so and leave it."""
        first = not self._versions
        key = id(message.comparison), message.row.id
        self._versions = {**self._versions, key: (message.comparison, message.found)}
        if self.picked is not message.row:
            return
        if not message.found and (first or message.reason):
            claims = (*message.row.left, *message.row.right)
            self.in_original, self._versions = False, {}
            self.tell(message.reason or no_version(claims, self.workspace.article))
        self.show_picked()

    # -- cards -----------------------------------------------------------------------------------------------

    def action_source(self) -> None:
        """Everything known of the texts in which the claims of the row stand."""
        from crossread.tui.screens.source_card import SourceCard

        if (row := self._row_to_read()) and (names := self.names):
            rows = self.query_one(RowList)
            self.app.push_screen(SourceCard(row, rows.numbers[rows.cursor], names, self.workspace.article))

    def action_terms(self) -> None:
        """What the concepts in the row mean, and who uses them since when."""
        from crossread.tui.screens.term_card import TermCard

        row, comparison, names = self._row_to_read(), self.comparison, self.names
        if row is None or comparison is None or names is None:
            return
        rows = self.query_one(RowList)
        sides = comparison.left_side or names.left, comparison.right_side or names.right

        def reckon() -> Sequence[Term]:
            with self.turn:
                return self.workspace.terms(row.left, row.right, sides)

        self.app.push_screen(TermCard(rows.numbers[rows.cursor], names, reckon))

    def _row_to_read(self) -> Row | None:
        """The picked row; where there is none, the reader is told so."""
        if self.picked is None:
            self.tell("There is no row here to read closely.")
        return self.picked

    # -- the bar ---------------------------------------------------------------------------------------------

    def show_picked(self) -> None:
        """Explain the picked row; the bar and the texts go along."""
        super().show_picked()
        self._make_room()
        self._show_versions()
        self._point()
        self._follow()

    def on_row_list_scrolled(self, message: RowList.Scrolled) -> None:
        """Other rows are on the screen."""
        self._point()

    def on_overview_jumped(self, message: Overview.Jumped) -> None:
        """To the first row shown of the stretch, else to the next one."""
        rows = self.query_one(RowList)
        if rows.rows:
            rows.pick(min(bisect_left(rows.numbers, message.first + 1), len(rows.rows) - 1))

    def _point(self) -> None:
        rows, overview = self.query_one(RowList), self.query_one(Overview)
        if not rows.rows:
            overview.point(-1, (0, 0))
            return
        first, end = rows.on_screen
        screen = (rows.numbers[first] - 1, rows.numbers[end - 1]) if rows.display else (0, 0)
        overview.point(rows.numbers[rows.cursor] - 1, screen)

    def show_around(self) -> None:
        """Full texts have their accounts in their own titles."""
        super().show_around()
        if self.context == "texts":
            heading = self.query_one(Heading)
            heading.shape = None
            heading.refresh(layout=True)

    # -- the full texts --------------------------------------------------------------------------------------

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
        low = self.app.size.height < TALL and not self.in_original
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
        """The columns can be filled from now on."""
        self._show_texts()

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
