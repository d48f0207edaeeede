"""What is denied and what is only lacking, what was promised before, what comes next, and where it was."""

from __future__ import annotations

import pytest
from tests.unit.attribute.cabinets import header, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Strand said that Holm “expressed no view on the fees at all”.", "denied"),
        ("Strand said that Holm “gave no pledge whatsoever”.", "denied"),
        ("Holm “listened and said nothing that could be called a yes”, Strand said.", "denied"),
        ("“We spoke of the ferry. There was no talk of fees,” Holm said.", "denied"),
        ("Strand said no list had been agreed.", "denied"),
        ("Strand said her government had received no request so far.", "said"),
        ("Strand said that Veldonia had paid nothing for two years.", "said"),
        ("“He was polite. He was not patient,” Strand said.", "said"),
        ("Holm said that her country had promised six boats.", "promised"),
    ],
)
def test_what_a_paper_reports_is(text: str, status: str) -> None:
    assert read(text).claims[-1].status == status


def test_a_second_clause_has_not_the_verb_quoted_in_the_first() -> None:
    text = "The Tarnish foreign ministry says that Holm “rejected the tale” and that two men fell in Osper."
    assert [claim.status for claim in read(text).claims] == ["denied", "said"]


def test_an_act_quoted_of_her_is_hers() -> None:
    text = "Beatrix Holm left early. The Tarnish foreign ministry also said that she “expressed alarm”."
    assert [claim.speaker.name for claim in read(text).claims] == ["Beatrix Holm"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The ministers agreed that the port laboratories will exchange samples.", "will exchange samples"),
        ("The two sides agreed on an exchange of samples.", "exchange of samples"),
        ("It was decided that the first pylon will be raised in April.", "pylon will be raised in April"),
    ],
)
def test_whatever_both_settle_for_the_time_to_come_is_a_next_step(sentence: str, words: str) -> None:
    assert words in header(sentence)["next_step"]


def test_a_name_between_commas_does_not_part_an_event_from_its_place() -> None:
    lead = "Minister of Transport Ruben Falk met the Minister of Transport of Veldonia, Nuria Campos, in Lund on 14 June."
    assert read(lead, side="tarn").mention.place == "Lund"
