"""The choice of the two accounts."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from crossread.model import Event
from crossread.tui.cells import safe
from crossread.tui.screens.dialog import Dialog


class SidesDialog(Dialog[tuple[str, str]]):
    """Answers with (left, right). Sides that took part but have no account can be chosen too: their silence is a finding."""

    BINDINGS = [  # noqa: RUF012 - Textual reads it off the class
        Binding("ctrl+s", "use", "Compare these sides", key_display="^s"),
    ]

    def __init__(self, event: Event, sides: tuple[str, str] | None, side_name: Callable[[str | None], str]) -> None:
        super().__init__()
        self._event = event
        self._present = sides or ("", "")
        self._side_name = side_name
        self._known = tuple(dict.fromkeys((*event.accounts, *event.sides)))

    def compose(self) -> ComposeResult:
        """Two lists beside each other, the present sides under the cursor."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Whose accounts"
            box.border_subtitle = "arrows choose · tab other side · enter compares · esc leaves"
            with Horizontal(classes="columns"):
                yield self._list("left", 0)
                yield self._list("right", 1)

    def _list(self, name: str, place: int) -> OptionList:
        options = OptionList(*(Option(self._label(side), id=side) for side in self._known), id=name)
        options.border_title = f"On the {name}"
        if self._present[place] in self._known:
            options.highlighted = self._known.index(self._present[place])
        return options

    def _label(self, side: str) -> Content:
        silent = "" if side in self._event.accounts else "  (no account)"
        return Content(f"{safe(self._side_name(side))}{silent}")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: compare."""
        self.action_use()

    def action_use(self) -> None:
        """Answer with the sides under the two cursors; the same side twice is no comparison."""
        chosen = [self.query_one(f"#{name}", OptionList).highlighted for name in ("left", "right")]
        sides = [self._known[at] for at in chosen if at is not None]
        if len(set(sides)) < 2:
            self.notify("Choose two different sides; tab goes to the other list.", severity="warning")
            return
        self.dismiss((sides[0], sides[1]))
