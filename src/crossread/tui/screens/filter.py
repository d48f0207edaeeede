"""The filter by relation, kind of difference, state and speaker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Final, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from crossread.model import Comparison, DifferenceKind, Relation, RowFilter, RowState
from crossread.model.rowfilter import KINDS, RELATIONS, STATES
from crossread.tui.cells import TIED
from crossread.tui.ink import Piece
from crossread.tui.marks import MARKS, counts, relation_name
from crossread.tui.screens.dialog import Dialog
from crossread.tui.selection import kind_counts, speaker_counts
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
        self._kinds = kind_counts(comparison)
        self._speakers = speaker_counts(comparison)
        for kind in sorted(present.kinds or (), key=KINDS.index):
            self._kinds.setdefault(kind, 0)
        for name in sorted(present.speakers or ()):
            self._speakers.setdefault(name, 0)

    def compose(self) -> ComposeResult:
        """Three columns of lists."""
        present = self._present
        with Vertical(classes="dialog roomy") as box:
            box.border_title = "Filter"
            box.border_subtitle = self.hint("{tick} ticks · tab next · {open} shows · {all} all")
            with Horizontal(classes="columns"):
                with Vertical(classes="column"):
                    yield Boxes(self._relations(), present.relations, id="relations", title="Relations")
                    yield Boxes(
                        self._states(), [present.state or ANY], single=True, id="states", title="State"
                    )
                yield Boxes(
                    _counted(self._kinds),
                    self._kinds if present.kinds is None else present.kinds,
                    id="kinds",
                    title="Differences",
                )
                yield Boxes(
                    _counted(self._speakers),
                    self._speakers if present.speakers is None else present.speakers,
                    id="speakers",
                    title="Speakers",
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
                    (_number(found[each]), "dim"),
                ],
            )
            for each in RELATIONS
        ]

    def _states(self) -> list[tuple[str, list[Piece]]]:
        """Any state, then each with its number of rows."""
        rows = self._comparison.rows
        each = [(name, sum(map(is_it, rows))) for name, is_it in STATES.items()]
        return _counted({ANY: len(rows), **dict(each)})

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
        found = self.query_one("#states", Boxes).chosen[0]
        self.dismiss(
            RowFilter.wanting(
                relations=cast("list[Relation]", self.query_one("#relations", Boxes).chosen),
                speakers=self._named("speakers", len(self._speakers)),
                state=None if found == ANY else cast("RowState", found),
                kinds=cast("list[DifferenceKind]", self._named("kinds", len(self._kinds))),
            )
        )

    def _named(self, id: str, every: int) -> list[str]:
        """What is ticked in a list, nothing where all is."""
        chosen = self.query_one(f"#{id}", Boxes).chosen
        return [] if len(chosen) == every else chosen


def _counted(found: Mapping[Any, int]) -> list[tuple[str, list[Piece]]]:
    """Choices with the number of their rows."""
    return [(name, [(name, ""), (_number(rows), "dim")]) for name, rows in found.items()]


def _number(rows: int) -> str:
    """It never begins a line."""
    return f"{TIED}{TIED}{rows}"
