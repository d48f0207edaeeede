"""Filters that the reader has saved: use, save, rename, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input

from crossread.errors import CrossreadError
from crossread.model import RowFilter
from crossread.tui.filterbook import FilterBook, SavedFilter
from crossread.tui.ink import Piece
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.boxes import Boxes


class FiltersDialog(Dialog[SavedFilter]):
    """Answers with the filter to use; what is renamed or removed is so at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Use the saved filter", key_display="^s"),
        Binding("n", "name", "Save the filter in force under a name"),
        Binding("r", "rename", "Rename the saved filter"),
        Binding("d,delete", "remove", "Remove the saved filter (asks once more)"),
    ]

    class Changed(Message):
        """The file was read or written, or why not; `chosen` is the answer if there is one by now."""

        def __init__(
            self, filters: Sequence[SavedFilter], reason: str = "", chosen: SavedFilter | None = None
        ) -> None:
            self.filters, self.reason, self.chosen = filters, reason, chosen
            super().__init__()

    def __init__(self, book: FilterBook, present: RowFilter, name: str = "") -> None:
        """`present` is the filter in force, `name` its own where it has one."""
        super().__init__()
        self._book, self._present, self._name = book, present, name
        self._filters: Sequence[SavedFilter] = ()
        self._renamed = ""
        self._asked = ""

    def compose(self) -> ComposeResult:
        """The list, a line for a name."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Saved filters"
            box.border_subtitle = self.hint(
                "{open} uses · {name} saves · {rename} renames · {remove} removes"
            )
            yield Boxes([], single=True, id="filters", title="Filters of yours, for every library", tall=True)
            yield Input(id="name", placeholder=self._invitation(), select_on_focus=False)
            with Horizontal(classes="buttons"):
                yield Button("Use", id="use", variant="primary", compact=True)
                yield Button("Save present", id="save", compact=True)
                yield Button("Rename", id="rename", compact=True)
                yield Button("Remove", id="remove", compact=True)

    def _invitation(self) -> str:
        if self._present.hides_nothing:
            return "no filter is in force: make one first"
        return "name for the filter in force"

    def on_mount(self) -> None:
        """Read the file."""
        self.query_one(Boxes).empty_text = "No filter is saved yet; one that is in force is saved from here."
        self._do(lambda book: None)

    @work(thread=True, exclusive=True)
    def _do(self, change: Callable[[FilterBook], SavedFilter | None]) -> None:
        """In a thread: change the file and read it again."""
        try:
            chosen = change(self._book)
            self.post_message(self.Changed(self._book.read(), chosen=chosen))
        except CrossreadError as error:
            self.post_message(self.Changed(self._filters, str(error)))

    def on_filters_dialog_changed(self, message: Changed) -> None:
        """Show what there is now, say what went wrong, or answer."""
        self.query_one(Boxes).focus()
        if message.reason:
            self.app.notify(message.reason, title="Not saved", severity="error", timeout=8, markup=False)
        elif message.chosen:
            self.dismiss(message.chosen)
            return
        self._filters = message.filters
        boxes = self.query_one(Boxes)
        names = [one.name for one in self._filters]
        at = names.index(self._name) if self._name in names else min(boxes.cursor, max(len(names) - 1, 0))
        boxes.offer([(one.name, self._pieces(one)) for one in self._filters], at)

    def _pieces(self, one: SavedFilter) -> list[Piece]:
        in_force = "  in force" if one.wanted == self._present else ""
        return [(one.name, "head"), (in_force, "key"), (f"  {'; '.join(one.wanted.words)}", "dim")]

    @property
    def _picked(self) -> SavedFilter | None:
        key = self.query_one(Boxes).under_cursor
        return next((one for one in self._filters if one.name == key), None)

    def _picked_or_told(self) -> SavedFilter | None:
        if self._picked is None:
            self.notify("There is no saved filter here.", severity="warning")
        return self._picked

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter on a filter."""
        self.action_use()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the name: save under it, or rename."""
        typed, old = event.value, self._renamed
        self._renamed = ""
        if old:
            self._do(lambda book: self._rename(book, old, typed))
        elif self._present.hides_nothing:
            self.notify("No filter is in force.", severity="warning")
        else:
            present = self._present
            self._do(lambda book: SavedFilter(book.put(typed, present), present))

    def _rename(self, book: FilterBook, old: str, new: str) -> SavedFilter | None:
        """A renamed filter that is in force is in force under its new name."""
        name = book.rename(old, new)
        return SavedFilter(name, self._present) if old == self._name else None

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """What the button says."""
        {
            "use": self.action_use, "save": self.action_name, "rename": self.action_rename,
            "remove": self.action_remove,
        }[event.button.id or "use"]()  # fmt: skip

    def action_use(self) -> None:
        """Answer with the filter under the cursor."""
        if one := self._picked_or_told():
            self.dismiss(one)

    def action_name(self) -> None:
        """Ask for a name; a name that is typed already is taken."""
        typed = self.query_one(Input)
        self._renamed = ""
        typed.placeholder = self._invitation()
        typed.focus()

    def action_rename(self) -> None:
        """Ask for another name."""
        if one := self._picked_or_told():
            typed = self.query_one(Input)
            self._renamed = typed.value = one.name
            typed.placeholder = "new name"
            typed.cursor_position = len(one.name)
            typed.focus()

    def action_remove(self) -> None:
        """Remove it when asked twice."""
        one = self._picked_or_told()
        if one is None:
            return
        if self._asked != one.name:
            self._asked = one.name
            self.notify(f"Once more removes “{one.name}”.", severity="warning", markup=False)
            return
        self._asked, name = "", one.name
        self._do(lambda book: book.remove(name))
