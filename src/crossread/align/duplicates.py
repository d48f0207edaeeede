"""Claims of one side in almost the same words are one claim told twice: they are linked as one."""

from __future__ import annotations

from collections.abc import Mapping

from crossread.align.scoring import Pair


def first_tellings(alike: Mapping[Pair, float], least: float) -> dict[int, int]:
    """Claim -> the earliest claim of its side in almost its words; claims told once are left out.

    Likeness is carried on: the first and the third are one if both are like the second.
    """
    first: dict[int, int] = {}
    for one, other in sorted(pair for pair, score in alike.items() if score >= least):
        roots = _root(first, one), _root(first, other)
        first[max(roots)] = min(roots)
    return {claim: _root(first, claim) for claim in first if _root(first, claim) != claim}


def _root(first: Mapping[int, int], claim: int) -> int:
    while first.get(claim, claim) != claim:
        claim = first[claim]
    return claim


def merge(
    scores: Mapping[Pair, float], left: Mapping[int, int], right: Mapping[int, int]
) -> dict[Pair, float]:
    """Scores between first tellings: the best that any of their tellings reach."""
    merged: dict[Pair, float] = {}
    for (one, other), score in scores.items():
        pair = left.get(one, one), right.get(other, other)
        if score > merged.get(pair, 0.0):
            merged[pair] = score
    return merged
