"""The few claims of the other side that are worth a full score: an inverted index finds them without looking at all pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nsmallest
from math import sqrt

from crossread.align.scoring import Pair, Weighed

COMMON = 400
"""A term that stands in more claims than this, and in a tenth of them, leads to no candidate: it would lead to all."""


def find_candidates(
    left: Sequence[Weighed], right: Sequence[Weighed], weights: Mapping[str, int], most: int
) -> set[Pair]:
    """Pairs in which one is among the `most` best of the other by shared rare terms; ties go to the earlier claim."""
    there = _best(left, right, weights, most)
    back = _best(right, left, weights, most)
    return there | {(first, second) for second, first in back}


def _best(
    seekers: Sequence[Weighed], targets: Sequence[Weighed], weights: Mapping[str, int], most: int
) -> set[Pair]:
    postings = _postings(targets)
    found: set[Pair] = set()
    for index, seeker in enumerate(seekers):
        shared: dict[int, int] = {}
        for term in seeker.evidence.terms:
            gain = weights[term] ** 2
            for target in postings.get(term, ()):
                shared[target] = shared.get(target, 0) + gain
        ranked = ((-gain / sqrt(targets[target].squares), target) for target, gain in shared.items())
        found.update((index, target) for _, target in nsmallest(most, ranked))
    return found


def _postings(targets: Sequence[Weighed]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for index, target in enumerate(targets):
        for term in target.evidence.terms:
            postings.setdefault(term, []).append(index)
    limit = max(COMMON, len(targets) // 10)
    return {term: places for term, places in postings.items() if len(places) <= limit}
