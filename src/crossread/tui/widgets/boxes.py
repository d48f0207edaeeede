"""A list of boxes to tick, or of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from crossread.tui.ink import Line, Piece, flowed
from crossread.tui.widgets.picker import Picker


class Boxes(Picker):
    """Choices by key. With `single` the one under the cursor is chosen, else space or a click ticks them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", "Tick or untick", show=False)]

    class Picked(Picker.Picked):
        """The cursor came to another choice."""

    class Opened(Picker.Opened):
        """Enter was pressed: the reader has chosen."""

    def __init__(
        self,
        choices: Sequence[tuple[str, Sequence[Piece]]],
        ticked: Iterable[str] = (),
        *,
        single: bool = False,
        id: str | None = None,
        title: str = "",
        tall: bool = False,
    ) -> None:
        """With `tall`, it takes the room there is: its choices change or need several lines each."""
        super().__init__(id=id, title=title)
        self._choices = choices
        self._single = single
        self._ticked = set(ticked)
        keys = [key for key, _ in choices]
        self.cursor = next((at for at, key in enumerate(keys) if single and key in self._ticked), 0)
        self._tall = tall

    def offer(self, choices: Sequence[tuple[str, Sequence[Piece]]], at: int = 0) -> None:
        """Other choices from now on, the cursor on one of them; what was ticked stays ticked."""
        self._choices, self.cursor = choices, at
        self.redraw()
        self.show_line(0)

    @property
    def under_cursor(self) -> str:
        """The key of the choice under the cursor; empty where there is none."""
        return self._choices[self.cursor][0] if self._choices else ""

    @property
    def ticked(self) -> frozenset[str]:
        """Keys of everything ticked, also of what is not offered just now."""
        return frozenset(self._ticked)

    @property
    def count(self) -> int:
        """All choices."""
        return len(self._choices)

    @property
    def chosen(self) -> list[str]:
        """Keys of what is ticked, in the order shown; with `single` the one under the cursor."""
        if self._single:
            return [self._choices[self.cursor][0]] if self._choices else []
        return [key for key, _ in self._choices if key in self._ticked]

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """The box and its words."""
        key, words = self._choices[index]
        on = index == self.cursor if self._single else key in self._ticked
        box = ("(•) " if on else "( ) ") if self._single else ("[x] " if on else "[ ] ")
        first, *others = flowed(words, cells - 4)
        return [((box, "key" if on else "dim"), *first), *((("    ", ""), *line) for line in others)]

    def redraw(self) -> None:
        """Lay out anew; a list that is not tall takes no more lines than it has."""
        super().redraw()
        if not self._tall:
            self.styles.max_height = max(self._tops[-1], 1) + 1

    def block_end(self, index: int) -> int:
        """Choices stand without an empty line between them."""
        return self.top_of(index + 1)

    def pick(self, index: int, *, tell: bool = True) -> None:
        """The dot goes with the cursor."""
        super().pick(index, tell=tell)
        self._drawn.clear()

    def clicked(self) -> None:
        """A click ticks."""
        self.action_tick()

    def action_tick(self) -> None:
        """Tick the choice under the cursor, or take the tick away."""
        if self._choices and not self._single:
            self._ticked ^= {self._choices[self.cursor][0]}
            self._drawn.clear()
            self.refresh()
