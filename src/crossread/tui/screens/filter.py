"""The filter by relation and speaker."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, SelectionList
from textual.widgets.selection_list import Selection

from crossread.model import Comparison, Relation
from crossread.tui.cells import safe
from crossread.tui.marks import MARKS, RELATIONS, counts, relation_name
from crossread.tui.screens.dialog import Dialog
from crossread.tui.selection import RowFilter, speaker_counts


class FilterDialog(Dialog[RowFilter]):
    """Answers with the filter; all boxes of a list ticked, or none, mean that it hides nothing."""

    BINDINGS = [  # noqa: RUF012 - Textual reads it off the class
        Binding("ctrl+s", "use", "Use this filter", key_display="^s"),
        Binding("a", "all", "Show everything"),
    ]

    def __init__(self, comparison: Comparison, present: RowFilter) -> None:
        super().__init__()
        self._comparison = comparison
        self._present = present

    def compose(self) -> ComposeResult:
        """Two lists of boxes beside each other."""
        with Vertical(classes="dialog") as box:
            box.border_title = "Filter"
            box.border_subtitle = "space ticks · tab next list · enter or ^s shows · a all · esc leaves"
            with Horizontal(classes="columns"):
                yield self._relations()
                yield self._speakers()
            with Horizontal(classes="buttons"):
                yield Button("Show these", id="use", variant="primary", compact=True)
                yield Button("Show everything", id="all", compact=True)

    def _relations(self) -> SelectionList[Relation]:
        found, one = counts(self._comparison), self._comparison
        boxes = [
            Selection(
                Content(f"{MARKS[each]} {relation_name(each, one.left_name, one.right_name)}  {found[each]}"),
                each,
                each in self._present.relations,
            )
            for each in RELATIONS
        ]
        boxes_list = SelectionList[Relation](*boxes, id="relations")
        boxes_list.border_title = "Relations"
        return boxes_list

    def _speakers(self) -> SelectionList[str]:
        wanted = self._present.speakers
        boxes = [
            Selection(Content(f"{safe(name)}  {number}"), name, wanted is None or name in wanted)
            for name, number in speaker_counts(self._comparison).items()
        ]
        boxes_list = SelectionList[str](*boxes, id="speakers")
        boxes_list.border_title = "Speakers"
        return boxes_list

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
        relations = self.query_one("#relations", SelectionList).selected
        speakers = self.query_one("#speakers", SelectionList).selected
        every = len(speakers) in (0, len(speaker_counts(self._comparison)))
        self.dismiss(
            RowFilter(
                relations=frozenset(relations or RELATIONS), speakers=None if every else frozenset(speakers)
            )
        )
