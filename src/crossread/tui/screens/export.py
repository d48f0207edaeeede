"""The export dialog: format, path, and the command line that does the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Static

from crossread.errors import CrossreadError
from crossread.model import Comparison, RowFilter
from crossread.report.plain import count
from crossread.tui.habits import Invocation
from crossread.tui.ink import Piece
from crossread.tui.saving import save
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.workspace import Workspace

FORMATS: Final = {
    "html": "HTML: one offline page, prints well",
    "md": "Markdown: footnotes, pastes anywhere",
    "csv": "CSV: one row a line, for spreadsheets",
    "json": "JSON: everything, with offsets",
    "txt": "Text: 80 columns, for e-mail",
}


SHOWN: Final = "shown"
EVERY: Final = "every"


class ExportDialog(Dialog[None]):
    """Writes the report in a thread and says where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "write", "Write the report", key_display="^s"),
    ]

    class Written(Message):
        """The report was written, or why it was not."""

        def __init__(self, path: Path, reason: str = "", hidden: int = 0) -> None:
            self.path, self.reason, self.hidden = path, reason, hidden
            super().__init__()

    def __init__(
        self,
        comparison: Comparison,
        workspace: Workspace,
        row_filter: RowFilter | None = None,
        invocation: Invocation | None = None,
    ) -> None:
        """`row_filter` is the one in force on the screen."""
        super().__init__()
        self._filter = row_filter or RowFilter()
        self._invocation = invocation or Invocation()
        self._comparison = comparison
        self._workspace = workspace
        self._format = "html"

    def compose(self) -> ComposeResult:
        """The formats, the path, the command."""
        with Vertical(classes="dialog roomy") as box:
            box.border_title = "Export a report"
            box.border_subtitle = self.hint("{arrows} choose · tab next · {open} or {write} writes")
            formats = [(name, [(words, "")]) for name, words in FORMATS.items()]
            yield Boxes(formats, [self._format], single=True, id="formats", title="Format")
            if not self._filter.hides_nothing:
                yield Boxes(self._amounts(), [SHOWN], single=True, id="amount", title="Rows")
            yield Input(self._suggested(), id="path", placeholder="path of the report")
            yield Static(id="command")
            with Horizontal(classes="buttons"):
                yield Button("Write", id="write", variant="primary", compact=True)
                yield Button("Leave", id="leave", compact=True)

    def on_mount(self) -> None:
        """The command line for the first format."""
        self._show_command()

    def _suggested(self) -> str:
        return f"{self._comparison.event.id}.{self._format}"

    def _amounts(self) -> list[tuple[str, list[Piece]]]:
        """What is shown, with what that is, or everything."""
        every, shown = len(self._comparison.rows), len(self._shown(self._filter).rows)
        words = f"  {'; '.join(self._filter.words)}"
        return [
            (SHOWN, [(f"what is shown ({shown} of {count(every, 'row')})", ""), (words, "dim")]),
            (EVERY, [(f"all {count(every, 'row')}", "")]),
        ]

    @property
    def _wanted(self) -> RowFilter:
        """The filter that the report follows."""
        amounts = list(self.query("#amount").results(Boxes))
        return self._filter if amounts and amounts[0].chosen == [SHOWN] else RowFilter()

    def _shown(self, wanted: RowFilter) -> Comparison:
        rows = tuple(row for row in self._comparison.rows if wanted.passes(row))
        return replace(self._comparison, rows=rows)

    def _command(self, path: str) -> str:
        return self._invocation.export(self._comparison, self._format, path, self._wanted)

    def on_boxes_picked(self, message: Boxes.Picked) -> None:
        """Another format: the path keeps all but its suffix. Or other rows."""
        path = self.query_one(Input)
        self._format = self.query_one("#formats", Boxes).chosen[0]
        path.value = str(Path(path.value or self._suggested()).with_suffix(f".{self._format}"))
        self._show_command()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another path."""
        self._show_command()

    def _show_command(self) -> None:
        command = self._command(self.query_one(Input).value)
        self.query_one("#command", Static).update(Content.assemble(("The same by hand:  ", "dim"), command))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the path."""
        self.action_write()

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter on a format."""
        self.action_write()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write or leave."""
        if event.button.id == "write":
            self.action_write()
        else:
            self.action_leave()

    def action_write(self) -> None:
        """Write the report."""
        value = self.query_one(Input).value.strip()
        if value:
            self.write(Path(value).expanduser(), self._wanted, self._command(value))
        else:
            self.notify("Name a file first.", severity="warning")

    @work(thread=True, exclusive=True)
    def write(self, path: Path, wanted: RowFilter, command: str) -> None:
        """In a thread: only a message touches the screen."""
        shown = self._shown(wanted)
        hidden = len(self._comparison.rows) - len(shown.rows)
        try:
            text = self._workspace.export(
                shown, self._format, hidden=hidden, filters=wanted.words, command=command
            )
            save(path, text)
            self.post_message(self.Written(path, hidden=hidden))
        except CrossreadError as error:
            self.post_message(self.Written(path, str(error)))

    def on_export_dialog_written(self, message: Written) -> None:
        """Say where it is; after an error the dialog stays open."""
        if message.reason:
            self.app.notify(message.reason, title="Not written", severity="error", timeout=8, markup=False)
            return
        left_out = f"\n{count(message.hidden, 'row')} hidden by the filter left out" if message.hidden else ""
        words = f"{message.path.absolute()}{left_out}"
        self.app.notify(words, title="Report written", timeout=6, markup=False)
        self.dismiss(None)
