"""Matches that are one though their best pairs differ: "agreed on X", "a deal on X" | "discussed X", "no X"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from crossread.align.scoring import Pair


def tied(
    groups: Sequence[tuple[Collection[int], Collection[int], float]],
    scores: Mapping[Pair, float],
    share: float,
) -> list[list[int]]:
    """Which groups (left, right, founding score) belong together, by their index: every group in one list.

    Two do where each one's left comes as near to the other's right as `share` of the weaker founding score.
    """
    at_left = {claim: index for index, (left, _, _) in enumerate(groups) for claim in left}
    at_right = {claim: index for index, (_, right, _) in enumerate(groups) for claim in right}
    best: dict[Pair, float] = {}
    for (left, right), score in scores.items():
        if left in at_left and right in at_right:
            across = at_left[left], at_right[right]
            best[across] = max(best.get(across, 0.0), score)
    root = list(range(len(groups)))
    for one, other in sorted(best):
        if one < other:
            near = min(best[one, other], best.get((other, one), 0.0))
            if near >= share * min(groups[one][2], groups[other][2]):
                old, new = sorted((root[one], root[other]))
                root = [old if known == new else known for known in root]
    return [[index for index in range(len(groups)) if root[index] == first] for first in sorted(set(root))]
