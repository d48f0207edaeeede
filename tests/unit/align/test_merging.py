"""Which matches are one."""

from crossread.align.merging import tied

GROUPS = [((0,), (0,), 0.4), ((1,), (1,), 0.3), ((2,), (2,), 0.2)]


def test_matches_whose_claims_are_near_each_other_crosswise_are_one() -> None:
    assert tied(GROUPS, {(0, 1): 0.25, (1, 0): 0.24}, 0.7) == [[0, 1], [2]]


def test_nearness_in_one_direction_is_not_enough() -> None:
    assert tied(GROUPS, {(0, 1): 0.25}, 0.7) == [[0], [1], [2]]
    assert tied(GROUPS, {(1, 0): 0.25}, 0.7) == [[0], [1], [2]]


def test_nearness_is_carried_on() -> None:
    scores = {(0, 1): 0.25, (1, 0): 0.25, (1, 2): 0.2, (2, 1): 0.2}
    assert tied(GROUPS, scores, 0.7) == [[0, 1, 2]]
