"""The common stretches of two sequences, the same whichever comes first; the only door to difflib.

difflib picks other stretches when its inputs change places, so the inputs are ordered first and the answer flipped
back. Long inputs are cut at tokens that are unique on both sides (the patience rule) before difflib sees them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_SMALL = 120 * 120
"""Cells of a table that difflib fills in well under a millisecond on ordinary prose."""


class Block(NamedTuple):
    """A common stretch: `left[i : i + size]` equals `right[j : j + size]`."""

    left: int
    right: int
    size: int


class _Window(NamedTuple):
    i0: int
    i1: int
    j0: int
    j1: int


def common_blocks(left: Sequence[str], right: Sequence[str]) -> tuple[Block, ...]:
    """The common stretches, ascending and disjoint on both sides, none adjacent to the next on both."""
    if list(left) > list(right):
        return tuple(Block(j, i, size) for i, j, size in common_blocks(right, left))
    window = _Window(0, len(left), 0, len(right))
    return tuple(_joined(_blocks(left, right, window)))


def _blocks(left: Sequence[str], right: Sequence[str], window: _Window) -> Iterator[Block]:
    i0, i1, j0, j1 = window
    while i0 < i1 and j0 < j1 and left[i0] == right[j0]:
        i0, j0 = i0 + 1, j0 + 1
    head = i0 - window.i0
    if head:
        yield Block(window.i0, window.j0, head)
    while i1 > i0 and j1 > j0 and left[i1 - 1] == right[j1 - 1]:
        i1, j1 = i1 - 1, j1 - 1
    if i0 < i1 and j0 < j1:
        yield from _inner(left, right, _Window(i0, i1, j0, j1))
    if i1 < window.i1:
        yield Block(i1, j1, window.i1 - i1)


def _inner(left: Sequence[str], right: Sequence[str], window: _Window) -> Iterator[Block]:
    i0, i1, j0, j1 = window
    if (i1 - i0) * (j1 - j0) <= _SMALL:
        matcher = SequenceMatcher(None, left[i0:i1], right[j0:j1], autojunk=False)
        for i, j, size in matcher.get_matching_blocks():
            if size:
                yield Block(i0 + i, j0 + j, size)
        return
    i, j = i0, j0
    for cut_i, cut_j in (*_cuts(left, right, window), (i1, j1)):
        if cut_i > i or cut_j > j:
            yield from _blocks(left, right, _Window(i, cut_i, j, cut_j))
        i, j = cut_i, cut_j


def _cuts(left: Sequence[str], right: Sequence[str], window: _Window) -> list[tuple[int, int]]:
    """Where to cut: before every unique common token that keeps its order, else in the middle of both sides."""
    i0, i1, j0, j1 = window
    unique_left = _unique(left, i0, i1)
    unique_right = _unique(right, j0, j1)
    pairs = [(i, unique_right[word]) for word, i in unique_left.items() if word in unique_right]
    kept = [pair for pair in _longest_rising(pairs) if pair != (i0, j0)]
    return kept or [(i0 + (i1 - i0) // 2, j0 + (j1 - j0) // 2)]


def _unique(words: Sequence[str], start: int, end: int) -> dict[str, int]:
    counts = Counter(words[start:end])
    return {words[place]: place for place in range(start, end) if counts[words[place]] == 1}


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that ascends on both sides (patience sorting); `pairs` ascend on the left."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(j)
            ends.append(index)
        else:
            tops[pile], ends[pile] = j, index
    rising: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        rising.append(pairs[index])
        index = before[index]
    return rising[::-1]


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    last: Block | None = None
    for block in blocks:
        if last and last.left + last.size == block.left and last.right + last.size == block.right:
            last = last._replace(size=last.size + block.size)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
