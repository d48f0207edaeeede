"""The marks with their names and counts, which is also the filter by relation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.events import Click
from textual.message import Message

from crossread.model import Relation
from crossread.model.rowfilter import RELATIONS
from crossread.tui.ink import Line, folded, line_width, padded
from crossread.tui.marks import MARKS, relation_name
from crossread.tui.widgets.slip import Slip


class Legend(Slip):
    """A relation each; a click shows or hides its rows."""

    class Toggled(Message):
        """A relation was clicked."""

        def __init__(self, relation: Relation) -> None:
            self.relation = relation
            super().__init__()

    counts: Mapping[Relation, int] = {}
    shown: frozenset[Relation] = frozenset(RELATIONS)
    wanted: str = ""
    """The name of the filter, and what it wants beside relations, in words."""
    note: str = ""
    """A last line: how many inputs were skipped."""
    left_name: str = "left"
    right_name: str = "right"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = "Filter"

    def draw(self, cells: int) -> Sequence[Line]:
        """The five relations, then what else is filtered by."""
        lines = [line for relation in RELATIONS for line in self._relation(relation, cells)]
        lines += folded(self.wanted, cells, "dim") if self.wanted else []
        return [*lines, *folded(self.note, cells, "dim")] if self.note else lines

    def _relation(self, relation: Relation, cells: int) -> list[Line]:
        """Box, mark and number stand on the first line; a long name goes on below itself."""
        box = "[x] " if relation in self.shown else "[ ] "
        number = f"{self.counts.get(relation, 0):>4}"
        look = "" if relation in self.shown else "number"
        room = max(cells - len(box) - 2 - len(number), 4)
        first, *more = folded(relation_name(relation, self.left_name, self.right_name), room, look)
        head: Line = ((box, "dim"), (MARKS[relation], relation), (" ", ""))
        margin = " " * line_width(head)
        return [(*head, *padded(first, room), (number, look)), *(((margin, ""), *line) for line in more)]

    def _relation_at(self, y: int) -> Relation | None:
        """The relation on a line of the legend."""
        lines = [relation for relation in RELATIONS for _ in self._relation(relation, self.size.width)]
        return lines[y] if 0 <= y < len(lines) else None

    def on_click(self, event: Click) -> None:
        """Switch the relation under the mouse."""
        at = event.get_content_offset(self)
        relation = self._relation_at(at.y) if at is not None else None
        if relation is not None:
            self.post_message(self.Toggled(relation))
