"""The source card: everything known of the texts in which the claims of a row stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical

from crossread.model import Article, Row
from crossread.tui.draw.sourcecard import source_sections
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.card import Card

KEYS: Final = "{arrows} read on · {fold} folds · {fold_all} folds all"


class SourceCard(Dialog[None]):
    """Shows them."""

    def __init__(self, row: Row, number: int, names: Names, article: Callable[[str], Article]) -> None:
        super().__init__()
        self._row, self._number, self._names, self._article = row, number, names, article

    def compose(self) -> ComposeResult:
        """One card."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = f"Sources of row {self._number}"
            box.border_subtitle = self.hint(KEYS)
            yield Card(id="card")

    def on_mount(self) -> None:
        """Fill it."""
        self.query_one(Card).show(source_sections(self._row, self._names, self._article))
