"""Dates in news: what is found, and which day it means."""

from __future__ import annotations

from datetime import date

import pytest

from crossread.lang import load_packs
from crossread.text.dates import Dated, find_dates

FRIDAY = date(2031, 5, 9)
PACKS = load_packs()


def dates(text: str, published: date | None = FRIDAY, language: str = "en") -> list[Dated]:
    return list(find_dates(text, published, PACKS.languages[language]))


def day(text: str, published: date | None = FRIDAY, language: str = "en") -> date | None:
    found = dates(text, published, language)
    assert len(found) == 1, found
    return found[0].date


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on March 1", date(2031, 3, 1)),
        ("on 4 April 2022", date(2022, 4, 4)),
        ("on Feb. 25", date(2031, 2, 25)),
        ("on the 3rd of May", date(2031, 5, 3)),
        ("on May 3rd, 2029", date(2029, 5, 3)),
        ("on 14 November last year", date(2030, 11, 14)),
        ("on 2022-03-01", date(2022, 3, 1)),
        ("20220302", date(2022, 3, 2)),
        ("on 14.03.2033", date(2033, 3, 14)),
        ("on 14-15 April", date(2031, 4, 14)),
        ("on DECEMBER 30", date(2030, 12, 30)),
    ],
)
def test_an_absolute_date_is_that_day(words: str, meant: date) -> None:
    assert day(f"They spoke {words}.") == meant


@pytest.mark.parametrize(
    ("language", "words", "meant"),
    [
        ("zh", "2032年11月9日", date(2032, 11, 9)),
        ("zh", "3月1日", date(2031, 3, 1)),
        ("zh", "三月十一日", date(2031, 3, 11)),
        ("zh", "去年12月3日", date(2030, 12, 3)),
        ("uk", "14 березня", date(2031, 3, 14)),
        ("uk", "14 березня 2033 року", date(2033, 3, 14)),
        ("ru", "18 мая", date(2031, 5, 18)),
        ("ru", "3-го марта", date(2031, 3, 3)),
    ],
)
def test_dates_are_read_in_every_language(language: str, words: str, meant: date) -> None:
    assert day(words, language=language) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on Thursday", date(2031, 5, 8)),
        ("on Friday", date(2031, 5, 9)),
        ("Thursday's meeting", date(2031, 5, 8)),
        ("on Saturday", date(2031, 5, 3)),
        ("last Friday", date(2031, 5, 2)),
        ("next Monday", date(2031, 5, 12)),
        ("on Wednesday last week", date(2031, 4, 30)),
        ("today", date(2031, 5, 9)),
        ("yesterday", date(2031, 5, 8)),
        ("this morning", date(2031, 5, 9)),
        ("last night", date(2031, 5, 8)),
        ("two days ago", date(2031, 5, 7)),
    ],
)
def test_a_relative_day_counts_from_the_published_date(words: str, meant: date) -> None:
    assert day(f"It was {words}.") == meant


@pytest.mark.parametrize(
    ("language", "words", "meant"),
    [
        ("uk", "у середу", date(2031, 5, 7)),
        ("uk", "у п’ятницю", date(2031, 5, 9)),
        ("uk", "минулої п'ятниці", date(2031, 5, 2)),
        ("ru", "в среду", date(2031, 5, 7)),
        ("ru", "накануне", date(2031, 5, 8)),
        ("zh", "周三", date(2031, 5, 7)),
        ("zh", "上周五", date(2031, 5, 2)),
        ("zh", "昨天", date(2031, 5, 8)),
    ],
)
def test_relative_days_are_read_in_every_language(language: str, words: str, meant: date) -> None:
    assert day(words, language=language) == meant


def test_without_a_published_date_the_weekday_is_kept() -> None:
    (found,) = dates("Monday's call was short.", published=None)
    assert (found.date, found.weekday, found.precision) == (None, 0, "weekday")


def test_without_a_published_date_a_day_without_a_year_stays_open() -> None:
    (found,) = dates("on March 1", published=None)
    assert found.date is None and found.precision == "day"


@pytest.mark.parametrize(
    "text",
    [
        "March said that talks may go on.",
        "Eleanor March called her colleague.",
        "They may meet, and may 3 others come?",
        "The march of 3 thousand began.",
        "A person close to March shrugged.",
        "周一次会谈",
        "Room 20229902 is closed.",
        "on 31 April",
        "Aug is short, friday is not a name.",
    ],
)
def test_surnames_verbs_and_impossible_days_are_no_dates(text: str) -> None:
    language = "zh" if text[0] > "\u3400" else "en"
    assert [found for found in dates(text, language=language) if found.precision != "month"] == []


def test_a_month_alone_is_a_date_after_a_word_of_time() -> None:
    assert [found.precision for found in dates("They met in March and since May.")] == ["month", "month"]


def test_the_year_is_the_one_that_brings_the_day_nearest() -> None:
    assert day("on December 30", published=date(2031, 1, 3)) == date(2030, 12, 30)
    assert day("by 1 July", published=date(2031, 2, 3)) == date(2031, 7, 1)


def test_spans_hold_the_words_of_the_date() -> None:
    text = "The call of March 1 and Tuesday's talks."
    assert [found.span.of(text) for found in dates(text)] == ["March 1", "Tuesday"]


def test_the_edges_of_the_calendar_do_not_raise() -> None:
    assert dates("last Friday, yesterday", published=date.min)
    assert dates("next Monday, tomorrow", published=date.max)
