"""The marks with their names and counts, which is also the filter by relation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.events import Click
from textual.message import Message

from crossread.model import Relation
from crossread.model.rowfilter import RELATIONS
from crossread.tui.ink import Line, folded
from crossread.tui.marks import MARKS, relation_name
from crossread.tui.widgets.slip import Slip


class Legend(Slip):
    """One line a relation; a click shows or hides its rows."""

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
        lines = [self._relation(relation, cells) for relation in RELATIONS]
        lines += folded(self.wanted, cells, "dim") if self.wanted else []
        return [*lines, *folded(self.note, cells, "dim")] if self.note else lines

    def _relation(self, relation: Relation, cells: int) -> Line:
        box = "[x] " if relation in self.shown else "[ ] "
        name = relation_name(relation, self.left_name, self.right_name)
        number = f"{self.counts.get(relation, 0):>4}"
        fitting = folded(name, max(cells - 10, 4))[0][0][0]
        look = "" if relation in self.shown else "number"
        return (
            (box, "dim"),
            (MARKS[relation], relation),
            (f" {fitting:<{max(cells - 10, 4)}}", look),
            (number, look),
        )

    def on_click(self, event: Click) -> None:
        """Switch the relation under the mouse."""
        at = event.get_content_offset(self)
        if at is not None and at.y < len(RELATIONS):
            self.post_message(self.Toggled(RELATIONS[at.y]))
