"""Attributions that hold each other, quotations without a frame, institutions, written-down claims."""

from __future__ import annotations

import time

import pytest
from tests.factories import article
from tests.unit.attribute.claims import PACKS, claims, only, speakers, words

from crossread.attribute import read_article
from crossread.model import GivenClaim, Span
from crossread.settings import Settings


def test_an_institution_that_only_passes_words_on_makes_no_claim_of_its_own() -> None:
    text = "The Kastrovian foreign ministry said that Marta Dovhan had urged Shen Yulan to wait."
    assert speakers(text) == ["Marta Dovhan"]
    assert only(text).account == "kastrovia"


def test_a_persons_words_about_another_are_the_others_in_the_first_ones_account() -> None:
    claim = only("Marta Dovhan said that Shen Yulan had promised a boat before the storm came.")
    assert (claim.speaker.name, claim.account, claim.channel) == ("Shen Yulan", "kastrovia", "Marta Dovhan")


def test_a_quotation_alone_in_its_paragraph_goes_on() -> None:
    text = "“The ice is thin,” Gao Lin said.\n\n“We will wait for a colder week.”"
    assert speakers(text) == ["Gao Lin", "Gao Lin"]


def test_a_quotation_far_below_belongs_to_nobody() -> None:
    text = "“The ice is thin,” Gao Lin said.\n\nIt snowed.\n\nIt froze.\n\n“We will wait for a colder week.”"
    assert words(text) == ["The ice is thin,"]


def test_a_scare_quote_is_no_claim() -> None:
    assert words("The ferry was “late” again.") == []


def test_a_quotation_over_three_paragraphs_has_the_speaker_of_its_last() -> None:
    text = "“The ice is thin in May.\n\n“The ferry waits for us.\n\n“We wait for the ferry,” Gao Lin said."
    assert speakers(text) == ["Gao Lin"] * 3


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Her boat left. The Lanhai foreign ministry slept. The ministry said the ice was thin.", "lanhai"),
        ("The embassy of Kastrovia was shut. The embassy said the ice was thin.", "kastrovia"),
        ("Ostmark's government was quick. The government said the ice was thin.", "ostmark"),
    ],
)
def test_a_bare_institution_is_the_one_last_named(text: str, account: str) -> None:
    assert claims(text)[-1].account == account


def test_a_claim_that_was_written_down_is_taken_as_it_stands() -> None:
    text = "Lanhai regrets the storm.\nThe ferry should wait."
    given = (
        GivenClaim(span=Span(0, 25)),
        GivenClaim(span=Span(26, 48), speaker="Shen Yulan"),
    )
    found = read_article(article(text, side="lanhai", given=given), PACKS, Settings()).claims
    assert [(one.text, one.speaker.name, one.account) for one in found] == [
        ("Lanhai regrets the storm.", "Lanhai", "lanhai"),
        ("The ferry should wait.", "Shen Yulan", "lanhai"),
    ]


def test_confidence_is_a_share_and_falls_where_the_source_is_a_guess() -> None:
    sure = only("“The ice is thin,” Gao Lin said.")
    unsure = only("Somebody in the crowd believed that the ice was thin.", side="lanhai")
    assert 0 < unsure.confidence < sure.confidence < 1


def test_claims_below_the_wanted_confidence_are_left_out() -> None:
    text = "“The ice is thin,” said Gao Lin. A farmer in the valley praised the river."
    settings = Settings()
    strict = type(settings)(attribute=type(settings.attribute)(min_confidence=0.9))
    assert [one.speaker.name for one in read_article(article(text), PACKS, strict).claims] == ["Gao Lin"]


@pytest.mark.parametrize(
    "unit", ['"', "“", "he said ", ", according to the ministry", "他表示，", "he said: “We go.” "]
)
def test_a_hostile_text_is_read_in_a_moment(unit: str) -> None:
    start = time.process_time()
    claims((unit * 4000)[:16_000])
    assert time.process_time() - start < 12  # a quadratic reader takes minutes
