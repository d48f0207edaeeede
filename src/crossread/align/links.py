"""From scores to links: one to one first, a second link near the first, then what one side tells twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crossread.align.scoring import Pair
from crossread.settings import AlignSettings

Ranked = Sequence[tuple[Pair, float]]


@dataclass(slots=True, eq=False)
class Group:
    """Claims, by their index on each side, that speak of one point."""

    left: set[int] = field(default_factory=set)
    right: set[int] = field(default_factory=set)
    score: float = 0.0
    """Of the pair that founded it, relative to row and column."""


def link(
    ranked: Mapping[Pair, float],
    left_alike: Mapping[Pair, float],
    right_alike: Mapping[Pair, float],
    settings: AlignSettings,
) -> list[Group]:
    """Groups of claims; no claim stands in two.

    `ranked` are the scores across; `left_alike` and `right_alike` are the pairs within a side that tell the same.
    Equal scores go to the earlier claims, in a way that does not tell left from right.
    """
    pairs = _best_first({pair: score for pair, score in ranked.items() if score >= settings.min_score})
    found = _Links()
    for pair, score in pairs:
        if not found.begin(pair, score):
            found.join(pair, score, settings.tie)
    for pair, score in pairs:
        found.join(pair, score, settings.second_link)
    found.add_retold(left_alike, found.by_left, "left")
    found.add_retold(right_alike, found.by_right, "right")
    return found.groups


def _best_first(scores: Mapping[Pair, float]) -> Ranked:
    return sorted(scores.items(), key=lambda item: (-item[1], min(item[0]), max(item[0]), item[0]))


class _Links:
    """The groups while they grow."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.by_left: dict[int, Group] = {}
        self.by_right: dict[int, Group] = {}

    def begin(self, pair: Pair, score: float) -> bool:
        """Found a group of two, if both are free."""
        left, right = pair
        if left in self.by_left or right in self.by_right:
            return False
        group = Group({left}, {right}, score)
        self.groups.append(group)
        self.by_left[left] = self.by_right[right] = group
        return True

    def join(self, pair: Pair, score: float, share: float) -> None:
        """Give a free claim to the group of its partner where the score reaches that share of the founders'.

        A group grows on one side only: two loose links do not make a tie between their other ends.
        """
        left, right = pair
        one, other = self.by_left.get(left), self.by_right.get(right)
        if one is None and other is not None and len(other.right) == 1 and score >= share * other.score:
            other.left.add(left)
            self.by_left[left] = other
        elif other is None and one is not None and len(one.left) == 1 and score >= share * one.score:
            one.right.add(right)
            self.by_right[right] = one

    def add_retold(self, alike: Mapping[Pair, float], known: dict[int, Group], side: str) -> None:
        """Give a free claim to the group of the claim of its own side that says the same."""
        for pair, _ in _best_first(alike):
            for free, taken in (pair, pair[::-1]):
                if free not in known and taken in known:
                    getattr(known[taken], side).add(free)
                    known[free] = known[taken]
