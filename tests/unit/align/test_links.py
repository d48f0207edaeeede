"""From scores to groups of claims."""

from dataclasses import replace

from crossread.align.links import Group, link
from crossread.align.scoring import Pair
from crossread.settings import Settings

KNOBS = replace(Settings().align, min_score=0.2, second_link=0.8, retold=0.6)


def groups(
    ranked: dict[Pair, float], left: dict[Pair, float] | None = None, right: dict[Pair, float] | None = None
) -> list[tuple[list[int], list[int]]]:
    found: list[Group] = link(ranked, left or {}, right or {}, KNOBS)
    return sorted((sorted(group.left), sorted(group.right)) for group in found)


def test_the_best_pair_is_linked_first_and_blocks_the_others() -> None:
    assert groups({(0, 0): 0.5, (0, 1): 0.9, (1, 1): 0.6}) == [([0], [1])]


def test_a_claim_that_lost_its_best_partner_gets_its_next() -> None:
    assert groups({(0, 1): 0.9, (1, 1): 0.6, (1, 0): 0.4}) == [([0], [1]), ([1], [0])]


def test_a_score_below_the_floor_links_nothing() -> None:
    assert groups({(0, 0): 0.19}) == []


def test_a_second_link_needs_a_score_near_the_first() -> None:
    assert groups({(0, 0): 0.9, (0, 1): 0.8, (0, 2): 0.6}) == [([0], [0, 1])]


def test_second_links_grow_a_group_on_one_side_only() -> None:
    assert groups({(0, 0): 0.9, (0, 1): 0.85, (1, 0): 0.84}) == [([0], [0, 1])]


def test_a_claim_retold_on_its_own_side_joins_the_group() -> None:
    assert groups({(0, 0): 0.9}, left={(0, 1): 0.7}) == [([0, 1], [0])]


def test_swapping_the_sides_mirrors_the_groups_even_in_a_tie() -> None:
    ranked = {(0, 1): 0.5, (1, 0): 0.5, (1, 1): 0.5, (0, 0): 0.5}
    mirrored = {(right, left): score for (left, right), score in ranked.items()}
    assert groups(ranked) == sorted((right, left) for left, right in groups(mirrored))
