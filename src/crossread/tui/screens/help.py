"""All keys and marks, searchable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input

from crossread.tui.draw.telling import CONTEXTS
from crossread.tui.ink import Line, beside, flowed, folded
from crossread.tui.keylist import KeyLine, key_lines
from crossread.tui.marks import DECIDED, MARKS, NOTED, ORPHANED, REVIEWED, relation_name
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.paper import Paper

_KEY_CELLS = 22


class HelpText(Paper):
    """The keys that match, then the marks; one block a line of help."""

    lines: Sequence[Sequence[tuple[str, str]]] = ()

    @property
    def count(self) -> int:
        """Lines of help."""
        return len(self.lines)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """One line of help."""
        (sign, look), *words = self.lines[index]
        signs = folded(sign, _KEY_CELLS - 1, look)
        return beside(signs, flowed(words, cells - _KEY_CELLS), _KEY_CELLS, [()])


class HelpScreen(Dialog[None]):
    """Lists what works on the screen it was opened from."""

    def __init__(self, below: Screen[object]) -> None:
        super().__init__()
        self._keys = key_lines(below)

    def compose(self) -> ComposeResult:
        """A line to type in and the list."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Help"
            box.border_subtitle = self.hint("type to search")
            yield Input(placeholder="search keys and actions", id="wanted")
            yield HelpText(id="keys", title="Keys")

    def on_mount(self) -> None:
        """Everything at first."""
        self._show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._show(event.value.lower())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the list, to scroll in it."""
        self.query_one(HelpText).focus()

    def _show(self, wanted: str) -> None:
        text = self.query_one(HelpText)
        every = (*map(_key, self._keys), *_marks(self.key))
        text.lines = [line for line in every if wanted in " ".join(words for words, _ in line).lower()]
        text.empty_text = "Nothing matches; delete letters to see more."
        text.redraw()
        text.show_line(0)


def _key(line: KeyLine) -> list[tuple[str, str]]:
    return [(line.keys, "key"), (line.name, "")]


def _marks(key: Callable[[str], str]) -> list[list[tuple[str, str]]]:
    """What the marks of rows mean; `key` tells the keys of actions."""
    notes = {
        "same": "nothing decisive differs",
        "reworded": "the same point with another strength, scope, name or condition",
        "conflicting": "both cannot be true",
        "only_left": "only the account on the left has it",
        "only_right": "only the account on the right has it",
    }
    deeds = {
        REVIEWED: "reviewed: a person has looked at the row as a whole",
        DECIDED: "decided: a person changed or confirmed what the program proposed",
        NOTED: "a person wrote a note",
        ORPHANED: f"a decision whose claims are gone: {key('decisions')} lists them",
    }
    bar = {
        "▌ │": "in the bar beside the rows: the row you are on, the rows on the screen; each line is a stretch of rows"
        " with its gravest mark, a click goes there",
        "/": "in the bar: the searched words are there",
        "·": "in the bar: a row there is not reviewed yet",
        "[~12 words]": f"in full texts: a claim with the mark and the number of its row; {key('open')} goes to the row",
    }
    context = key("context")
    levels = [[(f"{context}: {name}", "key"), (words, "")] for name, words in CONTEXTS.items()]
    signs = [[(sign, "key"), (words, "")] for sign, words in bar.items()]
    people = [[(mark, "decided"), (words, "")] for mark, words in deeds.items()]
    relations = [
        [
            (mark, relation),
            (f"{relation_name(relation, 'left', 'right')}: {notes[relation]}", ""),
        ]
        for relation, mark in MARKS.items()
    ]
    return [*relations, *people, *levels, *signs]
