"""The choice of what lies side by side."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input

from crossread.model import Event
from crossread.tui.ink import Piece
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.halves import halves
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.workspace import Workspace


class SidesDialog(Dialog[tuple[str, str]]):
    """Answers with (left, right): sides, also silent ones, texts, or a side at another event."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Compare these two", key_display="^s"),
        Binding("slash", "search", "Search sides, texts and events", key_display="/"),
    ]

    def __init__(self, workspace: Workspace, event: Event, sides: tuple[str, str] | None) -> None:
        super().__init__()
        self._halves = halves(workspace, event)
        known = [half.key for half in self._halves]
        self._present = sides or ((known[0], known[1]) if len(known) > 1 else ("", ""))

    def compose(self) -> ComposeResult:
        """Two lists beside each other, the present sides under the cursor."""
        left, right = self._present
        with Vertical(classes="dialog tall") as box:
            box.border_title = "What lies side by side"
            box.border_subtitle = self.hint("tab other list · {search} searches · {open} compares")
            with Horizontal(classes="columns"):
                yield Boxes(self._choices(""), [left], single=True, id="left", title="On the left", tall=True)
                yield Boxes(
                    self._choices(""), [right], single=True, id="right", title="On the right", tall=True
                )
            yield Input(placeholder="search the list you came from", id="wanted")
            with Horizontal(classes="buttons"):
                yield Button("Compare", id="use", variant="primary", compact=True)

    def on_mount(self) -> None:
        """The left list is searched until the right one was in use."""
        self._searched = self.query_one("#left", Boxes)

    def _choices(self, wanted: str) -> list[tuple[str, list[Piece]]]:
        return [(half.key, [*half.pieces]) for half in self._halves if wanted in half.words]

    def action_search(self) -> None:
        """Type what the list in use is narrowed to."""
        if isinstance(self.focused, Boxes):
            self._searched = self.focused
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        kept = self._searched.under_cursor
        choices = self._choices(event.value.strip().lower())
        keys = [key for key, _ in choices]
        self._searched.offer(choices, keys.index(kept) if kept in keys else 0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list."""
        self._searched.focus()

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter: compare."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Compare."""
        self.action_use()

    def action_use(self) -> None:
        """Answer with what is under the two cursors; one thing twice is no comparison."""
        left, right = (self.query_one(f"#{name}", Boxes).under_cursor for name in ("left", "right"))
        if not left or not right or left == right:
            self.notify(
                "Choose two different sides or texts; tab goes to the other list.", severity="warning"
            )
            return
        self.dismiss((left, right))
