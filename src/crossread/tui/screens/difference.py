"""Another kind for a difference of a row, or none at all."""

from __future__ import annotations

from typing import ClassVar, Final, get_args

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from crossread.model import DifferenceKind, Row
from crossread.report.words import KINDS
from crossread.tui.ink import Piece
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.wording import row_paragraphs
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.widgets.words import Words

NONE: Final = "none"
"""The choice that takes the difference away."""


class DifferenceDialog(Dialog[tuple[int, str]]):
    """Answers with the place of the difference and its kind; an empty kind takes it away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Use this kind", key_display="^s"),
    ]

    def __init__(self, row: Row, names: Names) -> None:
        super().__init__()
        self._row, self._names = row, names

    def compose(self) -> ComposeResult:
        """The row, its differences, the kinds."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Correct a difference"
            box.border_subtitle = self.hint("{arrows} choose · tab other list · {open} decides")
            yield Words(*row_paragraphs(self._row, self._names))
            with Horizontal(classes="columns"):
                yield Boxes(self._differences(), ["0"], single=True, id="which", title="Difference")
                yield Boxes(
                    self._kinds(),
                    [self._row.differences[0].kind],
                    single=True,
                    id="kinds",
                    title="Is in truth",
                )
            with Horizontal(classes="buttons"):
                yield Button("Decide", id="use", variant="primary", compact=True)

    def _differences(self) -> list[tuple[str, list[Piece]]]:
        return [
            (
                str(at),
                [
                    (f"{one.kind}: ", "head"),
                    (one.left or "nothing", ""),
                    (" | ", "rule"),
                    (one.right or "nothing", ""),
                ],
            )
            for at, one in enumerate(self._row.differences)
        ]

    def _kinds(self) -> list[tuple[str, list[Piece]]]:
        kinds = [
            (kind, [(kind, ""), (f"  {KINDS[kind]}" if KINDS[kind] != kind else "", "dim")])
            for kind in get_args(DifferenceKind)
        ]
        return [(NONE, [("no difference: take it away", "head")]), *kinds]

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter: decide."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Decide."""
        self.action_use()

    def action_use(self) -> None:
        """Answer; the kind that it has already is no decision."""
        at, kind = (self.query_one(f"#{name}", Boxes).under_cursor for name in ("which", "kinds"))
        if kind == self._row.differences[int(at)].kind:
            self.notify(
                "It is of that kind already: choose another one, or no difference.", severity="warning"
            )
        else:
            self.dismiss((int(at), "" if kind == NONE else kind))
