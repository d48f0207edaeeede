"""Whoever holds an office is known by it: with words of rank, with hyphens, by a title that no list has."""

from __future__ import annotations

import pytest
from tests.unit.attribute.cabinets import CALL, read, told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The Deputy Prime Minister thanked the Vice-Premier for the return of the ferry.", "Beatrix Holm"),
        ("The Vice-Premier said that the bridge would be shut until autumn.", "Iker Solano"),
        ("The Veldonian Vice-Premier promised to open a second crossing.", "Iker Solano"),
        ("The Vice Premier warned that the dam could burst.", "Iker Solano"),
        ("The two vice-premiers discussed grain.", "both"),
        (
            "The Tarnish Deputy Prime Minister lodged a protest at the seizure of two trawlers.",
            "Beatrix Holm",
        ),
        ("The Deputy Prime Minister made a strong protest about the fence.", "Beatrix Holm"),
        ("The Vice-Premier remonstrated against the fees.", "Iker Solano"),
        ("The Vice-Premier came out in support of the survey.", "Iker Solano"),
        ("She complained of the delays that drivers face.", "Beatrix Holm"),
    ],
)
def test_ranks_belong_to_an_office(sentence: str, speaker: str) -> None:
    assert [claim.speaker.name for claim in told(sentence)] == [speaker]


def test_an_office_that_no_list_has_is_known_by_its_holder() -> None:
    lead = "The Harbour Master General, Stig Moe, received Iker Solano in Osper on 14 June."
    assert told("The Harbour Master General said that the quay was full.", lead)[0].speaker.name == "Stig Moe"


def test_a_deputy_prime_minister_holds_the_event() -> None:
    assert read(CALL, side="tarn").mention.participants == ("Beatrix Holm", "Iker Solano")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("She protested at the noise of the airfield that was built last year.", "protested at the noise of the airfield"),
        ("She protested over the closing of the locks.", "protested over the closing of the locks"),
        ("She complained at the meeting that the road was closed.", "the road was closed"),
        ("She complained on Monday that the road was closed.", "the road was closed"),
    ],
)  # fmt: skip
def test_what_is_complained_of_stands_behind_any_preposition(sentence: str, words: str) -> None:
    assert told(sentence)[0].text.startswith(words)
