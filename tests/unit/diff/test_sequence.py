"""Common stretches: found, ordered, the same from either side, and found in time."""

from __future__ import annotations

import random
from itertools import pairwise, product
from time import perf_counter

from crossread.diff.sequence import Block, common_blocks


def mirrored(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks with the sides changed."""
    return tuple(Block(j, i, size) for i, j, size in blocks)


def test_all_pairs_of_four_words_of_three_are_symmetric() -> None:
    sequences = list(product("abc", repeat=4))
    pairs = [(one, other) for one in sequences for other in sequences]
    assert len(pairs) == 6561
    assert all(common_blocks(one, other) == mirrored(common_blocks(other, one)) for one, other in pairs)


def test_repetitive_texts_keep_their_common_words() -> None:
    left = ["the", "sea"] * 150 + ["ends"]
    right = ["the", "sea"] * 150 + ["goes", "on"]
    assert sum(block.size for block in common_blocks(left, right)) == 300


def test_a_long_text_is_cut_at_its_unique_words_and_still_matches() -> None:
    left = [f"w{number}" for number in range(3000)]
    right = [*left[:1000], "new", *left[1001:2000], *left[2001:]]
    assert sum(block.size for block in common_blocks(left, right)) == 2998


def test_blocks_ascend_are_disjoint_and_equal_on_both_sides() -> None:
    chance = random.Random(7)  # noqa: S311
    left = [str(chance.randrange(40)) for _ in range(700)]
    right = [str(chance.randrange(40)) for _ in range(650)]
    blocks = common_blocks(left, right)
    assert all(left[i : i + size] == right[j : j + size] for i, j, size in blocks)
    assert all(
        one.left + one.size <= other.left and one.right + one.size <= other.right
        for one, other in pairwise(blocks)
    )


def test_ten_times_the_words_take_far_less_than_a_hundred_times_as_long() -> None:
    assert _seconds(5000) < 50 * max(_seconds(500), 0.002)


def _seconds(size: int) -> float:
    chance = random.Random(size)  # noqa: S311
    left = [str(chance.randrange(12)) for _ in range(size)]
    right = [str(chance.randrange(12)) for _ in range(size)]
    started = perf_counter()
    common_blocks(left, right)
    return perf_counter() - started
