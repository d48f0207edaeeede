"""Where a listed word reports, and where it is a noun, an adjective or a speech that never happened."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims, words


@pytest.mark.parametrize(
    "sentence",
    [
        "The claim of the farmers was filed in May.",
        "Shen Yulan used to say little.",
        "Marta Dovhan did not say that the port was open.",
        "Gao Lin would say that, of course.",
        "The said harbour is deep.",
        "An official who asked not to be named left the room.",
        "Shen Yulan read a report by Lanhai.",
        "The last said word was hers.",
    ],
)
def test_what_reports_nothing_makes_no_claim(sentence: str) -> None:
    assert claims(sentence) == ()


def test_an_adverb_may_stand_between_speaker_and_verb() -> None:
    assert words("Shen Yulan repeatedly said that the port was open.") == ["the port was open"]


def test_an_auxiliary_may_stand_between_speaker_and_verb() -> None:
    assert words("Shen Yulan has also said the port was open.") == ["the port was open"]


def test_a_day_may_stand_between_speaker_and_verb() -> None:
    assert words("Shen Yulan on Thursday rejected the offer.") == ["rejected the offer"]


def test_a_participle_that_opens_a_sentence_is_said_by_somebody_else() -> None:
    assert words("Asked about the port, Shen Yulan said it was open.") == ["it was open"]


def test_a_word_is_tried_by_each_of_its_rows() -> None:
    assert words("Gao Lin hopes to travel soon.", side="lanhai") == ["hopes to travel soon"]
    assert words("Gao Lin hopes that the ice melts.", side="lanhai") == ["the ice melts"]


def test_a_subordinate_saying_verb_hands_its_subject_on() -> None:
    assert words("Shen Yulan left, saying that the talks were over.") == ["the talks were over"]


def test_two_verbs_of_one_subject_make_two_claims() -> None:
    assert words("Shen Yulan urged patience and demanded a list.") == ["urged patience", "demanded a list"]
