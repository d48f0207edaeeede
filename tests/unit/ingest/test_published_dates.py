"""The day of publication in all the ways it is written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crossread.ingest.dates import parse_date, parse_time
from crossread.lang import load_packs

PACKS = load_packs()


@pytest.mark.parametrize(
    "words",
    [
        "2031-04-03",
        "20310403",
        "2031/04/03",
        "2031-04-03T23:59:00+02:00",
        "2031-04-03 10:15",
        "3 April 2031",
        "3rd April 2031",
        "April 3, 2031",
        "Apr. 3, 2031",
        "Thursday, 3 April 2031",
        "Published: 3 April 2031",
        "Published on April 3, 2031, 10:15 GMT",
        "Updated: Thursday, April 3, 2031",
        "Thu, 03 Apr 2031 08:00:00 +0000",
        "03 Apr 2031",
        "03.04.2031",
        "2031年4月3日",
        "2031年04月03日 10:15",
        " 2031-04-03 ",
    ],
)
def test_a_whole_unambiguous_date_is_read(words: str) -> None:
    assert parse_date(words, PACKS) == date(2031, 4, 3)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Thursday",
        "03/04/2031",
        "2031-13-03",
        "2031-02-30",
        "3 Brumaire 2031",
        "April 2031",
        "12345678",
        "On 3 April 2031 the ministers spoke.",
        "3 April 2031 was a Thursday",
        "20310403000",
        "1" * 5000,
    ],
)
def test_anything_else_is_no_date(words: str) -> None:
    assert parse_date(words, PACKS) is None


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_month_names_of_the_packs_are_known(language: str) -> None:
    months = PACKS.languages[language].months if language in PACKS.languages else {}
    for name, number in months.items():
        if len(name) > 3 and " " not in name and "." not in name:
            assert parse_date(f"2 {name} 2031", PACKS) == date(2031, number, 2), name


def test_a_time_needs_a_zone() -> None:
    assert parse_time("2031-04-03T10:00:00+00:00") == datetime(2031, 4, 3, 10, tzinfo=UTC)
    assert parse_time("2031-04-03T10:00:00") is None
    assert parse_time("soon") is None
    assert parse_time(None) is None
