"""Several texts that were read: which of them are added, each to be corrected first."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from crossread.model import Article, Intake, Sides
from crossread.tui.ink import Piece
from crossread.tui.screens.dialog import Dialog
from crossread.tui.screens.particulars import Describe, ParticularsDialog, doubts
from crossread.tui.screens.wording import article_pieces
from crossread.tui.widgets.boxes import Boxes


class IntakeDialog(Dialog[list[Article]]):
    """Answers with the articles that are ticked; those that the library holds already are not at first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Add what is ticked", key_display="^s"),
        Binding("e,E", "correct", "Correct the text under the cursor"),
    ]

    def __init__(self, intake: Intake, describe: Describe, sides: Sides) -> None:
        super().__init__()
        self._candidates = list(intake.candidates)
        self._skipped = len(intake.skipped)
        self._describe, self._sides = describe, sides

    def compose(self) -> ComposeResult:
        """One list."""
        held = sum(bool(one.copy_of) for one in self._candidates)
        more = [f"{held} held already"] if held else []
        more += [f"{self._skipped} skipped"] if self._skipped else []
        with Vertical(classes="dialog tall") as box:
            box.border_title = "What was found"
            box.border_subtitle = self.hint("{tick} ticks · {correct} corrects · {open} adds")
            ticked = [str(at) for at, one in enumerate(self._candidates) if not one.copy_of]
            title = " · ".join([f"{len(self._candidates)} texts", *more])
            yield Boxes(self._choices(), ticked, id="choices", title=title, tall=True)
            with Horizontal(classes="buttons"):
                yield Button("Add what is ticked", id="use", variant="primary", compact=True)
                yield Button("Correct", id="correct", compact=True)

    def _choices(self) -> list[tuple[str, list[Piece]]]:
        return [(str(at), self._pieces(at)) for at in range(len(self._candidates))]

    def _pieces(self, at: int) -> list[Piece]:
        one = self._candidates[at]
        pieces = article_pieces(one.article, self._sides.name)
        pieces += [(f" · {one.article.language}", "dim")]
        return pieces + [(f" · {words}", "notice") for words in doubts(one)]

    def on_boxes_opened(self, message: Boxes.Opened) -> None:
        """Enter."""
        self.action_use()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add or correct."""
        if event.button.id == "use":
            self.action_use()
        else:
            self.action_correct()

    def action_correct(self) -> None:
        """The form of the text under the cursor."""
        at = self.query_one(Boxes).cursor
        one = self._candidates[at]
        dialog = ParticularsDialog.of_new(one, self._describe, self._sides, verb="Keep")

        def take(words: dict[str, str] | None) -> None:
            if words is not None:
                described = self._describe(one.article, words)
                self._candidates[at] = replace(one, article=described)
                self.query_one(Boxes).offer(self._choices(), at)

        self.app.push_screen(dialog, take)

    def action_use(self) -> None:
        """Answer, if anything is ticked."""
        keys = self.query_one(Boxes).chosen
        if keys:
            self.dismiss([self._candidates[int(key)].article for key in keys])
        else:
            self.notify(f"Tick something first: {self.key('tick')}.", severity="warning")
