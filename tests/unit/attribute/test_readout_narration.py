"""What an official readout tells in its own voice: every plain statement of the talks, and no boilerplate."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims

LEAD = "The Foreign Minister of Lanhai, Shen Yulan, received Marta Dovhan in Port Qing on 4 May."

TOLD = [
    "A protocol signed after the talks opens four harbours to small vessels.",
    "An agreement reached on this occasion sets the annual quota at nine thousand tonnes.",
    "The arrangement covers students, nurses and seasonal pickers.",
    "Under the new accord, lorries may cross at night.",
    "The charter lays down how pilots are to be trained.",
    "No vessel may stay in the bay for more than ten days.",
    "No fee shall be levied on school books.",
    "Lorries must carry a transit paper from next spring.",
    "Each country may send up to forty inspectors.",
    "Passengers will need no visa for stays of up to thirty days.",
    "Experts from four agencies will go over the figures in the summer.",
    "The Standing Committee on Fisheries will convene in Velden in the autumn.",
    "The next sitting is planned for October.",
    "A second round is scheduled for the first week of June.",
    "A return visit is due in the course of next year.",
    "The working group is to report before the end of the year.",
    "A date has yet to be set.",
    "The text of the treaty is expected to be ready by March.",
    "The first train is due to leave Dubrava on 1 September.",
    "The bridge will be open to freight by the end of the decade.",
    "The duty on steel pipes is to disappear over five years.",
    "The exchange of archives begins in April.",
    "The programme runs until 2036.",
    "The deal takes effect on 1 July.",
    "The scheme gives small growers two more years.",
    "On the agenda were fisheries, lighthouses and the exchange of archives.",
    "Also on the table was a joint weather station.",
    "At the centre of the talks stood the closed crossing.",
    "Among the topics were the rescue service and ferry links.",
    "Special attention was paid to the safety of crossings.",
    "Much time went to the matter of the sunken barge.",
    "Prominence was given to the state of the dykes.",
    "The question of the lighthouse was left open.",
    "No progress was made on the quota.",
    "The proposal will be studied.",
    "The invitation was accepted.",
    "A wreath was laid at the monument to the rescued.",
    "Documents on archives and on seeds were signed at the close.",
    "Work on the dam is to go on in a group of engineers.",
    "Agreement could not be found on tolls.",
    "Further contacts will be kept up through the embassies.",
    "Details are to be settled by the customs offices.",
]  # fmt: skip

UNTOLD = [
    "Follow us for more news.",
    "Subscribe to the newsletter of the ministry.",
    "Photographs are available from the press service.",
    "The Ministry of Foreign Affairs represents Lanhai in 90 countries.",
    "The ministry was founded in 1911.",
    "The Lanhai foreign ministry employs four hundred people.",
    "Diplomatic relations were established in 1994.",
    "Trade amounted to two billion crowns in 2029.",
    "The strait was closed in 1987 and reopened five years later.",
    "For further information, write to the press office.",
    "Journalists may register until noon on Friday.",
    "An audio recording can be downloaded from the website.",
    "Notes for editors: the quota was last raised in 2019.",
    "Background: the crossing has been closed since 2027.",
    "Please note that the office is closed on Monday.",
    "Read the full text of the statement here.",
]  # fmt: skip


def told(sentence: str) -> list[str]:
    return [c.text for c in claims(f"{LEAD}\n\n{sentence}", side="lanhai") if c.start > len(LEAD)]


@pytest.mark.parametrize("sentence", TOLD)
def test_a_plain_statement_of_a_readout_is_told_by_its_side(sentence: str) -> None:
    assert told(sentence) != []


@pytest.mark.parametrize("sentence", UNTOLD)
def test_boilerplate_and_history_are_not_told(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize("sentence", TOLD[:20])
def test_a_paper_of_no_side_tells_nothing_in_its_own_voice(sentence: str) -> None:
    assert [c for c in claims(f"{LEAD}\n\n{sentence}") if c.quotation == "narrated" and not c.cue] == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The fee will be gone by 2040, the sides decided.", "The fee will be gone by 2040"),
        ("Nets washed in fresh water will be let in, it was agreed.", "Nets washed in fresh water will be let in"),
        ("The crossing is to open at dawn, both ministers agreed.", "The crossing is to open at dawn"),
        ("Two more buoys will be set out, the parties settled.", "Two more buoys will be set out"),
        ("The dam must be checked every spring, it was decided.", "The dam must be checked every spring"),
        ("A joint crew will sail in June, it was announced.", "A joint crew will sail in June"),
        ("The seeds may be sown this year, the two sides resolved.", "The seeds may be sown this year"),
        ("Tolls should fall, Minister Shen felt.", "Tolls should fall"),
        ("The archive will stay shut, Dovhan made clear.", "The archive will stay shut"),
        ("The buoys had drifted, she was told.", "The buoys had drifted"),
        ("Both coasts would gain, it was stressed.", "Both coasts would gain"),
    ],
)  # fmt: skip
def test_what_stands_before_a_trailing_frame_is_the_content(sentence: str, words: str) -> None:
    found = [c for c in claims(f"{LEAD}\n\n{sentence}", side="lanhai") if c.start > len(LEAD)]
    assert [c.text.removesuffix(".") for c in found] in ([words], [sentence.removesuffix(".")])


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Three hours and a half, says Port Qing.", "Three hours and a half"),
        ("Forty minutes, says Dubrava.", "Forty minutes"),
        ("A frank exchange, writes Lanhai Press.", "A frank exchange"),
        ("Nothing of the kind, insists Shen Wei.", "Nothing of the kind"),
        ("A good start, said Marta Dovhan.", "A good start"),
        ("Not in our lifetime, says the Kastrovian foreign ministry.", "Not in our lifetime"),
    ],
)
def test_a_phrase_before_an_inverted_frame_is_the_content(sentence: str, words: str) -> None:
    assert [c.text for c in claims(sentence)] == [words]


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        (
            "The conversation, which was held at the request of the Kastrovian side, lasted one hour.",
            ["was held at the request of the Kastrovian side", "lasted one hour"],
        ),
        (
            "The meeting, which took place at Dubrava's request, went on for two hours.",
            ["took place at Dubrava's request", "went on for two hours"],
        ),
        (
            "The call, which had been initiated by Lanhai, ran for forty minutes.",
            ["had been initiated by Lanhai", "ran for forty minutes"],
        ),
        (
            "The talks, requested by Kastrovia, lasted half an hour.",
            ["requested by Kastrovia", "lasted half an hour"],
        ),
    ],
)
def test_who_asked_and_how_long_are_two_claims(sentence: str, pieces: list[str]) -> None:
    found = [c.text for c in claims(sentence, side="lanhai")]
    assert len(found) == 2
    assert all(any(piece in text for text in found) for piece in pieces)
