"""How alike two articles are, and which pairs are worth asking about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import combinations

from crossread.group.features import Features, cosine

WEIGHTS = (("text", 0.50), ("lead", 0.20), ("title", 0.12), ("names", 0.13), ("numbers", 0.05))
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
