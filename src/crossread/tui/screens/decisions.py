"""Every decision in the library with what has become of it, the orphaned ones first."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from crossread.errors import CrossreadError
from crossread.model import Decision
from crossread.report.decided import decision_words
from crossread.report.plain import count
from crossread.tui.draw.hits import caseless
from crossread.tui.ink import Line, Piece, flowed
from crossread.tui.marks import ORPHANED
from crossread.tui.screens.dialog import Dialog
from crossread.tui.widgets.paper import Paper
from crossread.tui.workspace import Workspace

Entry = tuple[Decision, str]
"""A decision and its state."""


class DecisionList(Paper):
    """One block a decision."""

    entries: Sequence[Entry] = ()

    @property
    def count(self) -> int:
        """Decisions."""
        return len(self.entries)

    def draw(self, index: int, cells: int) -> Sequence[Line]:
        """State and deed, then what it is about."""
        decision, state = self.entries[index]
        lost = state == "orphaned"
        title: list[Piece] = [(f"{ORPHANED} orphaned" if lost else state, "notice" if lost else "head")]
        title += [(" · ", "dim"), (decision_words(decision), "")]
        lines = flowed(title, cells)
        for words in _about(decision):
            lines += [(("  ", ""), *line) for line in flowed([(words, "dim")], cells - 2)]
        return [*lines, ()]


class DecisionsDialog(Dialog[None]):
    """Shows them; what is typed narrows the list."""

    class Read(Message):
        """They were read in a thread, or why they could not be."""

        def __init__(self, entries: Sequence[Entry], reason: str = "") -> None:
            self.entries, self.reason = entries, reason
            super().__init__()

    def __init__(self, workspace: Workspace, turn: threading.Lock) -> None:
        """`turn` is held by whoever works with the workspace."""
        super().__init__()
        self._workspace, self._turn = workspace, turn
        self._entries: Sequence[Entry] = ()

    def compose(self) -> ComposeResult:
        """A line to type in and the list."""
        with Vertical(classes="dialog tall") as box:
            box.border_title = "Decisions"
            box.border_subtitle = self.hint("type to search: orphaned, note, a name")
            yield Input(placeholder="search decisions", id="wanted")
            yield DecisionList(id="decisions", title="Decisions")

    def on_mount(self) -> None:
        """Read them."""
        self.read()

    @work(thread=True, exclusive=True)
    def read(self) -> None:
        """In a thread: a long log takes its time."""
        try:
            with self._turn:
                entries = list(self._workspace.decisions())
            self.post_message(self.Read(entries))
        except CrossreadError as error:
            self.post_message(self.Read((), str(error)))

    def on_decisions_dialog_read(self, message: Read) -> None:
        """Orphaned ones first, then the latest first."""
        latest = list(reversed(message.entries))
        self._entries = sorted(latest, key=lambda entry: entry[1] != "orphaned")
        ticks, links, notes = map(self.key, ("reviewed", "link", "note"))
        nothing = (
            f"Nothing was decided yet: {ticks} ticks a row, {links} links it, {notes} writes a note on it."
        )
        self._show(message.reason or nothing)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._show("Nothing matches; delete letters to see more.")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the list, to scroll in it."""
        self.query_one(DecisionList).focus()

    def _show(self, empty: str) -> None:
        wanted, text = caseless(self.query_one(Input).value.strip()), self.query_one(DecisionList)
        text.entries = [entry for entry in self._entries if wanted in caseless(_words(entry))]
        lost = sum(state == "orphaned" for _, state in self._entries)
        text.border_title = f"{count(len(self._entries), 'decision')}, {lost} orphaned"
        text.empty_text = empty
        text.redraw()
        text.show_line(0)


def _about(decision: Decision) -> list[str]:
    """The words of its claims, or the names of its articles."""
    claims = [f"“{key.text}” ({key.article})" for key in decision.claims]
    return claims or [key.article for key in decision.articles]


def _words(entry: Entry) -> str:
    decision, state = entry
    return " ".join((state, decision_words(decision), decision.event, *_about(decision)))
