"""Claims that one side tells twice in almost the same words."""

from crossread.align.duplicates import first_tellings, merge


def test_the_earliest_telling_stands_for_the_later_ones() -> None:
    assert first_tellings({(1, 4): 0.9, (4, 7): 0.8, (2, 3): 0.3}, 0.5) == {4: 1, 7: 1}


def test_a_chain_is_one_claim_in_whatever_order_it_is_found() -> None:
    assert first_tellings({(2, 5): 0.9, (0, 5): 0.9, (2, 3): 0.9}, 0.5) == {2: 0, 3: 0, 5: 0}


def test_a_claim_told_twice_has_the_best_score_of_its_tellings() -> None:
    assert merge({(0, 0): 0.2, (1, 0): 0.6, (2, 0): 0.5}, {1: 0}, {}) == {(0, 0): 0.6, (2, 0): 0.5}
