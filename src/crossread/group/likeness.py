"""How alike two articles are, and which pairs are worth asking about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import combinations
from math import log1p

from crossread.group.features import Features, cosine

WEIGHTS = (("text", 0.40), ("lead", 0.20), ("title", 0.15), ("names", 0.20), ("numbers", 0.05))
"""Share of each cosine; chosen on the development parts of public corpora of news."""
_RAREST = 14
"""Weightiest terms of an article by which others are looked up."""
_CROWD = 60
"""Articles that share a term before it stops telling anything."""


def likeness(left: Features, right: Features) -> float:
    """Weighted mean of the cosines, in [0, 1]; a part that one article lacks is left out of the mean."""
    total = share = 0.0
    for part, weight in WEIGHTS:
        ours, theirs = getattr(left, part), getattr(right, part)
        if ours and theirs:
            total += weight * cosine(ours, theirs)
            share += weight
    return total / share if share else 0.0


def near_in_time(left: Features, right: Features, window: int) -> bool:
    """Whether two articles lie within `window` days; one without a date lies near everything."""
    return left.day is None or right.day is None or abs((left.day - right.day).days) <= window


def bar(features: Sequence[Features], window: int, threshold: float, crowding: float) -> float:
    """The likeness from which articles are joined: higher where each can be compared with many others."""
    days = Counter(one.day for one in features)
    undated = days.pop(None, 0)
    comparable = undated * len(features)
    for day, count in days.items():
        near = sum(other for when, other in days.items() if day and when and abs((day - when).days) <= window)
        comparable += count * (undated + near)
    others = max(0.0, comparable / max(1, len(features)) - 1)
    return threshold + crowding * log1p(others)


def candidates(features: Sequence[Features], window: int) -> Iterator[tuple[int, int]]:
    """Pairs that share one of their weightiest terms and lie near in time, in ascending order."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(features):
        for term in _weightiest(one):
            index[term].append(number)
    pairs: set[tuple[int, int]] = set()
    for numbers in index.values():
        if len(numbers) <= _CROWD:
            pairs.update(
                pair
                for pair in combinations(numbers, 2)
                if near_in_time(features[pair[0]], features[pair[1]], window)
            )
    yield from sorted(pairs)


def _weightiest(one: Features) -> set[str]:
    found: set[str] = set()
    for vector in (one.text, one.lead, one.title, one.names):
        found.update(nlargest(_RAREST, vector, key=lambda term: (vector[term], term)))
    return found
