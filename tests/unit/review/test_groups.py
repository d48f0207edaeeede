"""Ties and cuts: what stands in one row."""

from __future__ import annotations

from crossread.review.groups import Group, regroup


def group(words: str) -> Group:
    """`"l1 l2 r1"` as a group."""
    return frozenset((word[0].upper(), word) for word in words.split())


def after(groups: str, ties: str = "", cuts: str = "", alone: str = "") -> set[Group]:
    """The groups, divided by commas, when pairs such as `"l1-r2"` are tied and cut."""
    pairs = {
        tuple(pair.split("-")): holds
        for text, holds in ((cuts, False), (ties, True))
        for pair in text.split()
    }
    tied = {(left, right): holds for (left, right), holds in pairs.items()}
    return set(regroup([*map(group, groups.split(","))], tied, set(group(alone))))


def groups(words: str) -> set[Group]:
    """Groups divided by commas."""
    return set(map(group, words.split(",")))


def test_without_ties_and_cuts_nothing_changes() -> None:
    assert after("l1 r1,l2,r2") == groups("l1 r1,l2,r2")


def test_a_tie_joins_whole_groups() -> None:
    assert after("l1 r1,l2,r2", ties="l2-r2") == groups("l1 r1,l2 r2")
    assert after("l1 r1,l2,r2", ties="l2-r1") == groups("l1 l2 r1,r2")
    assert after("l1 r1,l2 r2", ties="l2-r1") == groups("l1 l2 r1 r2")


def test_a_cut_frees_what_is_left_without_a_partner() -> None:
    assert after("l1 r1,l2", cuts="l1-r1") == groups("l1,r1,l2")
    assert after("l1 l2 r1", cuts="l2-r1") == groups("l1 r1,l2")
    assert after("l1 l2 r1 r2", cuts="l1-r1 l1-r2") == groups("l2 r1 r2,l1")


def test_a_cut_parts_what_hangs_together_by_it_alone() -> None:
    assert after("l1 l2 r1 r2", cuts="l1-r2 l2-r1") == groups("l1 r1,l2 r2")


def test_two_claims_cut_from_each_other_never_share_a_row() -> None:
    assert after("l1 l2 r1 r2", cuts="l1-r1") == groups("l2 r2,l1,r1")


def test_a_tie_does_not_bring_back_what_was_cut() -> None:
    assert after("l1 r2,r1", ties="l1-r1", cuts="l1-r2") == groups("l1 r1,r2")
    assert after("l1,r1 r2", ties="l1-r1", cuts="l1-r2") == groups("l1 r1,r2")


def test_a_claim_that_is_right_to_stand_alone_stands_alone() -> None:
    assert after("l1 r1 r2", alone="r2") == groups("l1 r1,r2")
    assert after("l1 r1", alone="l1") == groups("l1,r1")


def test_a_tie_to_a_claim_that_is_nowhere_does_nothing() -> None:
    assert after("l1,r1", ties="l1-r9") == groups("l1,r1")
