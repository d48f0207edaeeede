"""Which language a text is in."""

from __future__ import annotations

import pytest

from crossread.text.language import language_of

CLAIMS = (
    ("en", "Lanhai respects the territory of all countries."),
    ("en", "Port Qing: no comment"),
    ("en", "Minister Shen (沈玉岚) met her colleague in Dubrava."),
    ("zh", "沈玉岚同卡斯特罗维亚外长通电话。"),
    ("zh", "会谈历时45分钟"),
    ("zh", "沈玉岚会见了 Marta Dovhan 部长，双方就和平交换意见。"),
    ("uk", "Міністр заявила, що мир можливий."),
    ("uk", "Сторони домовилися про зустріч та обмін"),
    ("uk", "Україна"),
    ("ru", "Министр заявила, что мир возможен."),
    ("ru", "Стороны договорились о встрече"),
    ("ru", "Переговоры прошли вчера, и это важно"),
)


@pytest.mark.parametrize(("language", "claim"), CLAIMS)
def test_a_short_claim_is_recognised(language: str, claim: str) -> None:
    assert language_of(claim) == language


def test_words_decide_where_the_letters_are_common_to_both() -> None:
    assert language_of("проект про мову та право") == "uk"
    assert language_of("проект о праве и море") == "ru"


@pytest.mark.parametrize("nothing", ["", "   ", "12:30", "???"])
def test_a_text_without_letters_is_taken_for_english(nothing: str) -> None:
    assert language_of(nothing) == "en"


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert language_of("Мир важен, и он возможен. " * 200_000) == "ru"
