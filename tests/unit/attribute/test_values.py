"""Numbers, durations, dates and hedges of a claim, each with its words."""

from __future__ import annotations

import pytest
from tests.factories import article, sides

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.model import Claim
from crossread.settings import Settings

PACKS = load_packs(sides())


def first(text: str, language: str = "en") -> tuple[Claim, str]:
    one = article(text, language=language)
    return read_article(one, PACKS, Settings()).claims[0], one.text


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """(kind, value, words) of the first claim."""
    claim, whole = first(text, language)
    return [(value.kind, value.value, value.span.of(whole)) for value in claim.values]


def test_a_number_a_date_and_a_duration_are_brought_to_one_form() -> None:
    words = "Shen Yulan said that more than 6,000 people had waited sixty minutes on 14 March 2031."
    assert told(words) == [
        ("number", "6000", "more than 6,000"),
        ("duration", "60", "sixty minutes"),
        ("date", "2031-03-14", "14 March 2031"),
    ]


def test_what_more_than_allows_has_no_greatest_value() -> None:
    claim, _ = first("Shen Yulan said that more than 6,000 people had left.")
    assert (claim.values[0].low, claim.values[0].high) == ("6000", "")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("uk", "Міністр заявив, що розмова тривала сорок хвилин.", ("duration", "40", "сорок хвилин")),
        ("ru", "Министр заявил, что разговор занял сорок минут.", ("duration", "40", "сорок минут")),
        ("zh", "外长说，通话持续了五十分钟。", ("duration", "50", "五十分钟")),
    ],
)
def test_durations_are_read_in_every_language(language: str, text: str, value: tuple[str, str, str]) -> None:
    assert value in told(text, language)


def test_a_claim_without_numbers_has_no_values() -> None:
    assert told("Shen Yulan said that the strait would stay open.") == []


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("en", "Shen Yulan said that the port would perhaps open.", "perhaps"),
        ("uk", "Міністр заявив, що порт, можливо, відкриють.", "можливо"),
        ("ru", "Министр заявил, что порт, вероятно, откроют.", "вероятно"),
        ("zh", "外长说，港口可能重开。", "可能"),
    ],
)
def test_a_hedge_is_told_with_its_words(language: str, text: str, hedge: str) -> None:
    claim, whole = first(text, language)
    assert [span.of(whole) for span in claim.hedges] == [hedge]


def test_the_month_of_may_is_no_hedge() -> None:
    claim, _ = first("Shen Yulan said that the port would open in May.")
    assert claim.hedges == ()
