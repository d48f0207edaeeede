"""The choice of the claims that belong to a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input

from crossread.model import Claim, Comparison, Row
from crossread.report.plain import count
from crossread.tui.draw.hits import caseless
from crossread.tui.ink import Piece
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.wording import claim_pieces, row_paragraphs
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.widgets.words import Words


class LinkDialog(Dialog[tuple[Claim, ...]]):
    """Answers with the claims that are ticked, or else the one under the cursor; the nearest stand first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Link what is ticked", key_display="^s"),
        Binding("slash", "search", "Search the claims", key_display="/"),
        Binding("down", "to_list", "From the search to the list", show=False),
    ]

    def __init__(self, row: Row, comparison: Comparison, names: Names, scores: Mapping[str, float]) -> None:
        super().__init__()
        self._row, self._names = row, names
        self._near = row.near_miss.claim if row.near_miss else ""
        self._scores = dict(scores)
        if row.near_miss and not row.near_miss.by:
            self._scores[self._near] = row.near_miss.score
        self._rows = {
            claim.id: (number, one)
            for number, one in enumerate(comparison.rows, 1)
            for claim in _partners(one, row)
        }
        claims = [claim for one in comparison.rows for claim in _partners(one, row)]
        self._claims = {claim.id: claim for claim in sorted(claims, key=self._order)}

    def _order(self, claim: Claim) -> tuple[bool, float]:
        return claim.id != self._near, -self._scores.get(claim.id, 0.0)

    def compose(self) -> ComposeResult:
        """The row, a line to search in, the claims."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Link with"
            box.border_subtitle = self.hint("{tick} ticks several · {search} searches · {open} links")
            yield Words(*row_paragraphs(self._row, self._names))
            yield Input(placeholder="search words or speakers", id="wanted")
            yield Boxes(
                self._choices(""),
                id="claims",
                title=f"{count(len(self._claims), 'claim')}, nearest first",
                tall=True,
            )
            with Horizontal(classes="buttons"):
                yield Button("Link", id="use", variant="primary", compact=True)

    def on_mount(self) -> None:
        """The nearest claim is under the cursor: enter links it."""
        boxes = self.query_one(Boxes)
        boxes.empty_text = (
            "No claim of the other account has these words."
            if self._claims
            else "The other account has no claim."
        )
        boxes.focus()

    def _choices(self, wanted: str) -> list[tuple[str, list[Piece]]]:
        return [(id_, self._pieces(claim)) for id_, claim in self._claims.items() if _has(claim, wanted)]

    def _pieces(self, claim: Claim) -> list[Piece]:
        """Score, claim, and the row in which it stands now."""
        score = f"{self._scores.get(claim.id, 0.0):.2f} "
        near: list[Piece] = [("nearest · ", "key")] if claim.id == self._near else []
        number, row = self._rows[claim.id]
        matched = ", matched: its partners come along" if row.left and row.right else ""
        return [
            (score, "number"),
            *near,
            *claim_pieces(claim, self._names),
            (f" · row {number}{matched}", "dim"),
        ]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self.query_one(Boxes).offer(self._choices(caseless(event.value.strip())))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the list."""
        self.query_one(Boxes).focus()

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter: link."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Link."""
        self.action_use()

    def action_search(self) -> None:
        """To the line in which words are typed."""
        self.query_one(Input).focus()

    def action_to_list(self) -> None:
        """To the claims."""
        self.query_one(Boxes).focus()

    def action_use(self) -> None:
        """Answer."""
        boxes = self.query_one(Boxes)
        keys = boxes.ticked or {boxes.under_cursor} - {""}
        if keys:
            self.dismiss(tuple(claim for id_, claim in self._claims.items() if id_ in keys))
        else:
            self.notify("Choose a claim first.", severity="warning")


def _partners(one: Row, row: Row) -> tuple[Claim, ...]:
    """The claims of another row with which `row` can be linked: those of the account that it lacks, else of both."""
    if one.id == row.id:
        return ()
    return (*(one.left if row.right else ()), *(one.right if row.left else ()))


def _has(claim: Claim, wanted: str) -> bool:
    return wanted in caseless(claim.text) or wanted in caseless(claim.speaker.name)
