"""Who held the event an article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from crossread.attribute.mention_lines import EventWord, Line
from crossread.attribute.mention_scene import Scene
from crossread.model import Span
from crossread.text.aliases import Bearer

_BESIDE = 35
"""Code points within which a state's name says whose event a word tells of."""
_PAIRING = {"spoke": 0.7, "open": 0.6, "told": 0.5}
"""How much less a word binds two people that does not name an event."""


def participants(scene: Scene) -> tuple[Bearer, ...]:
    """The two who held the event: the pair that stands nearest to its words most often, one of each side.

    Where no two persons stand together, the most named person of each of the two sides that do.
    """
    pairs: dict[frozenset[Bearer], float] = {}
    named: Counter[Bearer] = Counter()
    for line in told_lines(scene):
        named.update(bearer for _, bearer in line.people)
        for word in line.words:
            near = two_nearest(line, word)
            if len(near) == 2:
                weight = weight_of(scene, line) * _PAIRING.get(word.type, 1.0)
                pairs[frozenset(near)] = pairs.get(frozenset(near), 0.0) + weight
    own = scene.article.side
    best = max(pairs, key=lambda pair: _rank(pair, pairs[pair], named, own), default=None)
    if best is not None:
        return tuple(sorted(best, key=lambda bearer: bearer.name))
    return _by_sides(scene, named)


def _rank(
    pair: frozenset[Bearer], weight: float, named: Counter[Bearer], own: str | None
) -> tuple[float, str]:
    """Weight, how often both are named, and for a readout that one of them is its own."""
    score = weight + 0.1 * sum(min(named[bearer], 8) for bearer in pair)
    if own is not None:
        score += 3 * any(bearer.side == own for bearer in pair)
    return score, "|".join(sorted(bearer.name for bearer in pair))


def _by_sides(scene: Scene, named: Counter[Bearer]) -> tuple[Bearer, ...]:
    found: list[Bearer] = []
    sides = main_sides(scene)
    roles = [{bearer.role for bearer in named if bearer.side == side} for side in sides]
    alike = set.intersection(*roles) if len(roles) == 2 else set()
    for side in sides:
        own = [bearer for bearer in named if bearer.side == side]
        if own:  # those of one rank hold an event, where nothing else tells
            found.append(min(own, key=lambda bearer: (bearer.role not in alike, -named[bearer], bearer.name)))
    return tuple(sorted(found, key=lambda bearer: bearer.name))


def main_sides(scene: Scene) -> list[str]:
    """The two sides named most often where events are told, the readout's own and those with people first."""
    count: Counter[str] = Counter()
    peopled: set[str] = set()
    for line in told_lines(scene):
        weight = int(10 * weight_of(scene, line)) if line.words else 5
        voices = {bearer.side for _, bearer in line.people if bearer.side}
        peopled |= voices
        for side in voices | {hit.side for hit in line.parties if hit.side}:
            count[side] += weight
    if own := scene.article.side:
        count[own] += 1
    return sorted(count, key=lambda side: (side != own, side not in peopled, -count[side], side))[:2]


def told_of_sides(scene: Scene, pair: tuple[Bearer, ...]) -> tuple[str, ...]:
    """Two other sides than those of `pair`, where the head of the text tells of an event between them.

    "Lanhaian and Kastrovian negotiators met" names nobody, and yet is the event; what people of other sides did
    further down is not.
    """
    homes = {bearer.side for bearer in pair}
    for line in told_lines(scene):
        if line.head and any(bearer.side in homes for _, bearer in line.people):
            return ()
        for word in line.words:
            near = [hit for hit in line.parties if gap(hit.span, word) <= _BESIDE and hit.kind == "side"]
            sides = tuple(dict.fromkeys(hit.side for hit in near if hit.side))
            if line.head and len(sides) == 2 and word.type in {"call", "meeting", "video"}:
                return () if set(sides) & homes == homes else tuple(sorted(sides))
    return ()


def briefers(scene: Scene) -> tuple[Bearer, ...]:
    """Who is named nearest to a briefing most often, spokespeople among them."""
    count: Counter[Bearer] = Counter()
    for line in told_lines(scene):
        voices = [*line.people, *line.aides]
        for word in line.words:
            if word.type == "briefing" and voices:
                nearest = min(voices, key=lambda entry: (gap(entry[0].span, word), entry[0].span.start))
                count[nearest[1]] += 1
    best = min(count, key=lambda bearer: (-count[bearer], bearer.name), default=None)
    return (best,) if best else ()


def told_lines(scene: Scene) -> Sequence[Line]:
    return [line for line in scene.lines if not line.background]


def two_nearest(line: Line, word: EventWord) -> list[Bearer]:
    """The two persons nearest to an event word in its sentence, of two sides where there are any."""
    ordered = sorted(line.people, key=lambda entry: (gap(entry[0].span, word), entry[0].span.start))
    near = list(dict.fromkeys(bearer for _, bearer in ordered))
    for first, second in combinations(near[:3], 2):
        if first.side != second.side:
            return [first, second]
    return near[:1]


def gap(span: Span, word: EventWord) -> int:
    return max(span.start - word.end, word.start - span.end, 0)


def weight_of(scene: Scene, line: Line) -> float:
    """Title and lead count more; in a readout the first sentence tells the event."""
    if line.rank == 0:
        return 4.0 if scene.article.side else 3.0
    return 2.5 if line.head else 1.0
