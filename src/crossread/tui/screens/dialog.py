"""What all dialogs share: a titled box over the desk that escape leaves without an answer."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from crossread.tui.keyed import Keyed

Answer = TypeVar("Answer")


class Dialog(Keyed, ModalScreen[Answer]):
    """Its result is the answer, `None` when the reader left without one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave without a change", key_display="esc"),
    ]

    def action_leave(self) -> None:
        """No answer."""
        self.dismiss(None)
