"""Folding text into columns, counted in terminal cells: a Chinese character is two wide, an accent none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.cells import cell_len

_ATOM = re.compile(r"\S+")
_NO_START = "，。、；：？！）」』”’》〉】…,.;:?!)]}"
"""Closing marks: they stay with what stands before them."""


def fold(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, broken at spaces, wide characters, else anywhere.

    Nothing is cut: the lines hold every character that is not white space. No text gives one line.
    """
    lines, current, used = list[str](), "", 0
    for gap, whole in _atoms(text):
        atom = whole
        size, space = cell_len(atom), 1 if gap and current else 0
        if current and used + space + size > width:
            lines.append(current)
            current, used, space = "", 0, 0
        while size > width:
            head, atom = _split(atom, width)
            lines.append(head)
            size = cell_len(atom)
        current += " " * space + atom
        used += space + size
    return [*lines, current] if current or not lines else lines


def pad(text: str, width: int) -> str:
    """`text` with spaces up to `width` cells."""
    return text + " " * (width - cell_len(text))


def side_by_side(left: Sequence[str], right: Sequence[str], width: int, bar: str = " | ") -> list[str]:
    """Two columns of `width` cells each, divided by `bar`, line by line."""
    return [
        (pad(a, width) + bar + b).rstrip() for a, b in zip_longest(left, right, fillvalue="")
    ]  # fmt: skip


def fold_all(texts: Iterable[str], width: int) -> list[str]:
    """Several texts, each folded, one after the other."""
    return [line for text in texts for line in fold(text, width)]


def _atoms(text: str) -> Iterable[tuple[bool, str]]:
    """(white space before it, stretch that should not be broken)."""
    for match in _ATOM.finditer(text):
        gap = match.start() > 0
        for atom in _unbroken(match.group()):
            yield gap, atom
            gap = False


def _unbroken(word: str) -> list[str]:
    """A stretch without spaces, broken around wide characters; closing marks stay with what they close."""
    if word.isascii():
        return [word]
    atoms: list[str] = []
    for character in word:
        wide = cell_len(character) == 2
        joins = atoms and (character in _NO_START or cell_len(character) == 0)
        if joins or (atoms and not wide and cell_len(atoms[-1][-1]) == 1):
            atoms[-1] += character
        else:
            atoms.append(character)
    return atoms


def _split(atom: str, width: int) -> tuple[str, str]:
    """The longest beginning of `atom` that fits, at least one character, and the rest."""
    used, place = 0, 0
    for place, character in enumerate(atom):
        used += cell_len(character)
        if used > width and place > 0:
            return atom[:place], atom[place:]
    return atom[: place + 1], atom[place + 1 :]
