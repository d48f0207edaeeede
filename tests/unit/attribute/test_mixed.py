"""Articles in more than one language."""

from __future__ import annotations

from tests.factories import article, sides

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.settings import Settings

PACKS = load_packs(sides())
MIXED = (
    "Shen Yulan said that the strait would stay open.\n\n"
    "Міністр заявив, що переговори тривають, і закликав відкрити переправу.\n\n"
    "外长强调，谈判不能停，双方应当保持沟通，尽快重开渡口，恢复正常往来和贸易。"
)


def test_each_paragraph_is_read_by_the_rules_of_its_language() -> None:
    claims = read_article(article(MIXED), PACKS, Settings()).claims
    assert [(claim.language, claim.cue) for claim in claims] == [
        ("en", "said"),
        ("uk", "заявив"),
        ("uk", "закликав"),
        ("zh", "强调"),
    ]


def test_every_claim_stands_in_the_article_as_it_was_written() -> None:
    reading = read_article(article(MIXED), PACKS, Settings())
    assert reading.article.text == MIXED
    assert all(claim.text == " ".join(span.of(MIXED) for span in claim.spans) for claim in reading.claims)


def test_a_quotation_of_another_language_is_told_so() -> None:
    claims = read_article(
        article("Shen Yulan wrote: “Пролив остаётся открытым для всех.”"), PACKS, Settings()
    ).claims
    assert [claim.language for claim in claims] == ["ru"]


def test_a_name_in_other_letters_makes_no_article_of_two_languages() -> None:
    claims = read_article(
        article("Shen Yulan (沈玉岚) said that the strait would stay open."), PACKS, Settings()
    ).claims
    assert [claim.language for claim in claims] == ["en"]
