"""How much a term or n-gram says: rare ones much, common ones little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from math import log

from crossread.align.evidence import Evidence
from crossread.settings import AlignSettings

UNIT = 100
"""Weights are counted in hundredths of a nat: whole numbers add up to the same sum in any order."""


def weigh_terms(
    left: Sequence[Evidence], right: Sequence[Evidence], light: Collection[str], settings: AlignSettings
) -> dict[str, int]:
    """The weight of every term of both texts.

    Inverse document frequency over claims, smoothed by `background` imaginary claims in which an ordinary
    term stands `background_share` of the time and a light word half of the time, so that two texts of one
    claim each still know rare from common. The side in which a term is commoner counts.
    """
    kinds = _kinds(settings)
    claims = max(len(left), len(right)) + settings.background

    def weight(term: str, count: int) -> int:
        share = settings.light_share if term in light else settings.background_share
        return round(UNIT * kinds[term[0]] * log(1 + claims / (count + settings.background * share)))

    counts = _counts(left, right, lambda evidence: evidence.terms)
    return {term: max(1, weight(term, count)) for term, count in counts.items()}


def _kinds(settings: AlignSettings) -> dict[str, float]:
    return {
        "w": 1.0,
        "h": settings.han_weight,
        "c": settings.concept_weight,
        "g": settings.group_weight,
        "m": settings.manner_weight,
        "x": settings.glossary_weight,
        "p": settings.person_weight,
        "s": settings.side_weight,
        "n": settings.number_weight,
        "t": settings.duration_weight,
        "d": settings.date_weight,
        "u": settings.measure_weight,
    }


def weigh_grams(
    left: Sequence[Evidence], right: Sequence[Evidence], settings: AlignSettings
) -> dict[str, int]:
    """The weight of every character n-gram, smoothed like `weigh_terms`."""
    claims = max(len(left), len(right)) + settings.background
    known = settings.background * settings.background_share
    counts = _counts(left, right, lambda evidence: evidence.grams)
    by_count = {
        count: max(1, round(UNIT * log(1 + claims / (count + known)))) for count in set(counts.values())
    }
    return {gram: by_count[count] for gram, count in counts.items()}


def _counts(
    left: Sequence[Evidence], right: Sequence[Evidence], pick: Callable[[Evidence], frozenset[str]]
) -> Mapping[str, int]:
    """In how many claims each stands, on the side where it is commoner."""
    lefts = Counter(item for evidence in left for item in pick(evidence))
    rights = Counter(item for evidence in right for item in pick(evidence))
    return lefts | rights
