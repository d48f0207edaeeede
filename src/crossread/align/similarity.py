"""The measures of likeness, each in [0, 1], symmetric, and 1 for equal claims. The only door for rapidfuzz.

Every fuzzy score of two empty claims is a convention (`ratio("", "")` is 100); here an empty claim is like
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from rapidfuzz.distance import Indel

_SURROGATES = range(0xD800, 0xE000)


class WordCodes:
    """One code point for each distinct word: a claim becomes a short string, and rapidfuzz compares words."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def encode(self, text: Iterable[str]) -> str:
        """The words of a claim, one character each."""
        return "".join([self._code(word) for word in text])

    def _code(self, word: str) -> str:
        known = self._codes.get(word)
        if known is None:
            number = len(self._codes) + 1
            known = self._codes[word] = chr(
                number + len(_SURROGATES) if number >= _SURROGATES.start else number
            )
        return known


def in_order(left: str, right: str) -> float:
    """Share of characters (or encoded words) that both have in the same order; 0 if either is empty."""
    return float(Indel.normalized_similarity(left, right)) if left and right else 0.0


def cosine(shared: float, left: int, right: int) -> float:
    """Cosine from the squared weights of what is shared and of each side."""
    return shared / sqrt(left * right) if left and right else 0.0


def contained(shared: float, left: int, right: int) -> float:
    """Share of the lighter side's weight that the other side has too."""
    return shared / min(left, right) if left and right else 0.0


def covered(left: frozenset[str], right: frozenset[str]) -> float:
    """Share of the longer side's words that the shorter one has."""
    longer = max(len(left), len(right))
    return len(left & right) / longer if longer else 0.0


def total(items: Iterable[str], weights: Mapping[str, int]) -> int:
    """Sum of the weights of `items`."""
    return sum(map(weights.__getitem__, items))


def squares(items: Iterable[str], weights: Mapping[str, int]) -> int:
    """Sum of the squared weights of `items`."""
    return sum([weights[item] ** 2 for item in items])


def mean(parts: Sequence[tuple[float, float]]) -> float:
    """Weighted mean of (weight, value) pairs."""
    return sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)
