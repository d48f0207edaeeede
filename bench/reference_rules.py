"""A bare rule prototype, to measure the speed of attribution against: quotations, a few verbs, a source, a content.

It knows no sides, no accounts, no status, no header facts, and gives what `re` and string methods give in a day's
work. It is a yardstick of time alone, kept as it is, so that ratios of different days and machines compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*|[^\w\s]")
_LISTED = """
said says told tells added wrote argued asked claimed noted stressed warned urged denied pledged promised announced
insisted explained stated reported tweeted confirmed agreed admitted suggested replied demanded called
"""
_VERBS = frozenset(_LISTED.split())
_STOPS = frozenset(',;:()—–.!?"“”')
_BREAKS = frozenset(["who", "which", "that", "but", "while", "when", "because", "although", "if"])
_ENDS = frozenset(".!?")
_SHORT = frozenset(["mr", "mrs", "ms", "dr", "gen", "sen", "gov", "st", "u.s", "u.n"])
_LONGEST_SOURCE = 14


class Attributed(NamedTuple):
    """Token ranges of one attribution."""

    source: tuple[int, int] | None
    cue: int
    content: tuple[int, int]


def attributions(text: str) -> list[Attributed]:
    """All attributions of `text`, sentence after sentence."""
    matches = list(_TOKEN.finditer(text))
    words = [match.group() for match in matches]
    low = [word.lower() for word in words]
    quoted = _quoted(words)
    found = []
    for first, last in _sentences(text, matches, low, quoted):
        found += _of_sentence(words, low, quoted, first, last)
    return found


def _quoted(words: list[str]) -> list[bool]:
    inside, marks = False, []
    for word in words:
        if word in ("“", "”", '"'):
            inside = word == "“" or (word == '"' and not inside)
        marks.append(inside)
    return marks


def _sentences(
    text: str, matches: list[re.Match[str]], low: list[str], quoted: list[bool]
) -> Iterator[tuple[int, int]]:
    start = 0
    for at, word in enumerate(low):
        last = at + 1 == len(low)
        gap = "" if last else text[matches[at].end() : matches[at + 1].start()]
        stop = word in _ENDS and not quoted[at] and gap and low[at - 1] not in _SHORT
        if last or "\n" in gap or stop:
            yield start, at + 1
            start = at + 1


def _of_sentence(
    words: list[str], low: list[str], quoted: list[bool], first: int, last: int
) -> Iterator[Attributed]:
    done = first
    for at in range(first, last):
        if at < done or quoted[at] or low[at] not in _VERBS:
            continue
        source = _left(low, done, at) or _right(low, at + 1, last)
        content = _content(low, done, at, last)
        if content[0] < content[1]:
            yield Attributed(source, at, content)
            done = max(content[1], at + 1)


def _left(low: list[str], floor: int, cue: int) -> tuple[int, int] | None:
    at = cue
    while (
        at > floor and cue - at < _LONGEST_SOURCE and low[at - 1] not in _STOPS and low[at - 1] not in _BREAKS
    ):
        at -= 1
    return (at, cue) if at < cue else None


def _right(low: list[str], start: int, last: int) -> tuple[int, int] | None:
    at = start
    while at < last and at - start < _LONGEST_SOURCE and low[at] not in _STOPS:
        at += 1
    return (start, at) if at > start else None


def _content(low: list[str], floor: int, cue: int, last: int) -> tuple[int, int]:
    """What follows the verb; where that is next to nothing, what stands before the comma."""
    if last - cue > 5:
        return cue + 1, last
    comma = next((at for at in range(cue - 1, floor, -1) if low[at] in (",", "”", '"')), floor)
    return floor, comma
