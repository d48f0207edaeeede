"""The marked words of a text with a few words around them; what is left out is shown as an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crossread.tui.cells import width
from crossread.tui.ink import Mark

_AROUND: Final = 20
"""Cells of words that are kept on either side."""
_LEFT_OUT: Final = " … "
_WORD: Final = re.compile(
    "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+"
)
"""A word between blanks, or one wide character."""


def excerpt(text: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    """Of `text` the marked stretches and what stands next to them, whole words only; the marks in it."""
    words = [match.span() for match in _WORD.finditer(text)]
    windows: list[tuple[int, int]] = []
    for start, end, _ in sorted(marks):
        window = _window(text, words, start, end)
        if windows and window[0] <= windows[-1][1] + len(_LEFT_OUT):
            windows[-1] = windows[-1][0], max(windows[-1][1], window[1])
        else:
            windows.append(window)
    return _joined(text, windows, marks)


def _window(text: str, words: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """A stretch with as many whole words on either side as find room."""
    before = [word for word in words if word[0] < start]
    after = [word for word in words if word[1] > end]
    first, last = start, end
    for word in reversed(before):
        if width(text[word[0] : start]) > _AROUND:
            break
        first = word[0]
    for word in after:
        if width(text[end : word[1]]) > _AROUND:
            break
        last = word[1]
    return first, last


def _joined(text: str, windows: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    """The windows in one line, with the marks where they are now."""
    told, moved = "", []
    for start, end in windows:
        told += _LEFT_OUT if told else ("… " if text[:start].strip() else "")
        shift = len(told) - start
        moved += [
            (max(a, start) + shift, min(b, end) + shift, look)
            for a, b, look in marks
            if a < end and b > start
        ]
        told += text[start:end]
    return told + (" …" if windows and text[windows[-1][1] :].strip() else ""), moved
