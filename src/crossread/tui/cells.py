"""Text measured in terminal cells: a Chinese character takes two; text is folded, never cut."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

Offsets = tuple[int, int]
"""Half-open range of code points into the text that was folded."""

TIED = "\u00a0"
"""A blank at which no line is broken: a number stays with what it counts, a mark with what it marks."""
_PLAIN = re.compile(
    "[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*"
)
"""Characters of one cell each: for these a fold needs no measuring."""
_UNSAFE = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_CLOSING = frozenset("，。、；：？！）》」』”’…,.;:?!)]}%")
"""Marks that never begin a line."""


def safe(text: str) -> str:
    """`text` with every control and direction character turned into a blank; all offsets still hold."""
    return _UNSAFE.sub(" ", text)


def width(text: str) -> int:
    """Cells that `text` takes on a line."""
    return len(text) if _PLAIN.fullmatch(text) else cell_len(text)


@lru_cache(maxsize=40_000)  # the texts of 5,000 rows in two columns, in two widths, and in the grid
def fold(text: str, cells: int) -> tuple[Offsets, ...]:
    """The lines of `text`, none wider than `cells`: broken at blanks, between wide characters, else anywhere.

    The blank at which a line is broken belongs to no line. An empty text is one empty line.
    """
    cells = max(cells, 2)
    if len(text) <= cells and _PLAIN.fullmatch(text):
        return ((0, len(text)),)
    return tuple(_fold_plain(text, cells) if _PLAIN.fullmatch(text) else _fold_wide(text, cells))


def _fold_plain(text: str, cells: int) -> list[Offsets]:
    """Fold a text whose characters take one cell each."""
    lines, start, end = [], 0, len(text)
    while end - start > cells:
        blank = text.rfind(" ", start + 1, start + cells + 1)
        stop = start + cells if blank < 0 else blank
        lines.append((start, stop))
        start = stop if blank < 0 else stop + 1
    return [*lines, (start, end)]


def _fold_wide(text: str, cells: int) -> list[Offsets]:
    """Fold a text with characters of no or of two cells."""
    lines, start = [], 0
    while (stop := _reach(text, start, cells)) < len(text):
        stop = _break_before(text, start, stop)
        lines.append((start, stop))
        start = stop + 1 if text[stop : stop + 1] == " " else stop
    return [*lines, (start, len(text))]


def _reach(text: str, start: int, cells: int) -> int:
    """The first offset after `start` that no longer fits into `cells`; at least one character is taken."""
    used = 0
    for offset in range(start, len(text)):
        used += get_character_cell_size(text[offset])
        if used > cells:
            return max(offset, start + 1)
    return len(text)


def _break_before(text: str, start: int, stop: int) -> int:
    """The best place in (start, stop] to break: a blank, or beside a wide character."""
    for place in range(stop, start, -1):
        if text[place] == " ":
            return place
        either_wide = (
            get_character_cell_size(text[place]) == 2 or get_character_cell_size(text[place - 1]) == 2
        )
        if either_wide and text[place] not in _CLOSING and get_character_cell_size(text[place]):
            return place
    return stop
