"""The many ways in which ministries say who asked and how long it took."""

from __future__ import annotations

import pytest
from tests.unit.attribute.cabinets import header, read, told

MEETING = "The Deputy Prime Minister, Beatrix Holm, met the Vice-Premier of Veldonia, Iker Solano, in Osper on 14 June."


@pytest.mark.parametrize(
    "sentence",
    [
        "The call, which had been proposed by the Vice-Premier, lasted an hour and a quarter.",
        "The conversation, initiated by the Vice-Premier, took 35 minutes.",
        "It was the Vice-Premier who had asked for the call.",
        "The conversation was held at the Vice-Premier's request.",
        "The call was placed by the Vice-Premier.",
        "The exchange was arranged at the wish of the Vice-Premier.",
        "The initiative for the call lay with Carse.",
        "The call was made by Iker Solano.",
        "The Deputy Prime Minister answered a call from the Veldonian Vice-Premier.",
        "The Deputy Prime Minister agreed to the Veldonian request for a conversation.",
        "The call followed a written request from Carse.",
        "The Vice-Premier had urgently requested a conversation.",
        "The Vice-Premier rang his colleague at nine.",
        "The conversation was prompted by a proposal from the Veldonian side.",
        "Veldonia took the initiative for the conversation.",
        "The idea of the call came from the Chancellery of Veldonia.",
        "The call came at the invitation of the Vice-Premier of Veldonia, Iker Solano.",
        "The Deputy Prime Minister was called by her Veldonian counterpart at eight.",
        "Iker Solano had wished to speak before the vote.",
        "The conversation was held at the instance of the Veldonian Vice-Premier.",
        "The Deputy Prime Minister received a telephone call this morning from Vice-Premier Solano.",
        "The request for the call had been made by the Veldonian embassy.",
    ],
)
def test_the_other_side_asked(sentence: str) -> None:
    assert header(sentence)["initiator"] == "veld"


@pytest.mark.parametrize(
    "sentence",
    [
        "She proposed a meeting of experts in July.",
        "She asked for the meeting of the commission to be put off.",
        "Veldonia asked for talks on the bridge.",
        "At the request of the owners, the ship was towed to Carse.",
        "Solano asked for a meeting next month.",
    ],
)
def test_a_request_for_something_else_tells_nothing_of_who_asked(sentence: str) -> None:
    assert "initiator" not in header(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The call, which had been proposed by the Vice-Premier, lasted an hour.",
        "The Vice-Premier had asked for the conversation.",
        "It was the Vice-Premier who had asked for the call.",
        "The call had been requested by the Vice-Premier.",
        "Veldonia had sought the conversation for three weeks.",
    ],
)
def test_who_asked_is_told_by_the_readout_itself(sentence: str) -> None:
    assert {(claim.speaker.name, claim.status) for claim in told(sentence)} == {("Tarn", "said")}


def test_to_call_somebody_is_a_call_and_to_call_him_something_is_none() -> None:
    assert read("President Brand called Chancellor Maler on Monday.", side="tarn").mention.type == "call"
    named = "President Brand called Chancellor Maler a friend of Tarn."
    assert read(named, side="tarn").mention.type is None


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("The meeting ran, by the clock in the hall, to nearly forty minutes.", "40"),
        ("They rose after an hour and ten minutes.", "70"),
        ("They parted three quarters of an hour later.", "45"),
        ("The meeting took up the better part of two hours.", "120"),
        ("The meeting lasted from 10.00 to 11.30.", "90"),
        ("The 90-minute meeting was held behind closed doors.", "90"),
        ("At the end of a meeting of fifty minutes, a protocol was signed.", "50"),
        ("The meeting, 40 minutes long, covered the bridge.", "40"),
        ("The length of the meeting was 55 minutes.", "55"),
        ("Twenty minutes had been set aside for the meeting; it lasted fifty.", "50"),
        ("The meeting was scheduled for 30 minutes and lasted for 75.", "75"),
    ],
)
def test_how_long_it_was(sentence: str, minutes: str) -> None:
    assert header(sentence, MEETING)["duration_minutes"] == minutes


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge has been shut for two hours a day.",
        "The ferry takes forty minutes.",
        "The meeting dealt with the strike, which lasted two hours.",
    ],
)
def test_the_length_of_something_else_is_none_of_the_event(sentence: str) -> None:
    assert "duration_minutes" not in header(sentence, MEETING)
