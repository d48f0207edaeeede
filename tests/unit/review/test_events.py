"""Events that people split and merged, and facts that they corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests import factories as make
from tests.unit.review.deciding import NOON, PACKS, SETTINGS

from crossread.model import Decision, Event, EventMention, HeaderFact, Reading, Span
from crossread.pipeline import find_events
from crossread.review import Finder, Keys, correct_events, correct_readings, live

PEOPLE = (make.DOVHAN, make.SHEN)


def told(name: str, day: int, side: str) -> Reading:
    """A readout of a call in May, which says that it took forty minutes."""
    words = f"{name}: the call of {day} May took 40 minutes."
    article = make.article(words, name=name, side=side)
    mention = EventMention(
        type="call",
        date=date(2031, 5, day),
        precision="day",
        participants=PEOPLE,
        sides=("kastrovia", "lanhai"),
    )
    claim = replace(make.claim(words, within=article, account=side), id=f"{name}#1")
    fact = HeaderFact(
        kind="duration_minutes",
        value="40",
        account=side,
        article=article.id,
        span=Span(len(name) + 20, len(words)),
    )
    return Reading(article=article, claims=(claim,), mention=mention, facts=(fact,))


class Calls:
    """Three readouts of two calls."""

    def __init__(self) -> None:
        read = (told("left", 4, "lanhai"), told("right", 4, "kastrovia"), told("later", 6, "lanhai"))
        self.events, self.readings = find_events(read, PACKS, SETTINGS)
        self.keys = Keys.of(self.readings)
        self.log: list[Decision] = []

    def decide(self, kind: str, articles: Sequence[str] = (), **fields: Any) -> None:
        """Log a decision on these articles."""
        ids = [one.article.id for one in self.readings if one.article.name in articles]
        made = Decision(
            id=f"d{len(self.log)}", kind=kind, articles=tuple(map(self.keys.article, ids)), decided=NOON,
            reviewer="A. Reader", **fields,
        )  # fmt: skip
        self.log.append(made)

    def corrected(self) -> tuple[tuple[Event, ...], Sequence[Reading]]:
        """Events and readings as decided."""
        found = list(map(Finder(self.readings).find, live(self.log)))
        readings = correct_readings(self.readings, found, PACKS.sides)
        return correct_events(self.events, readings, found, PACKS, SETTINGS)

    def names(self) -> list[list[str]]:
        """The names of the articles, event by event."""
        events, readings = self.corrected()
        names = {one.article.id: one.article.name for one in readings}
        for reading in readings:
            homes = {event.id for event in events if reading.article.id in event.articles}
            assert {claim.event for claim in reading.claims} == homes
        return [[names[article] for article in event.articles] for event in events]


@pytest.fixture
def calls() -> Calls:
    """Two calls."""
    return Calls()


def test_the_case_is_what_the_tests_take_it_for(calls: Calls) -> None:
    assert calls.names() == [["left", "right"], ["later"]]
    assert calls.corrected()[0] == calls.events


def test_articles_that_leave_make_an_event_of_their_own(calls: Calls) -> None:
    calls.decide("split", ["right"])
    assert calls.names() == [["left"], ["right"], ["later"]]
    events, _ = calls.corrected()
    assert events[0].id == calls.events[0].id and events[0].accounts == ("lanhai",)
    assert events[1].reasons == ("set apart by A. Reader",) and len({event.id for event in events}) == 3
    assert [one.kind for one in events[0].decisions] == ["split"]


def test_a_split_that_is_so_already_changes_nothing(calls: Calls) -> None:
    calls.decide("split", ["later"])
    assert calls.corrected()[0] == calls.events


def test_merged_events_are_one_under_the_id_that_was_chosen(calls: Calls) -> None:
    calls.decide("merge", ["left", "right", "later"], event=calls.events[1].id)
    assert calls.names() == [["left", "right", "later"]]
    (event,) = calls.corrected()[0]
    assert event.id == calls.events[1].id and event.reasons == ("put together by A. Reader",)
    assert event.decisions[0].was == " | ".join(sorted(one.id for one in calls.events))


def test_what_was_merged_can_be_split_again(calls: Calls) -> None:
    calls.decide("merge", ["left", "right", "later"])
    calls.decide("split", ["later"])
    assert calls.names() == [["left", "right"], ["later"]]


def values(event: Event, side: str) -> list[str]:
    """The durations that an account states."""
    return [fact.value for fact in event.facts if (fact.kind, fact.account) == ("duration_minutes", side)]


def test_a_corrected_fact_keeps_the_words_it_was_taken_from(calls: Calls) -> None:
    calls.decide("header", ["left", "right"], account="lanhai", fact="duration_minutes", value="45")
    event = calls.corrected()[0][0]
    assert values(event, "lanhai") == ["45"] and values(event, "kastrovia") == ["40"]
    (decision,) = event.decisions
    assert decision.was == "40" and [fact.span for fact in event.facts if fact.decision] == [
        fact.span
        for fact in calls.events[0].facts
        if (fact.kind, fact.account) == ("duration_minutes", "lanhai")
    ]


def test_a_fact_is_taken_away_or_stated_where_there_was_none(calls: Calls) -> None:
    calls.decide("header", ["left", "right"], account="lanhai", fact="duration_minutes", value="")
    calls.decide("header", ["left", "right"], account="lanhai", fact="initiator", value="kastrovia")
    event = calls.corrected()[0][0]
    assert values(event, "lanhai") == []
    stated = next(fact for fact in event.facts if fact.kind == "initiator")
    assert (stated.value, len(stated.span)) == ("kastrovia", 0)
    assert [one.was for one in event.decisions] == ["40", ""]


def test_the_last_word_on_a_fact_holds_and_still_says_what_the_program_found(calls: Calls) -> None:
    for value in ("45", "50"):
        calls.decide("header", ["left", "right"], account="lanhai", fact="duration_minutes", value=value)
    event = calls.corrected()[0][0]
    assert values(event, "lanhai") == ["50"] and [one.was for one in event.decisions] == ["40"]


def test_a_fact_of_a_later_version_does_nothing(calls: Calls) -> None:
    calls.decide("header", ["left", "right"], account="lanhai", fact="weather", value="rain")
    assert calls.corrected()[0] == calls.events


def test_a_corrected_account_opens_and_closes_accounts_of_the_event(calls: Calls) -> None:
    claim = calls.readings[1].claims[0]
    calls.log.append(Decision(id="x", kind="account", claims=(calls.keys.claim(claim),), value="lanhai"))
    events, _ = calls.corrected()
    assert events[0].accounts == ("lanhai",)
