"""From scores to links: one to one first, a second link near the first, then what one side tells twice."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from crossread.align.duplicates import first_tellings, merge
from crossread.align.merging import tied
from crossread.align.scoring import Pair
from crossread.settings import AlignSettings


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
    loose: Container[Pair] = (),
) -> list[Group]:
    """Groups of claims; no claim stands in two. A pair that is `loose` may found a group, but joins none.

    `ranked` are the scores across; `left_alike` and `right_alike` are the pairs within a side that tell the
    same. Equal scores go to the earlier claims, in a way that does not tell left from right.
    """
    lefts = first_tellings(left_alike, settings.same_words)
    rights = first_tellings(right_alike, settings.same_words)
    merged = merge(ranked, lefts, rights)
    good = {pair: score for pair, score in merged.items() if score >= settings.min_score}
    found = _Links()
    for pairs, score in _batches(good):
        rest = [pair for pair in pairs if not found.begin(pair, score) and pair not in loose]
        found.join(rest, score, settings.tie)
    for pairs, score in _batches(good):
        found.join([pair for pair in pairs if pair not in loose], score, settings.second_link)
    found.add_retold(merge(left_alike, lefts, lefts), found.by_left, "left")
    found.add_retold(merge(right_alike, rights, rights), found.by_right, "right")
    parts = tied([(group.left, group.right, group.score) for group in found.groups], merged, settings.merge)
    groups = [_united([found.groups[index] for index in part]) for part in parts]
    for group in groups:
        group.left |= {claim for claim, first in lefts.items() if first in group.left}
        group.right |= {claim for claim, first in rights.items() if first in group.right}
    return groups


def _united(parts: Sequence[Group]) -> Group:
    return Group(
        set().union(*(part.left for part in parts)),
        set().union(*(part.right for part in parts)),
        max(part.score for part in parts),
    )


def _batches(scores: Mapping[Pair, float]) -> Iterator[tuple[list[Pair], float]]:
    """Pairs, best first; a pair and its mirror image of equal score come together, so that neither side is preferred."""
    keyed = sorted((-score, min(pair), max(pair), pair) for pair, score in scores.items())
    for (score, _, _), batch in groupby(keyed, key=lambda entry: entry[:3]):
        yield [pair for *_, pair in batch], -score


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

    def join(self, pairs: Sequence[Pair], score: float, share: float) -> None:
        """Give free claims to the groups of their partners where the score reaches that share of the
        founders'.

        A group grows on one side only: two loose links do not make a tie between their other ends.
        """
        lefts: dict[int, Group] = {}
        rights: dict[int, Group] = {}
        for left, right in pairs:
            one, other = self.by_left.get(left), self.by_right.get(right)
            if one is None and other is not None and len(other.right) == 1 and score >= share * other.score:
                lefts[left] = other
            elif other is None and one is not None and len(one.left) == 1 and score >= share * one.score:
                rights[right] = one
        for left, group in lefts.items():
            group.left.add(left)
        for right, group in rights.items():
            group.right.add(right)
        self.by_left |= lefts
        self.by_right |= rights

    def add_retold(self, alike: Mapping[Pair, float], known: dict[int, Group], side: str) -> None:
        """Give a free claim to the group of the claim of its own side that says the same."""
        for pair in sorted(alike, key=lambda pair: (-alike[pair], pair)):
            for free, taken in (pair, pair[::-1]):
                if free not in known and taken in known:
                    getattr(known[taken], side).add(free)
                    known[free] = known[taken]
