"""The note on a row, of as many lines as it needs."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, TextArea

from crossread.model import Row
from crossread.tui.cells import safe
from crossread.tui.names import Names
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.wording import row_paragraphs
from crossread.tui.widgets.words import Words


class NoteDialog(Dialog[tuple[str, bool]]):
    """Answers with the text and whether it is to be saved; left with escape, the text stays as a draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Save the note", key_display="^s", priority=True),
    ]

    def __init__(self, row: Row, names: Names, text: str) -> None:
        super().__init__()
        self._row, self._names = row, names
        self._text = "\n".join(map(safe, text.split("\n")))

    def compose(self) -> ComposeResult:
        """The row and the text."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Note on this row"
            box.border_subtitle = self.hint("{use} saves · an empty note is none")
            yield Words(*row_paragraphs(self._row, self._names))
            yield TextArea(
                self._text, id="note", compact=True, highlight_cursor_line=False, tab_behavior="focus"
            )
            with Horizontal(classes="buttons"):
                yield Button("Save", id="use", variant="primary", compact=True)
                yield Button("Leave", id="leave", compact=True)

    def on_mount(self) -> None:
        """Write at the end of what is there."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or leave."""
        if event.button.id == "use":
            self.action_use()
        else:
            self.action_leave()

    def action_use(self) -> None:
        """Save it."""
        self.dismiss((self.query_one(TextArea).text, True))

    def action_leave(self) -> None:
        """Keep it as a draft."""
        self.dismiss((self.query_one(TextArea).text, False))
