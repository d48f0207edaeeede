"""Habits of English readouts of many houses: passives, leads, speakers who go on, stances, answers to offers."""

from __future__ import annotations

import pytest
from tests.unit.attribute.cabinets import header, read, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The other side was reminded that the mines are still there.",
         [("Tarn", "the mines are still there")]),
        ("Holm was given to understand that the request would be examined.",
         [("Veldonia", "the request would be examined")]),
        ("It was noted with regret that the levels fall, and it was brought to attention that the dam is leaking.",
         [("Tarn", "the levels fall"), ("Tarn", "the dam is leaking")]),
        ("Iker Solano said that relations had improved. Veldonia firmly opposes any toll and urges Tarn to lift it.",
         [("Iker Solano", "relations had improved"), ("Iker Solano", "Veldonia firmly opposes any toll"),
          ("Iker Solano", "urges Tarn to lift it")]),
        ("Holm underscored that any sale remains subject to approval, and she made no commitment on timing.",
         [("Beatrix Holm", "any sale remains subject to approval"),
          ("Beatrix Holm", "she made no commitment on timing")]),
        ("Reminding that the road was built by Tarn, Holm asked for repairs.",
         [("Beatrix Holm", "the road was built by Tarn"), ("Beatrix Holm", "asked for repairs")]),
        ("Holm, indicating that the limits should go, thanked her colleague.",
         [("Beatrix Holm", "the limits should go"), ("Beatrix Holm", "thanked her colleague")]),
        ("The boats were held in Carse, Solano said, adding that the crew would be tried.",
         [("Iker Solano", "The boats were held in Carse"), ("Iker Solano", "the crew would be tried")]),
        ("Holm extended an invitation to Solano to pay a visit, which Solano accepted with pleasure.",
         [("Beatrix Holm", "extended an invitation to Solano to pay a visit"),
          ("Iker Solano", "which Solano accepted with pleasure")]),
        ("Export controls were not up for negotiation and Holm declined to discuss them.",
         [("Tarn", "Export controls were not up for negotiation"), ("Beatrix Holm", "declined to discuss them")]),
    ],
)  # fmt: skip
def test_whose_words_a_readout_tells(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim.speaker.name, claim.text) for claim in told(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Holm made clear that attempts to interfere will not be tolerated.", "warned"),
        ("Holm stated that Tarn reserves the right to respond.", "warned"),
        ("Holm noted that the tariff would stay unless Veldonia opens its market.", "warned"),
        ("Solano pointed out that the claim does not hold water.", "denied"),
        ("Solano said that the accusation is entirely unfounded.", "denied"),
        ("The question of trade was not linked to the issue at any stage.", "denied"),
        ("Solano said that thanks to joint efforts relations had improved.", "said"),
        ("Holm offered her deepest condolences for the miners killed.", "said"),
        ("Holm expressed her expectation that the aircraft be delivered.", "asked"),
        ("Holm expressed her confidence that the visit would bear fruit.", "said"),
        ("Holm affirmed Tarn's intention to raise its investments.", "promised"),
        ("Holm announced military help worth 450 million crowns.", "promised"),
        ("Holm said Tarn would go ahead with the exercise as planned.", "said"),
        ("Holm said that the policy has not changed.", "said"),
        ("Holm said that a further 15 million crowns would be made available.", "promised"),
        ("Tarn is not prepared to pay.", "denied"),
        ("Tarn is ready to look at a quota for Veldonian mills.", "promised"),
    ],
)
def test_what_is_done_with_the_words(sentence: str, status: str) -> None:
    assert [claim.status for claim in told(sentence)] == [status]


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("It was the Deputy Prime Minister who took the initiative to the meeting.", "tarn"),
        ("The call, which Mr Solano had been seeking since May, was short.", "veld"),
        ("Holm came to Carse as the guest of her Veldonian opposite number.", "veld"),
        ("In reply to a Tarnish invitation, Solano came to Osper.", "tarn"),
        ("Holm held video talks at invitation with Solano.", "veld"),
        ("The Deputy Prime Minister had suggested the meeting in January.", "tarn"),
    ],
)
def test_who_asked(sentence: str, side: str) -> None:
    assert header(sentence)["initiator"] == side


def test_a_step_ends_at_its_condition_and_the_next_meeting_outranks_work_that_goes_on() -> None:
    step = header(
        "They agreed to aim to hold the next dialogue in Osper in the autumn, provided that trade grows."
    )
    assert step["next_step"] == "hold the next dialogue in Osper in the autumn"
    text = "They agreed to continue negotiations. An agreement was reached to hold the next round of talks in Carse."
    assert header(text)["next_step"] == "hold the next round of talks in Carse"


def test_a_readout_need_not_name_its_own_minister() -> None:
    text = (
        "The Deputy Prime Minister met the Vice-Premier of Veldonia, Iker Solano, in Osper today.\n\n"
        "The Deputy Prime Minister asked for repairs. She thanked Mr Solano for the visit."
    )
    names = [
        claim.speaker.name for claim in read(text, side="tarn").claims if claim.status in ("asked", "thanked")
    ]
    assert names == ["Beatrix Holm", "Beatrix Holm"]
