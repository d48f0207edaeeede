"""The keys of close reading: a row in its other languages, its sources, its terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual import work
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from crossread.errors import CrossreadError
from crossread.model import Comparison, Row, Term, Version
from crossread.tui.draw.versions import no_version
from crossread.tui.screens.contextual import Contextual
from crossread.tui.widgets.details import Details
from crossread.tui.widgets.row_list import RowList


class Closely(Contextual):
    """Reads the picked row closely; nothing is decided by it."""

    class VersionsFound(Message):
        """What a row says in other languages, or why that cannot be known."""

        def __init__(
            self, comparison: Comparison, row: Row, found: Sequence[Version], reason: str = ""
        ) -> None:
            self.comparison, self.row, self.found, self.reason = comparison, row, found, reason
            super().__init__()

    _versions: Mapping[tuple[int, str], tuple[Comparison, Sequence[Version]]] = {}
    """By comparison (kept with them, so that its identity stays its own) and row."""

    def show_picked(self) -> None:
        """Explain the picked row, if wanted in its other languages too."""
        super().show_picked()
        self._show_versions()

    # -- other languages -------------------------------------------------------------------------------------

    def action_original(self) -> None:
        """Show the row in the other languages in which its texts exist, in the details; once more hides it."""
        self.keeps_details = not self.keeps_details
        if self.keeps_details and self._row_to_read() is None:
            self.keeps_details = False
        self.show_picked()

    def _show_versions(self) -> None:
        """In the details, what is known of the row's versions; what is not, is looked for in a thread."""
        details = self.query_one(Details)
        details.border_title = Content(
            f"Details with original and translation ({self.key('original')})"
            if self.keeps_details
            else "Details"
        )
        row, comparison, subject = self.picked, self.comparison, details.subject
        if not self.keeps_details or row is None or comparison is None or subject is None:
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
        kept = {at: one for at, one in self._versions.items() if one[0] is message.comparison}
        self._versions = {**kept, key: (message.comparison, message.found)}
        if self.picked is not message.row:
            return
        if not message.found and (first or message.reason):
            claims = (*message.row.left, *message.row.right)
            self.keeps_details, self._versions = False, {}
            self.tell(message.reason or no_version(claims, self.workspace.article))
        self.show_picked()

    # -- cards -----------------------------------------------------------------------------------------------

    def action_source_card(self) -> None:
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
