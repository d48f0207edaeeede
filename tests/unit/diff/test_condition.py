"""A condition on one side is told from a time, a name, and a wish for haste."""

from __future__ import annotations

import pytest
from tests.factories import DOVHAN, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Match
from crossread.settings import Settings

PACKS = load_packs(sides())


def kinds(left: str, right: str, *, language: str = "en") -> set[str]:
    match = Match(
        left=(claim(left, conditional=True, language=language),),
        right=(claim(right, speaker=DOVHAN, account="kastrovia", language=language),),
        score=0.5,
    )
    return {one.kind for one in diff_match(match, PACKS, Settings()).differences}


@pytest.mark.parametrize(
    ("with_condition", "without"),
    [
        ("the crew goes home as soon as the judge has heard them", "the crew must go home at once"),
        ("ferries will run when the engineers have tested the pier", "ferries will run from May"),
    ],
)
def test_what_has_to_happen_first_is_a_condition(with_condition: str, without: str) -> None:
    assert "condition" in kinds(with_condition, without)


@pytest.mark.parametrize(
    "time",
    [
        "students may stay for as long as nine months",
        "the crew should go home as soon as possible",
        "the patrol came before the first shot",
    ],
)
def test_a_length_a_wish_for_haste_and_a_moment_are_no_condition(time: str) -> None:
    assert "condition" not in kinds(time, "students and crew stay in port")


def test_a_condition_says_more_than_the_time_beside_it() -> None:
    assert kinds("the crew goes home once the fine is paid", "the crew goes home in May") == {"condition"}
