"""Which articles are put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.factories import DOVHAN, SHEN, claim
from tests.unit.group.readings import PACKS, SETTINGS, names, reading

from crossread.group import group_readings
from crossread.model import Event, HeaderFact, Reading, Span

STORY = (
    "A barge ran aground off the lighthouse at Gull Point before dawn, and forty sailors were lifted from "
    "its deck by helicopter while a tug fought the swell."
)
RETOLD = (
    "Forty sailors were lifted by helicopter from a barge that ran aground at Gull Point before dawn; a tug "
    "fought the swell near the lighthouse."
)


def group(*readings: Reading) -> tuple[Event, ...]:
    return group_readings(readings, PACKS, SETTINGS)


def storyless(name: str, text: str) -> Reading:
    """An article that names no event."""
    return reading(name, text, type=None, date=None, participants=())


def test_the_same_people_on_the_same_day_are_one_event() -> None:
    (event,) = group(reading("wire"), reading("gazette"))
    assert event.id == "2031-05-05-call-dovhan-shen"
    assert (event.type, event.date, event.participants) == ("call", date(2031, 5, 5), (DOVHAN, SHEN))
    assert "same people" in event.reasons[0]


def test_the_same_people_eleven_days_apart_are_two_events() -> None:
    events = group(reading("wire", STORY), reading("later", STORY, date=date(2031, 5, 16)))
    assert [event.id for event in events] == ["2031-05-05-call-dovhan-shen", "2031-05-16-call-dovhan-shen"]


def test_a_call_and_a_meeting_on_one_day_are_two_events() -> None:
    assert len(group(reading("wire"), reading("later", type="meeting"))) == 2


def test_an_unknown_kind_joins_the_known_one() -> None:
    (event,) = group(reading("wire"), reading("later", type=None))
    assert event.type == "call"


def test_two_capitals_may_date_one_call_on_two_days() -> None:
    (event,) = group(reading("wire"), reading("east", date=date(2031, 5, 6)), reading("west"))
    assert event.date == date(2031, 5, 5)


def test_an_article_without_a_day_joins_the_event_of_its_people() -> None:
    (event,) = group(reading("wire"), reading("comment", date=None, published=date(2031, 5, 7)))
    assert len(event.articles) == 2


def test_an_article_published_long_after_does_not_join_undated() -> None:
    assert len(group(reading("wire"), reading("comment", date=None, published=date(2031, 6, 7)))) == 2


def test_an_article_of_another_weekday_does_not_join() -> None:
    undated = reading("undated", date=None, weekday=3, precision="weekday", published=None)
    assert len(group(reading("wire"), undated)) == 2


def test_undated_events_keep_their_weekday() -> None:
    one = reading("one", date=None, weekday=3, precision="weekday", published=None)
    two = reading("two", date=None, weekday=3, precision="weekday", published=None)
    (event,) = group(one, two)
    assert (event.id, event.weekday, event.precision) == ("undated-call-dovhan-shen", 3, "weekday")


def test_articles_without_an_event_join_what_they_resemble() -> None:
    one, two = storyless("one", STORY), storyless("two", RETOLD)
    other = storyless("three", "Copper fell and the smelters closed for a week of holidays.")
    found = [sorted(names(event, one, two, other)) for event in group(one, two, other)]
    assert sorted(found) == [["one", "two"], ["three"]]


def test_resemblance_never_joins_two_events_that_are_told_apart() -> None:
    assert len(group(reading("wire", STORY), reading("later", RETOLD, date=date(2031, 5, 7)))) == 2


def test_disputed_numbers_do_not_keep_accounts_apart() -> None:
    (event,) = group(reading("wire", "It lasted 30 minutes."), reading("gazette", "It lasted 50 minutes."))
    assert len(event.articles) == 2


def test_an_article_that_tells_of_nothing_stands_alone() -> None:
    (event,) = group(reading("essay", type=None, date=None, participants=(), published=None))
    assert (event.type, event.date, event.articles != ()) == (None, None, True)
    assert event.id.startswith("undated-event-essay")


def test_no_readings_are_no_events() -> None:
    assert group() == ()


def test_accounts_are_the_sides_that_took_part_and_have_claims() -> None:
    told = (
        claim("Lanhai spoke."),
        claim("Lanhai spoke.", account="abroad"),
        claim("Lanhai spoke.", account=None),
    )
    (event,) = group(reading("wire", claims=told))
    assert event.accounts == ("lanhai",)
    (unknown,) = group(reading("wire", claims=told, sides=(), participants=()))
    assert set(unknown.accounts) == {"lanhai", "abroad"}


@pytest.mark.parametrize("account", ["lanhai", None])
def test_the_format_of_a_press_article_counts_for_every_side_it_reports(account: str | None) -> None:
    fact = HeaderFact(kind="format", value="call", account=account, article="wire", span=Span(0, 4))
    told = (claim("Lanhai spoke."), claim("Lanhai spoke.", account="kastrovia"))
    (event,) = group(reading("wire", claims=told, facts=(fact,)))
    wanted = {None, "lanhai", "kastrovia"} if account is None else {"lanhai"}
    assert {one.account for one in event.facts} == wanted


def test_a_readouts_facts_come_first() -> None:
    fact = HeaderFact(kind="duration_minutes", value="30", account="lanhai", article="wire", span=Span(0, 4))
    own = replace(fact, value="40", article="readout")
    (event,) = group(
        reading("wire", facts=(fact,), published=date(2031, 5, 5)),
        reading("readout", facts=(own,), side="lanhai"),
    )
    assert [one.value for one in event.facts] == ["40", "30"]


def test_two_readouts_of_one_day_that_name_each_other_are_one_event() -> None:
    one = reading("ours", side="lanhai", sides=("kastrovia", "lanhai"), type=None, participants=())
    two = reading("theirs", side="kastrovia", sides=("kastrovia", "lanhai"), type=None, participants=())
    assert len(group(one, two)) == 1


def test_many_events_are_told_apart_by_their_people() -> None:
    others = [reading(f"wire{number}", participants=(f"A{number} B", SHEN)) for number in range(5)]
    assert len(group(*others)) == 5
