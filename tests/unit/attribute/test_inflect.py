"""Forms of reporting verbs."""

from __future__ import annotations

import pytest

from crossread.attribute.inflect import inflect, ing, past, third


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("note", ("notes", "noted", "noting")),
        ("reply", ("replies", "replied", "replying")),
        ("stress", ("stresses", "stressed", "stressing")),
        ("agree", ("agrees", "agreed", "agreeing")),
        ("convey", ("conveys", "conveyed", "conveying")),
        ("reproach", ("reproaches", "reproached", "reproaching")),
    ],
)
def test_regular_verbs_are_inflected_by_rule(verb: str, forms: tuple[str, str, str]) -> None:
    assert (third(verb), past(verb), ing(verb)) == forms


def test_irregular_forms_come_from_the_pack() -> None:
    found = dict(inflect("say", ["says", "said", "said", "saying"], "speech", "en"))
    assert found == {"base": "say", "third": "says", "past": "said", "participle": "said", "ing": "saying"}


def test_only_the_first_word_of_a_phrase_is_inflected() -> None:
    assert ("past", "pointed out") in set(inflect("point out", None, "speech", "en"))


def test_nouns_have_a_plural_and_source_phrases_one_form() -> None:
    assert [word for _, word in inflect("claim", None, "noun", "en")] == ["claim", "claims"]
    assert [word for _, word in inflect("according to", None, "preposition", "en")] == ["according to"]


@pytest.mark.parametrize(
    ("language", "verb", "form"),
    [("uk", "заявив", "заявила"), ("ru", "заявил", "заявили"), ("uk", "погодився", "погодилася")],
)
def test_a_slavic_past_has_all_genders(language: str, verb: str, form: str) -> None:
    assert form in {word for _, word in inflect(verb, None, "speech", language)}
