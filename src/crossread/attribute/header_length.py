"""Lengths of an event without a verb that tells them: "a meeting of fifty minutes", "from 10.00 to 11.30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.attribute.header_duration import read_duration
from crossread.attribute.mention_lines import Line
from crossread.attribute.mention_scene import Scene
from crossread.model import Span

_REACH = 90
"""Code points behind an event word in which its length stands."""
_BETWEEN = re.compile(
    r"(?:,? ?[\"“]?\b(?:of|in|was|is|were|which|that|it|ran|running|took|taking|up|lasted|for|to|over|just|about|nearly"
    r"|almost|some|well"
    r"|under|good|only|at|a|an|the|short|long|longer|brief|better|best|part|all|less|more|than|around|roughly|close|twice|as"
    r"|had|has|been|one|chat|talk"
    r"|not|quite|came|amounted|totalled|together|altogether|in all|with|between|them)\b|:|, by [^,;:.]{1,40},)*[ :,\"“]*"
)
"""Words that may stand between an event and its length; "scheduled" and "planned" may not."""
_CLOCK = re.compile(
    r"\b(?:from|between) (\d{1,2})[.:](\d\d)(?: ?[ap]\.?m\.?)? (?:to|until|till|and) (\d{1,2})[.:](\d\d)\b"
)
_BARE = re.compile(
    r" (?:for |just |about |nearly |almost |over |under )*(\d{1,3}|[a-z]+(?:-[a-z]+)?)(?=[.,;]|$)"
)
"""A number without its unit: "it lasted fifty"."""
_WORD = re.compile(r"\S+")
_ASIDE = re.compile(r", [^,;:.]{1,40}, ")
_DAY = 24 * 60


def lengths(scene: Scene, line: Line) -> Iterator[tuple[int, Span]]:
    """(minutes, words) of the lengths that stand with the event words of a sentence."""
    for word in line.words:
        end = min(line.span.end, word.end + _REACH)
        for start in _word_starts(scene.folded, word.end, end):
            found = read_duration(scene.folded, start, end, scene.pack)
            if found and _BETWEEN.fullmatch(scene.folded, word.end, found[1].start):
                yield found
                break
    clock = _CLOCK.search(scene.folded, line.span.start, line.span.end) if line.words else None
    if clock:
        first, second, third, last = map(int, clock.groups())
        minutes = third * 60 + last - first * 60 - second
        if 0 < minutes < _DAY:
            yield minutes, Span(*clock.span())


def _word_starts(folded: str, start: int, end: int) -> Iterator[int]:
    """Every third word: a length is found from up to four words before it."""
    if any(unit in folded[start:end] for unit in ("minute", "hour")):
        yield from [match.start() for match in _WORD.finditer(folded, start, end)][::3]


def past_aside(folded: str, start: int) -> int:
    """Past ", by her watch," between a verb and its length."""
    aside = _ASIDE.match(folded, start)
    return aside.end() if aside else start


def bare_length(scene: Scene, line: Line, after: int) -> tuple[int, Span] | None:
    """Minutes told by a number alone where the sentence has spoken of minutes: "meant for 30 minutes, it lasted fifty"."""
    match = _BARE.match(scene.folded, after, line.span.end)
    if match is None or not any(
        unit in scene.folded[line.span.start : after] for unit, size in scene.pack.units.items() if size == 1
    ):
        return None
    word = match.group(1)
    value = float(word) if word.isdecimal() else _number(word, scene)
    return (round(value), Span(*match.span(1))) if value else None


def _number(word: str, scene: Scene) -> float:
    """ "fifty", "twenty-five"."""
    if word in scene.lists["indefinite"]:
        return 0.0
    return sum(scene.pack.numbers.get(part, 0.0) for part in word.split("-"))
