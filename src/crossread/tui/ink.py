"""Lines of styled pieces: what the drawing functions make and the widgets put on the screen.

A piece is (text, look); looks are names that `looks.py` turns into colours. Nothing here is markup, so no
text can style itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

from crossread.tui.cells import fold, safe, width

Piece = tuple[str, str]
Line = tuple[Piece, ...]
Mark = tuple[int, int, str]
"""Code points [start, end) of a text that wear another look."""


def folded(text: str, cells: int, look: str = "", marks: Sequence[Mark] = ()) -> list[Line]:
    """`text` folded to `cells`, marked stretches in their looks (a later mark lies over an earlier one).

    A text of thousands of marks costs no more per line than one of a few.
    """
    text = safe(text)
    coming = sorted(range(len(marks)), key=lambda number: marks[number][0], reverse=True)
    open_marks: list[int] = []
    lines = []
    for start, end in fold(text, cells):
        while coming and marks[coming[-1]][0] < end:
            open_marks.append(coming.pop())
        open_marks = [number for number in open_marks if marks[number][1] > start]
        lines.append(_cut(text, start, end, look, [marks[number] for number in sorted(open_marks)]))
    return lines


def flowed(pieces: Sequence[Piece], cells: int) -> list[Line]:
    """Pieces set one after the other and folded as one text."""
    text, marks, at = "".join(text for text, _ in pieces), [], 0
    for words, look in pieces:
        marks.append((at, at + len(words), look))
        at += len(words)
    return folded(text, cells, "", marks)


def _cut(text: str, start: int, end: int, look: str, here: Sequence[Mark]) -> Line:
    """One line of a text, cut wherever a mark begins or ends; `here` are the marks that touch it."""
    if not here:
        return ((text[start:end], look),)
    borders = {start, end}.union(*((max(a, start), min(b, end)) for a, b, _ in here))
    return tuple((text[a:b], _look_at(a, look, here)) for a, b in pairwise(sorted(borders)))


def _look_at(offset: int, look: str, marks: Sequence[Mark]) -> str:
    """The look of the last mark that covers `offset`."""
    for start, end, worn in reversed(marks):
        if start <= offset < end:
            return worn
    return look


def line_width(line: Line) -> int:
    """Cells of a line."""
    return sum(width(text) for text, _ in line)


def padded(line: Line, cells: int) -> Line:
    """The line filled with blanks up to `cells`."""
    missing = cells - line_width(line)
    return (*line, (" " * missing, "")) if missing > 0 else line


def plain(lines: Iterable[Line]) -> str:
    """The words of some lines, without looks: what a reader of the screen sees."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)


def beside(left: Sequence[Line], right: Sequence[Line], cells: int, middle: Sequence[Line]) -> list[Line]:
    """Two columns, the left one `cells` wide; `middle`: what parts them on the first and on other lines."""
    first, others = middle[0], middle[-1]
    return [
        (*padded(a, cells), *(others if number else first), *b)
        for number, (a, b) in enumerate(zip_longest(left, right, fillvalue=()))
    ]
