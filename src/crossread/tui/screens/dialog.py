"""What all dialogs share: a titled box over the desk that escape leaves without an answer."""

from __future__ import annotations

import re
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from crossread.tui.keyed import Keyed
from crossread.tui.keylist import pane_key, shown_key
from crossread.tui.toasts import give_way
from crossread.tui.widgets.boxes import Boxes
from crossread.tui.widgets.card import Card

Answer = TypeVar("Answer")


class Dialog(Keyed, ModalScreen[Answer]):
    """Its result is the answer, `None` when the reader left without one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave without a change", key_display="esc"),
    ]

    def on_mount(self) -> None:
        """What was told before must not hide it."""
        give_way(self.app)

    def key(self, name: str) -> str:
        """The key of an action of the dialog, of a pane in it, or of the screens below, as this reader has it.

        "arrows" are those of a pane, unless he has other keys for them.
        """
        if name == "arrows":
            keys = self.key("up"), self.key("down")
            return name if keys == ("↑", "↓") else " ".join(keys)
        panes = (pane_key(self.app, pane, name) for pane in (Boxes, Card))
        return next(filter(None, panes), "") or shown_key(self, name)

    def hint(self, told: str) -> str:
        """The keys in the place of their names, and the one that leaves: "{tick} ticks" is "space ticks · esc leaves"."""
        words = re.sub(r"\{([a-z_]+)\}", lambda found: self.key(found[1]), told)
        return f"{words} · {self.key('leave')} leaves"

    def action_leave(self) -> None:
        """No answer."""
        self.dismiss(None)
