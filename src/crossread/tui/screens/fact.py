"""What an account says of the event itself, corrected."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from crossread.model import Event, FactKind, Sides
from crossread.tui.cells import safe
from crossread.tui.draw.facts import FACTS, fact_value
from crossread.tui.ink import Piece
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.boxes import Boxes

_HINTS: dict[FactKind, str] = {
    "initiator": "a side: its name or id",
    "date": "a day, like 2031-05-04",
    "duration_minutes": "whole minutes",
}


class FactDialog(Dialog[tuple[str, FactKind, str]]):
    """Answers with account, kind and value; an empty value takes the fact away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Decide", key_display="^s"),
    ]

    def __init__(self, event: Event, names: Names, sides: Sides, kind: FactKind | None) -> None:
        super().__init__()
        self._event, self._names, self._sides = event, names, sides
        self._facts: list[tuple[str, FactKind]] = [
            (side, one) for one in FACTS for side in (names.left, names.right)
        ]
        self._at = self._facts.index((names.left, kind)) if kind else 0

    def compose(self) -> ComposeResult:
        """The facts of both accounts, and a line for the value."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Correct a header fact"
            box.border_subtitle = self.hint("{open} to the value, enter decides · empty: none")
            choices = [(str(at), self._pieces(at)) for at in range(len(self._facts))]
            yield Boxes(
                choices, [str(self._at)], single=True, id="facts", title="Fact and account", tall=True
            )
            yield Input(id="value")

    def on_mount(self) -> None:
        """The value of the first fact."""
        self._show()
        self.query_one(Boxes).focus()

    def _values(self, at: int) -> list[str]:
        account, kind = self._facts[at]
        facts = [one for one in self._event.facts if (one.kind, one.account) == (kind, account)]
        values = (fact_value(one, self._names) if kind == "initiator" else one.value for one in facts)
        return list(map(safe, values))

    def _pieces(self, at: int) -> list[Piece]:
        account, kind = self._facts[at]
        left = account == self._names.left
        name: Piece = (self._names.left_name, "left") if left else (self._names.right_name, "right")
        values = " | ".join(self._values(at))
        return [
            (f"{FACTS[kind]}, ", "head"),
            name,
            (": ", "dim"),
            (values, "") if values else ("does not say", "absent"),
        ]

    def on_boxes_picked(self, message: Boxes.Picked) -> None:
        """Another fact: its value."""
        self._show()

    def _show(self) -> None:
        at = self.query_one(Boxes).cursor
        line = self.query_one(Input)
        line.value = " | ".join(self._values(at))
        line.placeholder = _HINTS.get(self._facts[at][1], "the words; empty: no such fact")

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter on a fact: write its value."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the value: decide."""
        self.action_use()

    def action_use(self) -> None:
        """Answer, if the value can be one."""
        at = self.query_one(Boxes).cursor
        (account, kind), words = self._facts[at], self.query_one(Input).value.strip()
        value = self._meant(kind, words)
        if words and not value:
            self.notify(f"“{words}” cannot be: give {_HINTS[kind]}.", severity="warning", markup=False)
        elif words == " | ".join(self._values(at)):
            self.notify("That stands already: write another value.", severity="warning")
        else:
            self.dismiss((account, kind, value))

    def _meant(self, kind: FactKind, words: str) -> str:
        """The value as facts have it; empty where the words cannot be one."""
        if kind == "initiator":
            ids = [
                id_
                for id_, side in self._sides.sides.items()
                if words.casefold() in (id_, side.name.casefold())
            ]
            return ids[0] if ids else ""
        if kind == "duration_minutes":
            return words if words.isdecimal() else ""
        return _day(words) if kind == "date" else words


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        return ""
