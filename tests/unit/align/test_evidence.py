"""What a claim offers to be matched by."""

import pytest
from tests.factories import sides

from crossread.align.evidence import read_text
from crossread.align.lexicon import read_lexicon
from crossread.lang import load_packs

LEXICON = read_lexicon(load_packs(sides()))


def terms(text: str, language: str = "en") -> frozenset[str]:
    return read_text(text, language, LEXICON).terms


def test_words_become_stems_without_the_small_ones() -> None:
    assert terms("The lighthouses were of granite") == {"w:lighthous", "w:granit"}


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [
        ("Port Qing was silent", "en", "s:lanhai"),
        ("the Lanhaian fleet", "en", "s:lanhai"),
        ("岚海的立场", "zh", "s:lanhai"),
        ("Кастровією", "uk", "s:kastrovia"),
        ("Shen's plan", "en", "p:Shen Yulan"),
        ("沈玉岚的计划", "zh", "p:Shen Yulan"),
        ("Марти Довгань", "uk", "p:Marta Dovhan"),
    ],
)
def test_a_name_is_one_term_in_every_script(text: str, language: str, term: str) -> None:
    assert term in terms(text, language)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("half a billion thalers", "n:500000000"),
        ("4,500 people", "n:4500"),
        ("two hours", "t:120"),
        ("sixty minutes", "t:60"),
        ("lasted an hour", "u:duration"),
        ("on 4 May", "d:day 5-4"),
        ("next Friday", "d:weekday 5"),
        ("12 percent of it", "n:12%"),
    ],
)
def test_a_quantity_is_its_value(text: str, term: str) -> None:
    assert term in terms(text)


def test_an_article_counts_nothing() -> None:
    assert not [term for term in terms("a lighthouse and one keeper") if term[0] == "n"]


def test_a_concept_stands_for_its_words() -> None:
    found = terms("territorial integrity")
    assert "c:territorial_integrity" in found
    assert not [term for term in found if term[0] == "w"]


def test_a_concept_is_the_same_term_in_four_languages() -> None:
    versions = [("war", "en"), ("战争", "zh"), ("війна", "uk"), ("война", "ru")]
    assert all({"c:war", "g:armed_conflict"} <= terms(text, language) for text, language in versions)


def test_small_words_count_when_there_is_nothing_else() -> None:
    assert terms("that is all")


def test_han_words_are_overlapping_pairs() -> None:
    assert {"h:灯塔", "h:塔守"} <= terms("灯塔守", "zh")


@pytest.mark.parametrize(
    ("text", "script"), [("ships", "latin"), ("судна", "cyrillic"), ("船只", "han"), ("…", "")]
)
def test_a_claim_knows_its_script(text: str, script: str) -> None:
    assert read_text(text, "en", LEXICON).script == script
