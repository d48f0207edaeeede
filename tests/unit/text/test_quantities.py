"""Quantities: what is one, what it means, how exactly it is meant."""

from __future__ import annotations

from math import inf

import pytest

from crossread.lang import load_packs
from crossread.text.quantities import Quantity, When, find_quantities, spell_value

PACKS = load_packs()


def found(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """The quantities of a text by the shipped packs."""
    return find_quantities(text, language, PACKS)


def one(text: str, language: str = "en") -> Quantity:
    """The only quantity of a text."""
    (only,) = found(text, language)
    return only


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("lasted forty minutes", "en", 40),
        ("lasted an hour and a half", "en", 90),
        ("two and a half hours", "en", 150),
        ("a two-hour call", "en", 120),
        ("half an hour", "en", 30),
        ("会谈持续两个半小时", "zh", 150),
        ("тривала дві години", "uk", 120),
        ("продолжалась полтора часа", "ru", 90),
        ("within thirty days", "en", 43200),
    ],
)
def test_durations_are_minutes(text: str, language: str, minutes: float) -> None:
    assert (one(text, language).kind, one(text, language).value) == ("duration", minutes)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("6,000 people", "en", 6000),
        ("twenty-five ships", "en", 25),
        ("two hundred and six thousand men", "en", 206000),
        ("half a billion people", "en", 5e8),
        ("a dozen boats", "en", 12),
        ("5 1/2 tonnes", "en", 5.5),
        ("reached .20 parts", "en", 0.2),
        ("三千二百人", "zh", 3200),
        ("2万人", "zh", 20000),
        ("4 500 громадян", "uk", 4500),
        ("2,5 млн людей", "uk", 2.5e6),
        ("двадцать пять судов", "ru", 25),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, language: str, value: float) -> None:
    assert (one(text, language).kind, one(text, language).value) == ("count", value)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("$2.5 million", "money", 2.5e6, "dollar"),
        ("$3-million", "money", 3e6, "dollar"),
        ("€1.4bn", "money", 1.4e9, "euro"),
        ("3.5%", "percent", 3.5, ""),
        ("12 per cent", "percent", 12, ""),
        ("at 12:30", "time", 750, ""),
    ],
)
def test_sums_shares_and_times_have_their_kind(text: str, kind: str, value: float, unit: str) -> None:
    assert (one(text).kind, one(text).value, one(text).unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("just under an hour", "en", 54, 60),
        ("about 300 people", "en", 270, 330),
        ("more than 6,000 people", "en", 6000, inf),
        ("fewer than 20 ships", "en", 0, 20),
        ("exactly 20 ships", "en", 20, 20),
        ("6000多名公民", "zh", 6000, inf),
        ("会谈持续三个多小时", "zh", 180, inf),
        ("майже 4500 громадян", "uk", 4050, 4500),
        ("свыше 300 человек", "ru", 300, inf),
    ],
)
def test_a_loose_number_allows_a_range(text: str, language: str, low: float, high: float) -> None:
    assert (one(text, language).low, one(text, language).high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("text", "language", "when"),
    [
        ("on 1 March 2022", "en", When(year=2022, month=3, day=1)),
        ("on Monday, March 1,", "en", When(month=3, day=1, weekday=0)),
        ("on Nov. 10", "en", When(month=11, day=10)),
        ("in 2022", "en", When(year=2022)),
        ("on 2022-03-01", "en", When(year=2022, month=3, day=1)),
        ("2022年3月1日", "zh", When(year=2022, month=3, day=1)),
        ("до 1 липня", "uk", When(month=7, day=1)),
        ("в сентябре", "ru", When(month=9)),
    ],
)
def test_dates_keep_the_parts_that_are_said(text: str, language: str, when: When) -> None:
    assert one(text, language).when == when


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They may march on", "en"),
        ("sixty-mile winds of an hour ago", "xx"),
        ("one of them", "en"),
        ("统一的立场", "zh"),
        ("", "en"),
    ],
)
def test_words_that_only_look_like_numbers_are_none(text: str, language: str) -> None:
    assert found(text, language) == ()


def test_the_span_holds_the_words_that_loosen_the_number() -> None:
    text = "They spoke for just under an hour on Monday"
    assert [quantity.span.of(text) for quantity in found(text)] == ["just under an hour", "Monday"]


def test_the_counted_thing_follows_the_number() -> None:
    assert one("6,000 foreign citizens of the region").head == ("foreign", "citizens")


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("just under an hour", "54 to 60 minutes"),
        ("more than 6,000 people", "6000 or more"),
        ("$3", "3 dollar"),
        ("1 March", "day 1; month 3"),
        ("Monday", "weekday 1"),
    ],
)
def test_a_quantity_is_spelled_for_the_reader(text: str, spelled: str) -> None:
    assert spell_value(one(text)) == spelled
