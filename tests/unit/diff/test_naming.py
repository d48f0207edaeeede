"""The naming table: names of one thing with their counts; what has one name alone is left out."""

from __future__ import annotations

from tests.factories import sides

from crossread.diff import count_names
from crossread.lang import load_packs

PACKS = load_packs(sides())
LEFT = [("The crisis must end.", "en"), ("This crisis and the conflict worry Lanhai.", "en")]
RIGHT = [("The war must end.", "en"), ("Війна триває.", "uk")]


def test_every_name_of_the_thing_is_counted_on_both_sides() -> None:
    found = {(one.name, one.left, one.right) for one in count_names(LEFT, RIGHT, PACKS)}
    assert found == {("crisis", 2, 0), ("conflict", 1, 0), ("war", 0, 2)}


def test_the_words_are_shown_as_they_stand() -> None:
    war = next(one for one in count_names(LEFT, RIGHT, PACKS) if one.name == "war")
    assert war.right_words == ("war", "війна")


def test_swapping_the_sides_swaps_the_counts() -> None:
    swapped = {(one.name, one.right, one.left) for one in count_names(RIGHT, LEFT, PACKS)}
    assert swapped == {(one.name, one.left, one.right) for one in count_names(LEFT, RIGHT, PACKS)}


def test_one_name_on_both_sides_is_no_difference() -> None:
    assert count_names(LEFT[:1], LEFT[:1], PACKS) == ()
