"""Average linkage: two groups join while the mean likeness over all their pairs is high enough.

Never single linkage, which chains stories together through one article that tells of both.
"""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def average_linkage(size: int, scores: Mapping[Pair, float], threshold: float) -> list[list[int]]:
    """Groups of the numbers 0 ... `size`-1, ascending; a pair without a score counts as 0.

    Ties go to the pair with the smaller numbers, so that the order of reading never matters.
    """
    members: dict[int, list[int]] = {number: [number] for number in range(size)}
    sums: dict[int, dict[int, float]] = {number: {} for number in range(size)}
    heap: list[tuple[float, int, int]] = []
    for (left, right), score in scores.items():
        sums[left][right] = sums[right][left] = score
        if score >= threshold:
            heap.append((-score, left, right))
    heapify(heap)
    while heap:
        score, left, right = heappop(heap)
        if left in members and right in members and -score == _mean(sums, members, left, right):
            _merge(members, sums, left, right)
            for other in sums[left]:
                mean = _mean(sums, members, left, other)
                if mean >= threshold:
                    heappush(heap, (-mean, min(left, other), max(left, other)))
    return sorted(sorted(group) for group in members.values())


def _mean(sums: dict[int, dict[int, float]], members: dict[int, list[int]], left: int, right: int) -> float:
    return sums[left].get(right, 0.0) / (len(members[left]) * len(members[right]))


def _merge(members: dict[int, list[int]], sums: dict[int, dict[int, float]], left: int, right: int) -> None:
    members[left] = members[left] + members.pop(right)
    for other, total in sums.pop(right).items():
        sums[other].pop(right, None)
        if other != left:
            joined = sums[left].get(other, 0.0) + total
            sums[left][other] = sums[other][left] = joined
