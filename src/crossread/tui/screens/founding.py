"""A library that is only to be read: the reader is offered one of his own."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input

from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.words import Words


class FoundingDialog(Dialog[str]):
    """Answers with the folder of the library to be made."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Make it", key_display="^s"),
    ]

    def __init__(self, folder: Path) -> None:
        """`folder` is that of the library shown."""
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """What it is about, and a line for the folder."""
        with Vertical(classes="dialog") as box:
            box.border_title = "This library is only to be read"
            box.border_subtitle = self.hint("enter makes it")
            yield Words(
                [(f"{self._folder} came with crossread, or may not be written. ", ""),
                 ("A copy of it, with your decisions, can be your own library; this session goes on in it.", "")],
                [("./readouts is what crossread opens by itself when it is started here. An empty library: ", "dim"),
                 ("crossread ingest FILE... --library DIR", "key")],
            )  # fmt: skip
            yield Input("readouts", id="folder", placeholder="folder of your library")
            with Horizontal(classes="buttons"):
                yield Button("Make it", id="use", variant="primary", compact=True)
                yield Button("Leave", id="leave", compact=True)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Make it or leave."""
        if event.button.id == "use":
            self.action_use()
        else:
            self.action_leave()

    def action_use(self) -> None:
        """Answer."""
        if folder := self.query_one(Input).value.strip():
            self.dismiss(folder)
        else:
            self.notify("Name a folder first.", severity="warning")
