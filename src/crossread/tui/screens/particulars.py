"""What is known of a text, each fact to be corrected before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.suggester import SuggestFromList
from textual.widgets import Button, Input, Label

from crossread.api.particulars import FIELDS, particulars
from crossread.errors import CrossreadError
from crossread.model import Article, Candidate, Sides
from crossread.tui.cells import safe
from crossread.tui.ink import Piece
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.words import Words

Describe = Callable[[Article, Mapping[str, str]], Article]
_LABELS: Final = {
    "title": "Title",
    "publisher": "Publisher",
    "published": "Published",
    "side": "Side",
    "language": "Language",
    "url": "URL",
}
_HINTS: Final = {
    "title": "As printed; empty: none.",
    "publisher": "The outlet or the ministry; empty: unknown.",
    "published": "A day, like 2022-03-01 or 1 March 2022; empty: unknown, then a weekday stays a weekday.",
    "side": "Whose own account the whole text is: id or name; empty: press.",
    "language": "en, zh, uk or ru are read; others as if they were English.",
    "url": "Where it was published: https://…; empty: unknown.",
}
_LANGUAGES: Final = ("en", "ru", "uk", "zh")
_BEGINNING: Final = 160
"""Code points of the text that are shown."""


class ParticularsDialog(Dialog[dict[str, str]]):
    """Answers with the words of every field, which can be what they are to be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "use", "Save the facts", key_display="^s", priority=True),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(
        self,
        article: Article,
        describe: Describe,
        sides: Sides,
        *,
        title: str,
        verb: str,
        notes: Sequence[str] = (),
    ) -> None:
        """`describe` makes the article of the words, or says which of them cannot be; `verb` is that of the button."""
        super().__init__()
        self._article, self._describe, self._sides = article, describe, sides
        self._title, self._verb, self._notes = title, verb, notes

    @classmethod
    def of_new(
        cls, one: Candidate, describe: Describe, sides: Sides, *, verb: str = "Add", skipped: str = ""
    ) -> ParticularsDialog:
        """The form of a text that is to be added; `skipped` says what came with it and could not be read."""
        title = "What was found: correct it, then add it to the library"
        return cls(one.article, describe, sides, title=title, verb=verb, notes=(*doubts(one), skipped))

    @classmethod
    def of_held(cls, article: Article, describe: Describe, sides: Sides) -> ParticularsDialog:
        """The form of an article of the library."""
        title = "Fix the facts of this article; its text stays as it is"
        return cls(article, describe, sides, title=title, verb="Save", notes=(article.source,))

    def compose(self) -> ComposeResult:
        """How the text begins, what is to be known of it, the fields, a hint."""
        values = particulars(self._article)
        shown = _beginning(self._article.text.replace("\n", " "))
        with Vertical(classes="dialog form") as box:
            box.border_title = self._title
            box.border_subtitle = self.hint(f"enter next · ^u empties · {{use}} {self._verb.lower()}s")
            notes: list[list[Piece]] = [[(note, "notice")] for note in self._notes if note]
            yield Words([(shown, "dim")], *notes)
            for field in FIELDS:
                with Horizontal(classes="field"):
                    yield Label(_LABELS[field])
                    yield Input(
                        safe(values[field]),
                        id=field,
                        compact=True,
                        suggester=self._suggester(field),
                        select_on_focus=False,
                    )
            yield Words([(_HINTS[FIELDS[0]], "dim")], id="hint")
            with Horizontal(classes="buttons"):
                yield Button(self._verb, id="use", variant="primary", compact=True)
                yield Button("Leave", id="leave", compact=True)

    def _suggester(self, field: str) -> SuggestFromList | None:
        if field == "language":
            return SuggestFromList(_LANGUAGES)
        if field != "side":
            return None
        known = self._sides.sides
        return SuggestFromList([*known, *(side.name for side in known.values())], case_sensitive=False)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """What the field takes."""
        if event.widget.id in FIELDS:
            self._say([(_HINTS[event.widget.id], "dim")])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the next field, after the last one save."""
        if event.input.id == FIELDS[-1]:
            self.action_use()
        else:
            self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save or leave."""
        if event.button.id == "use":
            self.action_use()
        else:
            self.action_leave()

    def action_use(self) -> None:
        """Answer, if every word can be what it is to be; else say which cannot, at its field."""
        words = {field: self.query_one(f"#{field}", Input).value for field in FIELDS}
        try:
            self._describe(self._article, words)
        except CrossreadError as error:
            self.query_one(f"#{getattr(error, 'field', FIELDS[0])}", Input).focus()
            self.call_after_refresh(self._say, [(str(error), "notice")])
        else:
            self.dismiss(words)

    def _say(self, pieces: list[Piece]) -> None:
        self.query_one("#hint", Words).say(pieces)


def _beginning(text: str) -> str:
    """As much as tells which text it is."""
    return (
        text
        if len(text) <= _BEGINNING
        else f"{text[:_BEGINNING].rpartition(' ')[0] or text[:_BEGINNING]} [...]"
    )


def doubts(one: Candidate) -> list[str]:
    """Why a text should perhaps not be added, and what its reader noted."""
    told = (
        [f"The library holds this very text: {one.copy_of}. Adding it again adds nothing."]
        if one.copy_of
        else []
    )
    told += [f"The library has another text of this address or title: {one.like}."] if one.like else []
    return [*told, *one.article.notes]
