"""In whose account a claim stands."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims, only

CALL = "Gao Lin and Pavlo Hrubyi spoke by phone on Monday"


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Gao Lin said the ice was thin.", "lanhai"),
        ("Gao Lin said the ice was thin, according to the Kastrovian foreign ministry.", "kastrovia"),
        ("Gao Lin was said to have promised a boat, according to Dubrava.", "kastrovia"),
        ("Kastrovia Today quoted Gao Lin as saying that the ice was thin.", "kastrovia"),
        ("“Gao Lin promised a boat,” Marta Dovhan wrote on Telegram.", "kastrovia"),
        ("A farmer said the ice was thin.", None),
    ],
)
def test_an_explicit_channel_comes_before_the_speakers_side(text: str, account: str | None) -> None:
    assert claims(text)[-1].account == account


def test_a_readout_is_its_sides_account_whoever_speaks() -> None:
    text = "Gao Lin said the ice was thin. Pavlo Hrubyi thanked him for the boat."
    assert {claim.account for claim in claims(text, side="kastrovia")} == {"kastrovia"}


def test_what_one_sides_media_tell_of_a_call_is_that_sides_account() -> None:
    found = claims(f"{CALL}, Lanhai Press reported.\n\nHrubyi said the ice was thin.")
    assert found[-1].account == "lanhai"
    assert found[-1].channel == "Lanhai Press"


def test_the_source_of_the_event_counts_wherever_its_paragraph_stands() -> None:
    found = claims(f"Hrubyi said the ice was thin.\n\nThe ferry rested.\n\n{CALL}, Lanhai Press reported.")
    assert found[0].account == "lanhai"


def test_a_party_with_a_channel_of_its_own_has_its_own_account() -> None:
    told = f"{CALL}, Lanhai Press reported.\n\nHrubyi said the ice was thin."
    also = "\n\nThe Kastrovian foreign ministry said the call was short."
    assert claims(told + also)[1].account == "kastrovia"


def test_a_source_that_tells_no_event_is_nobodys_channel_but_its_own() -> None:
    found = claims("The Lanhai foreign ministry said the ice was thin.\n\nHrubyi said the road was shut.")
    assert [claim.account for claim in found] == ["lanhai", "kastrovia"]


def test_what_follows_in_the_named_account_stays_in_it() -> None:
    text = "Shen Yulan promised a boat, according to the Kastrovian foreign ministry. She also said the ice was thin."
    assert [claim.account for claim in claims(text)] == ["kastrovia", "kastrovia"]


def test_the_chain_runs_from_the_publisher_to_the_speaker() -> None:
    text = "Gao Lin said the ice was thin, according to the Kastrovian foreign ministry."
    chain = only(text, publisher="Bay News").chain
    assert [(link.role, link.name) for link in chain] == [
        ("publisher", "Bay News"),
        ("channel", "Kastrovian foreign ministry"),
        ("speaker", "Gao Lin"),
    ]
    assert all(link.rule for link in chain[1:])


def test_according_to_a_measure_is_no_source() -> None:
    assert claims("The pilots were paid according to rank.") == ()
