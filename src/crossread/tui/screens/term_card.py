"""The term card: the concepts of the phrasebook in a row, reckoned in a thread while the card is open already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.worker import get_current_worker

from crossread.errors import CrossreadError
from crossread.model import Term
from crossread.tui.draw.termcard import term_sections
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.source_card import KEYS
from crossread.tui.widgets.card import Card

NOTHING = "The phrasebook knows no concept in this row."


class TermCard(Dialog[None]):
    """Shows them. `reckon` may take its time; it runs in a thread."""

    class Reckoned(Message):
        """The terms are known, or why they cannot be."""

        def __init__(self, terms: Sequence[Term], reason: str = NOTHING) -> None:
            self.terms, self.reason = terms, reason
            super().__init__()

    def __init__(self, number: int, names: Names, reckon: Callable[[], Sequence[Term]]) -> None:
        super().__init__()
        self._number, self._names, self._reckon = number, names, reckon

    def compose(self) -> ComposeResult:
        """One card."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = f"Terms in row {self._number}"
            box.border_subtitle = self.hint(KEYS)
            card = Card(id="card")
            card.empty_text = "Looking through the library …"
            yield card

    def on_mount(self) -> None:
        """Begin."""
        self.look_through()

    @work(thread=True)
    def look_through(self) -> None:
        """Find the terms and what the sides did with them."""
        try:
            message = self.Reckoned(self._reckon())
        except CrossreadError as error:
            message = self.Reckoned((), str(error))
        if not get_current_worker().is_cancelled:
            self.post_message(message)

    def on_term_card_reckoned(self, message: TermCard.Reckoned) -> None:
        """Show them."""
        card = self.query_one(Card)
        card.empty_text = message.reason
        card.show(term_sections(message.terms, self._names))
