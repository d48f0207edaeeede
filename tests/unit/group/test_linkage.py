"""Average linkage."""

from __future__ import annotations

import pytest

from crossread.group.linkage import average_linkage


def test_alike_numbers_are_joined_and_others_left() -> None:
    assert average_linkage(4, {(0, 1): 0.9, (2, 3): 0.1}, 0.5) == [[0, 1], [2], [3]]


def test_a_chain_is_not_a_group() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.7}
    assert average_linkage(4, chain, 0.6) == [[0, 1], [2, 3]]


def test_the_mean_over_all_pairs_decides() -> None:
    assert average_linkage(3, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.4}, 0.5) == [[0, 1, 2]]
    assert average_linkage(3, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.3}, 0.5) == [[0, 1], [2]]


@pytest.mark.parametrize("size", [0, 1, 3])
def test_without_scores_everything_stands_alone(size: int) -> None:
    assert average_linkage(size, {}, 0.2) == [[number] for number in range(size)]
