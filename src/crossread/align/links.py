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

    `ranked` are the scores across, `left_alike` and `right_alike` those within a side. Equal scores go to
    the earlier claims, in a way that does not tell left from right.
    """
    pairs = _best_first({pair: score for pair, score in ranked.items() if score >= settings.min_score})
    found = _Links()
    for (left, right), score in pairs:
        found.found(left, right, score)
    found.add_seconds(pairs, settings.second_link)
    found.add_retold(left_alike, found.by_left, "left", settings.retold)
    found.add_retold(right_alike, found.by_right, "right", settings.retold)
    return found.groups


def _best_first(scores: Mapping[Pair, float]) -> Ranked:
    return sorted(scores.items(), key=lambda item: (-item[1], min(item[0]), max(item[0]), item[0]))


class _Links:
    """The groups while they grow."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.by_left: dict[int, Group] = {}
        self.by_right: dict[int, Group] = {}

    def found(self, left: int, right: int, score: float) -> None:
        """A new group of two, if both are free."""
        if left not in self.by_left and right not in self.by_right:
            group = Group({left}, {right}, score)
            self.groups.append(group)
            self.by_left[left] = self.by_right[right] = group

    def add_seconds(self, pairs: Ranked, share: float) -> None:
        """Give a free claim to the group of its best partner where the score comes near the founders'.

        A group grows on one side only: two loose links do not make a tie between their other ends.
        """
        founders = dict(self.by_left), dict(self.by_right)
        for (left, right), score in pairs:
            group = founders[1].get(right)
            if left not in self.by_left and group and len(group.right) == 1 and score >= share * group.score:
                group.left.add(left)
                self.by_left[left] = group
            group = founders[0].get(left)
            if right not in self.by_right and group and len(group.left) == 1 and score >= share * group.score:
                group.right.add(right)
                self.by_right[right] = group

    def add_retold(
        self, alike: Mapping[Pair, float], known: dict[int, Group], side: str, least: float
    ) -> None:
        """Give a free claim to the group of the claim of its own side that says the same."""
        for pair, score in _best_first(alike):
            for free, taken in (pair, pair[::-1]):
                if score >= least and free not in known and taken in known:
                    getattr(known[taken], side).add(free)
                    known[free] = known[taken]
