"""The filter by relation, state and speaker."""

from __future__ import annotations

from typing import ClassVar, Final, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from crossread.model import Comparison, Relation
from crossread.tui.ink import Piece
from crossread.tui.marks import MARKS, RELATIONS, counts, relation_name
from crossread.tui.screens.dialog import Dialog
from crossread.tui.selection import STATES, RowFilter, State, speaker_counts
from crossread.tui.widgets.boxes import Boxes

ANY: Final = "any"
"""The choice that lets every state pass."""


class FilterDialog(Dialog[RowFilter]):
    """Answers with the filter; all boxes of a list ticked, or none, mean that it hides nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Use this filter", key_display="^s"),
        Binding("a", "all", "Show everything"),
    ]

    def __init__(self, comparison: Comparison, present: RowFilter) -> None:
        super().__init__()
        self._comparison = comparison
        self._present = present

    def compose(self) -> ComposeResult:
        """Three lists beside each other."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Filter"
            box.border_subtitle = "space ticks · tab next · enter shows · a all · esc leaves"
            with Horizontal(classes="columns"):
                yield Boxes(self._relations(), self._present.relations, id="relations", title="Relations")
                yield Boxes(self._speakers(), self._wanted(), id="speakers", title="Speakers")
                yield Boxes(
                    self._states(), [self._present.state or ANY], single=True, id="states", title="State"
                )
            with Horizontal(classes="buttons"):
                yield Button("Show these", id="use", variant="primary", compact=True)
                yield Button("Show everything", id="all", compact=True)

    def _relations(self) -> list[tuple[str, list[Piece]]]:
        found, one = counts(self._comparison), self._comparison
        return [
            (
                each,
                [
                    (f"{MARKS[each]} ", each),
                    (relation_name(each, one.left_name, one.right_name), ""),
                    (f"  {found[each]}", "dim"),
                ],
            )
            for each in RELATIONS
        ]

    def _states(self) -> list[tuple[str, list[Piece]]]:
        """Any state, then each with its number of rows."""
        rows = self._comparison.rows
        each = [(name, sum(map(is_it, rows))) for name, is_it in STATES.items()]
        return [(name, [(name, ""), (f"  {number}", "dim")]) for name, number in ((ANY, len(rows)), *each)]

    def _speakers(self) -> list[tuple[str, list[Piece]]]:
        return [
            (name, [(name, ""), (f"  {rows}", "dim")])
            for name, rows in speaker_counts(self._comparison).items()
        ]

    def _wanted(self) -> frozenset[str]:
        """Nobody is filtered: everybody is ticked."""
        every = frozenset(speaker_counts(self._comparison))
        return every if self._present.speakers is None else self._present.speakers

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter: show what is ticked."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        if event.button.id == "all":
            self.action_all()
        else:
            self.action_use()

    def action_all(self) -> None:
        """Hide nothing."""
        self.dismiss(RowFilter())

    def action_use(self) -> None:
        """Show what is ticked."""
        relations = cast("list[Relation]", self.query_one("#relations", Boxes).chosen)
        speakers = self.query_one("#speakers", Boxes).chosen
        every = len(speakers) in (0, len(speaker_counts(self._comparison)))
        wanted = None if every else frozenset(speakers)
        found = self.query_one("#states", Boxes).chosen[0]
        state = None if found == ANY else cast("State", found)
        self.dismiss(RowFilter(relations=frozenset(relations or RELATIONS), speakers=wanted, state=state))
