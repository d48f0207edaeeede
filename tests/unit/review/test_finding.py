"""Decisions find their claims again: after another ingestion, and by another extractor."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import factories as make
from tests.unit.review.deciding import LEFT, RIGHT, Case, reading

from crossread.model import Decision, Reading, Span
from crossread.review import Finder, Keys
from crossread.review.keys import hash_of
from crossread.review.overlap import overlap


def test_keys_hold_letters_and_digits_alone() -> None:
    assert hash_of("“Lanhai  respects,\r\nthe BORDERS”") == hash_of("lanhai respects the borders")
    assert hash_of("two ports") != hash_of("three ports")
    assert hash_of("岚海尊重各国主权。") == hash_of("岚海尊重各国主权") != hash_of("岚海尊重各国")


def test_the_second_claim_of_the_same_words_has_a_key_of_its_own() -> None:
    twice = reading(("Peace is near.", "Peace is near."), "lanhai")
    keys = Keys.of([twice])
    first, second = (keys[claim.id] for claim in twice.claims)
    assert second == f"{first}-2"


def _found(decision: Decision, *readings: Reading) -> list[str]:
    texts = {claim.id: claim.text for one in readings for claim in one.claims}
    return [texts[claim] for claim in Finder(readings).find(decision).claims]


def test_the_same_text_under_another_name_and_other_bytes_keeps_its_decisions() -> None:
    case = Case()
    decision = case.decide("relation", "all states", "borders of Kastrovia", value="same")
    again = reading(LEFT, "lanhai", name="copy", sha="f" * 64)
    assert _found(decision, again, reading(RIGHT, "kastrovia", name="other")) == [LEFT[0], RIGHT[0]]


def test_a_claim_whose_words_moved_is_found_in_its_article_by_what_they_share() -> None:
    case = Case()
    decision = case.decide("note", "two ports", note="which?")
    moved = case.readings[0]
    shorter = replace(moved.claims[1], text="will open two ports in June", spans=(Span(50, 77),))
    assert _found(decision, replace(moved, claims=(moved.claims[0], shorter, moved.claims[2]))) == [
        shorter.text
    ]


@pytest.mark.parametrize(("name", "sha"), [("lanhai-readout", ""), ("renamed", "ab" * 32)])
def test_an_edited_text_is_known_by_its_name_or_by_the_bytes_it_came_from(name: str, sha: str) -> None:
    case = Case(reading(LEFT, "lanhai", sha="ab" * 32), reading(RIGHT, "kastrovia"))
    decision = case.decide("note", "two ports", note="which?")
    edited = reading(
        (LEFT[0], "Lanhai will now open two ports in June.", LEFT[2]), "lanhai", name=name, sha=sha
    )
    assert _found(decision, edited) == ["Lanhai will now open two ports in June."]


def test_like_words_in_another_article_are_another_claim() -> None:
    case = Case()
    decision = case.decide("note", "two ports", note="which?")
    assert Finder([case.readings[1]]).find(decision).is_orphaned


def test_too_little_in_common_is_no_claim() -> None:
    case = Case()
    decision = case.decide("note", "two ports", note="which?")
    other = reading((LEFT[0], "Lanhai may close its ports in May.", LEFT[2]), "lanhai")
    assert Finder([other]).find(decision).is_orphaned


def test_a_row_that_lost_one_side_is_orphaned_and_one_that_lost_a_telling_is_not() -> None:
    case = Case()
    both = case.decide("relation", "all states", "borders of Kastrovia", value="same")
    twice = case.decide("relation", "all states", "two ports", "three ports", value="same")
    short = replace(case.readings[0], claims=case.readings[0].claims[1:])
    finder = Finder([short, case.readings[1]])
    assert finder.find(both).is_orphaned and not finder.find(twice).is_orphaned


def test_of_two_sides_with_one_statement_the_side_is_found_that_was_meant() -> None:
    joint = ("Both sides open two ports in June.",)
    case = Case(reading(joint, "lanhai"), reading(joint, "kastrovia"))
    ours, theirs = (one.claims[0] for one in case.readings)
    assert case.keys[ours.id] == case.keys[theirs.id]
    finder = Finder(case.readings)
    assert finder.find(case.log_("note", ours)).claims == (ours.id,)
    assert finder.find(case.log_("note", theirs)).claims == (theirs.id,)


def test_overlap_is_a_share_of_the_longer_wording() -> None:
    assert overlap("a b c", "A, b c!") == 1 and overlap("", "") == 0
    assert overlap("open two ports", "open two ports in June") == pytest.approx(0.6)
    assert overlap("开放两个港口", "开放两个港口。") == 1


def test_facts_and_events_are_found_by_their_articles() -> None:
    case = Case()
    keys = tuple(map(case.keys.article, case.event.articles))
    merge = Decision(kind="merge", articles=keys)
    assert Finder(case.readings).find(merge).articles == case.event.articles
    assert Finder(case.readings[:1]).find(merge).is_orphaned
    assert not Finder(case.readings[:1]).find(replace(merge, kind="split")).is_orphaned
    assert Finder([Reading(article=make.article())]).find(replace(merge, kind="header")).is_orphaned
