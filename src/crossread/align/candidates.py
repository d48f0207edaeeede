"""The few claims that are worth a full score: an inverted index finds them without looking at all pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from crossread.align.scoring import Pair, Weighed

READ_AHEAD = 400
"""Postings looked at for one claim, its rarest terms first: time grows with claims, not with pairs."""
_SCALE = 1 << 24


def find_candidates(
    left: Sequence[Weighed], right: Sequence[Weighed], weights: Mapping[str, int], most: int
) -> set[Pair]:
    """Pairs in which one is among the `most` best of the other by rare terms; the earlier claim wins ties."""
    back = _best(right, left, weights, most)
    return _best(left, right, weights, most) | {(first, second) for second, first in back}


def find_alike(side: Sequence[Weighed], weights: Mapping[str, int], most: int) -> set[Pair]:
    """The same within one side: each pair once, the smaller index first."""
    return {(min(pair), max(pair)) for pair in _best(side, side, weights, most + 1) if pair[0] != pair[1]}


def _best(
    seekers: Sequence[Weighed], targets: Sequence[Weighed], weights: Mapping[str, int], most: int
) -> set[Pair]:
    postings = _postings(targets)
    scale = [int(_SCALE / sqrt(target.squares)) if target.squares else 0 for target in targets]
    size = len(targets)
    place = {term: at for at, term in enumerate(sorted(postings, key=lambda one: (-weights[one], one)))}
    found: set[Pair] = set()
    for index, seeker in enumerate(seekers):
        known = filter(place.__contains__, seeker.evidence.terms)
        shared = _shared(sorted(known, key=place.__getitem__), postings, weights)
        # score and place in one whole number, so that sorting breaks ties towards the earlier claim
        ranked = [gain * scale[target] * size - target for target, gain in shared.items()]
        ranked.sort(reverse=True)
        found.update([(index, -key % size) for key in ranked[:most]])
    return found


def _shared(
    terms: Sequence[str], postings: Mapping[str, list[int]], weights: Mapping[str, int]
) -> dict[int, int]:
    """Target -> squared weight of the terms it shares with a seeker, whose `terms` come rarest first."""
    shared: dict[int, int] = {}
    left = READ_AHEAD
    for term in terms:
        places = postings[term]
        left -= len(places)
        if left < 0 and shared:
            break
        gain = weights[term] ** 2
        for target in places:
            shared[target] = shared.get(target, 0) + gain
    return shared


def _postings(targets: Sequence[Weighed]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for index, target in enumerate(targets):
        for term in target.evidence.terms:
            postings.setdefault(term, []).append(index)
    return postings
