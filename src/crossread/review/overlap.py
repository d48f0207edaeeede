"""How much two wordings of one claim have in common."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from crossread.text.words import words

ENOUGH = 0.6
"""Share of the words of the longer wording from which it is the same claim: two words in three, so that an extractor
may move either end of a short claim by a word, and no neighbour that shares its small words is taken for it."""


def overlap(one: str, other: str) -> float:
    """Share of the words of the longer wording that the shorter has too, in [0, 1]."""
    ours, theirs = _bag(one), _bag(other)
    longer = max(sum(ours.values()), sum(theirs.values()))
    return sum((ours & theirs).values()) / longer if longer else 0.0


@lru_cache(maxsize=4_096)
def _bag(text: str) -> Counter[str]:
    return Counter(word.key for word in words(text) if word.kind != "mark")
