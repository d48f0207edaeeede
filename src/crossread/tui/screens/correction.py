"""Who spoke, or in whose account: a claim, the likeliest answers first, then everybody known, then free text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from crossread.model import Claim
from crossread.tui.draw.hits import caseless
from crossread.tui.ink import Piece
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.offers import Accounts, Offer, Offers
from crossread.tui.screens.wording import claim_pieces
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.widgets.words import Words


class CorrectionDialog(Dialog[tuple[Claim, str, str]]):
    """Answers with the claim, the value and, for a stranger, the side he speaks for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Decide", key_display="^s"),
        Binding("slash", "search", "Type a name", key_display="/"),
        Binding("down", "to_list", "From the line to the list", show=False),
    ]

    def __init__(self, claims: Sequence[Claim], names: Names, offers: Offers) -> None:
        super().__init__()
        self._claims, self._names, self._offers = claims, names, offers
        self._shown: Sequence[Offer] = ()

    def compose(self) -> ComposeResult:
        """The claim or a choice of claims, a line to type in, the answers."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = self._offers.title
            box.border_subtitle = self.hint("{arrows} choose · {search} types · tab next · {open} decides")
            if len(self._claims) > 1:
                choices = [(claim.id, claim_pieces(claim, self._names)) for claim in self._claims]
                yield Boxes(
                    choices, [self._claims[0].id], single=True, id="claims", title="Of which claim", tall=True
                )
            else:
                yield Words(claim_pieces(self._claims[0], self._names))
            yield Input(placeholder=self._offers.invitation, id="wanted")
            yield Boxes([], single=True, id="answers", title="Answers, likeliest first", tall=True)

    def on_mount(self) -> None:
        """All answers; the first other than the present one is under the cursor."""
        self._show("")
        self.query_one("#answers").focus()

    @property
    def _claim(self) -> Claim:
        if len(self._claims) == 1:
            return self._claims[0]
        return self._claims[self.query_one("#claims", Boxes).cursor]

    def _show(self, words: str) -> None:
        """The answers that hold the words, and the words themselves where they are no known name."""
        wanted, claim = caseless(words), self._claim
        known = [
            one for one in self._offers.known(claim) if wanted in caseless(f"{self._label(one)} {one[2]}")
        ]
        exact = any(caseless(self._label(one)) == wanted for one in known)
        self._shown = [*known, *(() if not words or exact else self._offers.typed(words))]
        at = next((at for at, one in enumerate(self._shown) if one[0] != self._offers.present(claim)), 0)
        self.query_one("#answers", Boxes).offer(
            [(str(n), self._pieces(one)) for n, one in enumerate(self._shown)], at
        )
        self.query_one("#answers", Boxes).empty_text = "Nothing matches; delete letters to see more."

    def _label(self, offer: Offer) -> str:
        if isinstance(self._offers, Accounts):
            return self._names.side_name(offer[0]) if offer[0] else "nobody"
        return offer[0]

    def _pieces(self, offer: Offer) -> list[Piece]:
        present = "  stands now" if offer[0] == self._offers.present(self._claim) and not offer[1] else ""
        return [(self._label(offer), ""), (f"  {offer[2]}" if offer[2] else "", "dim"), (present, "key")]

    def on_boxes_picked(self, message: Boxes.Picked) -> None:
        """Another claim: its own answers."""
        if self.focused is not None and self.focused.id == "claims":
            self._show(self.query_one(Input).value.strip())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the answers."""
        self._show(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the line: the answer under the cursor."""
        self.action_use()

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter on a claim goes on to the answers, on an answer decides."""
        if self.focused is not None and self.focused.id == "claims":
            self.query_one("#answers").focus()
        else:
            self.action_use()

    def action_search(self) -> None:
        """To the line."""
        self.query_one(Input).focus()

    def action_to_list(self) -> None:
        """To the answers."""
        self.query_one("#answers").focus()

    def action_use(self) -> None:
        """Answer; what stands already is no decision."""
        if not self._shown:
            return
        value, side, _ = self._shown[int(self.query_one("#answers", Boxes).under_cursor)]
        if value == self._offers.present(self._claim) and not side:
            self.notify("That stands already: choose another answer.", severity="warning")
        else:
            self.dismiss((self._claim, value, side))
