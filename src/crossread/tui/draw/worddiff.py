"""The word diff of one row in running text."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model import Run
from crossread.tui.ink import Line, Piece, flowed


def draw_word_diff(runs: Sequence[Run], cells: int, *, text_marks: bool) -> list[Line]:
    """What only the left has is struck, what only the right has underlined.

    With `text_marks` both also stand in brackets, [-left-] and {+right+}, for screens that show no colour.
    """
    pieces: list[Piece] = []
    for run in runs:
        pieces += _run(run, text_marks)
    return flowed(pieces, cells) if pieces else []


def _run(run: Run, text_marks: bool) -> list[Piece]:
    """The pieces of one stretch; blanks at its ends stay outside the marks."""
    if run.op == "equal":
        return [(run.right, "")]
    weight = "-decisive" if run.decisive else ""
    pieces = _marked(run.left, f"gone{weight}", ("[-", "-]") if text_marks else ("", ""))
    between = [(" ", "")] if run.left.strip() and run.right.strip() and not run.left.endswith(" ") else []
    return [*pieces, *between, *_marked(run.right, f"new{weight}", ("{+", "+}") if text_marks else ("", ""))]


def _marked(words: str, look: str, brackets: tuple[str, str]) -> list[Piece]:
    core = words.strip()
    if not core:
        return [(words, "")] if words else []
    before, after = words[: words.index(core)], words[words.index(core) + len(core) :]
    return [(before, ""), (f"{brackets[0]}{core}{brackets[1]}", look), (after, "")]
