"""Where a text is to come from: an address, a path, or the clipboard."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.suggester import Suggester
from textual.widgets import Button, Input, TextArea

from crossread.tui.cells import TIED, safe
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.words import Words

_MOST: Final = 2_000
"""Names in a folder that are looked through for a completion."""


class SourceDialog(Dialog[tuple[str, str, bool]]):
    """Answers with (path or address, pasted text, whether to read it); what is left with escape stays as a draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Read it", key_display="^s", priority=True),
    ]

    def __init__(self, given: str = "", pasted: str = "") -> None:
        super().__init__()
        self._given, self._pasted = given, pasted

    def compose(self) -> ComposeResult:
        """A line and a field."""
        with Vertical(classes="dialog source") as box:
            box.border_title = "Add a source to the library"
            box.border_subtitle = self.hint("enter or {use} reads · tab next")
            yield Words(
                [(f"A URL (fetched now, once) or the path of a file or folder (→{TIED}completes):", "")]
            )
            yield Input(self._given, id="given", suggester=PathSuggester(), placeholder="https://… or path")
            yield Words([("or a text, pasted here:", "")])
            yield TextArea(
                self._pasted, id="pasted", compact=True, highlight_cursor_line=False, tab_behavior="focus"
            )
            with Horizontal(classes="buttons"):
                yield Button("Read", id="use", variant="primary", compact=True)
                yield Button("Leave", id="leave", compact=True)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one("#pasted" if self._pasted else "#given").focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the line."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Read or leave."""
        if event.button.id == "use":
            self.action_use()
        else:
            self.action_leave()

    def action_use(self) -> None:
        """Answer, if just one of both was given."""
        given, pasted = self._typed()
        if bool(given) == bool(pasted.strip()):
            words = (
                "Give one of both: a line or a text."
                if given
                else "Type an address or a path, or paste a text."
            )
            self.notify(words, severity="warning")
        else:
            self.dismiss((given, pasted, True))

    def action_leave(self) -> None:
        """Keep what was typed as a draft."""
        self.dismiss((*self._typed(), False))

    def _typed(self) -> tuple[str, str]:
        return self.query_one(Input).value.strip(), self.query_one(TextArea).text


class PathSuggester(Suggester):
    """The first path that begins with what was typed; addresses have none."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Looked for in a thread: a folder may lie on a slow disk."""
        return await asyncio.to_thread(complete, value)


def complete(value: str) -> str | None:
    """The first path in order of name, folders with a slash; hidden ones only where a dot was typed."""
    head, slash, begun = value.rpartition("/")
    if not value or "://" in value:
        return None
    folder = Path(f"{head}{slash}" or ".").expanduser()
    try:
        names = sorted(_begin_with(folder, begun))
    except (OSError, ValueError, RuntimeError):  # no such folder, a zero byte, nobody's home
        return None
    return f"{head}{slash}{names[0]}" if names else None


def _begin_with(folder: Path, begun: str) -> list[str]:
    found = []
    for number, one in enumerate(folder.iterdir()):
        if number >= _MOST:
            break
        shows = begun.startswith(".") or not one.name.startswith(".")
        if one.name.startswith(begun) and shows and safe(one.name) == one.name:
            found.append(f"{one.name}/" if one.is_dir() else one.name)
    return found
