"""Terms over time: whose text, which day, first and last, dropped, reworded, and what stands there instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from tests.factories import article, claim, event, sides

from crossread.corpus import find_histories
from crossread.errors import UsageError
from crossread.lang import load_packs
from crossread.model import Event, History, Reading

PACKS = load_packs(sides())


def _readout(day: int, text: str, side: str = "lanhai") -> Reading:
    name = f"{side}-{day}"
    return Reading(article=article(text, name=name, side=side, published=date(2031, 5, day)))


def _told(readings: Sequence[Reading], *terms: str, events: Sequence[Event] = ()) -> dict[str, History]:
    return {one.term: one for one in find_histories(readings, events, PACKS, terms=terms)}


SERIES = (
    _readout(1, "The war must end. Lanhai respects territorial integrity."),
    _readout(2, "The crisis grows, and the crisis worries Lanhai."),
    _readout(3, "Lanhai spoke of the crisis."),
)


def test_a_term_is_dated_counted_and_said_to_be_dropped_for_its_successor() -> None:
    war = _told(SERIES)["war"]
    assert [times for _, times in war.counts] == [1, 0, 0]
    assert (war.first, war.last, war.earlier, war.later) == (date(2031, 5, 1), date(2031, 5, 1), 0, 2)
    assert war.since == ("crisis",)


def test_a_term_taken_up_later_is_new() -> None:
    crisis = _told(SERIES)["crisis"]
    assert (crisis.times, crisis.occasions, crisis.earlier, crisis.later) == (3, 2, 1, 0)
    assert crisis.since == ()


def test_every_use_points_into_its_text() -> None:
    texts = {reading.article.id: reading.article.text for reading in SERIES}
    uses = [use for one in _told(SERIES).values() for use in one.uses]
    assert uses
    assert all(use.span.of(texts[use.article]) == use.words for use in uses)


def test_words_that_the_phrasebook_lacks_are_found_with_their_endings() -> None:
    told = _told((_readout(1, "Two lighthouses burn."), _readout(2, "A lighthouse went dark.")), "lighthouse")
    assert [form.words for form in told["lighthouse"].wordings] == ["lighthouses", "lighthouse"]
    assert not told["lighthouse"].reworded


def test_another_form_of_the_same_concept_is_a_changed_wording() -> None:
    told = _told((_readout(1, "The war on Kastrovia goes on."), _readout(2, "It was a war of aggression.")))
    assert told["war_against"].reworded


@pytest.mark.parametrize(
    "asked", ["territorial integrity", "territorial_integrity", "територіальна цілісність"]
)
def test_a_concept_is_found_by_its_id_and_by_its_words_in_any_language(asked: str) -> None:
    assert list(_told(SERIES, asked)) == ["territorial_integrity"]


def test_a_naming_group_gives_all_its_names() -> None:
    assert set(_told(SERIES, "armed_conflict")) == {"war", "crisis"}


def test_a_press_text_counts_only_with_the_claims_of_the_account() -> None:
    wire = article("War is war. The war must end, Lanhai said.", name="wire")
    told = Reading(article=wire, claims=(claim("The war must end", within=wire, account="lanhai"),))
    assert _told((told,), "war")["war"].times == 1


def test_texts_of_one_event_are_one_occasion_on_the_day_of_the_event() -> None:
    call = event(articles=(SERIES[0].article, SERIES[1].article), date=date(2031, 4, 30))
    told = _told(SERIES, "crisis", events=(call,))["crisis"]
    assert [(at.date, at.event, times) for at, times in told.counts] == [
        (date(2031, 4, 30), call.id, 2),
        (date(2031, 5, 3), None, 1),
    ]


def test_undated_texts_come_last_and_date_nothing() -> None:
    undated = Reading(article=article("The war.", name="u", side="lanhai", published=None))
    war = _told((undated, *SERIES), "war")["war"]
    assert [at.date for at, _ in war.counts] == [date(2031, 5, 1), date(2031, 5, 2), date(2031, 5, 3), None]
    assert (war.times, war.later) == (2, 2)


def test_order_of_the_texts_changes_nothing() -> None:
    assert _told(SERIES) == _told(tuple(reversed(SERIES)))


def test_a_term_without_a_letter_is_refused() -> None:
    with pytest.raises(UsageError, match="no words to look for"):
        _told(SERIES, "?!")
