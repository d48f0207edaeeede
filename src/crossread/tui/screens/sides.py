"""The choice of the two accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from crossread.model import Event
from crossread.tui.ink import Piece
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.boxes import Boxes

SideName = Callable[[str | None], str]


class SidesDialog(Dialog[tuple[str, str]]):
    """Answers with (left, right). A side that took part but is silent can be chosen too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Compare these sides", key_display="^s"),
    ]

    def __init__(self, event: Event, sides: tuple[str, str] | None, side_name: SideName) -> None:
        super().__init__()
        self._event = event
        self._side_name = side_name
        known = tuple(dict.fromkeys((*event.accounts, *event.sides)))
        self._known = known
        self._present = sides or (known[:2] if len(known) > 1 else ("", ""))

    def compose(self) -> ComposeResult:
        """Two lists beside each other, the present sides under the cursor."""
        left, right = self._present
        with Vertical(classes="dialog") as box:
            box.border_title = "Whose accounts"
            box.border_subtitle = "arrows choose · tab other side · enter compares · esc leaves"
            with Horizontal(classes="columns"):
                yield Boxes(self._choices(), [left], single=True, id="left", title="On the left")
                yield Boxes(self._choices(), [right], single=True, id="right", title="On the right")
            with Horizontal(classes="buttons"):
                yield Button("Compare", id="use", variant="primary", compact=True)

    def _choices(self) -> list[tuple[str, list[Piece]]]:
        accounts = self._event.accounts
        return [
            (side, [(self._side_name(side), ""), ("" if side in accounts else "  (no account)", "dim")])
            for side in self._known
        ]

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter: compare."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Compare."""
        self.action_use()

    def action_use(self) -> None:
        """Answer with the sides under the two cursors; the same side twice is no comparison."""
        sides = [self.query_one(f"#{name}", Boxes).chosen for name in ("left", "right")]
        if not all(sides) or sides[0] == sides[1]:
            self.notify("Choose two different sides; tab goes to the other list.", severity="warning")
            return
        self.dismiss((sides[0][0], sides[1][0]))
