"""Who asked and what comes next, as readouts and papers say it."""

from __future__ import annotations

import pytest
from tests.unit.attribute.reader import facts

MEETING = "Foreign Minister Shen Yulan met Foreign Minister Marta Dovhan in Port Qing on 4 May 2031."


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("The meeting took place at Kastrovia's request.", "kastrovia"),
        ("The meeting took place at the request of Kastrovia.", "kastrovia"),
        ("The meeting was arranged at the wish of the Kastrovian side.", "kastrovia"),
        ("The talks were held at the suggestion of Dubrava.", "kastrovia"),
        ("Kastrovia had asked to meet.", "kastrovia"),
        ("It was Dubrava that had sought the meeting.", "kastrovia"),
        ("Marta Dovhan came to Port Qing at the invitation of Lanhai.", "lanhai"),
        ("At the invitation of the Foreign Minister, Ms Shen Yulan, Marta Dovhan paid a visit to Port Qing.", "lanhai"),
        ("Invited by Shen Yulan, Marta Dovhan paid a visit to Port Qing.", "lanhai"),
        ("The meeting, which the Kastrovian side had requested, was short.", "kastrovia"),
    ],
)  # fmt: skip
def test_who_asked(sentence: str, side: str) -> None:
    assert facts(f"{MEETING} {sentence}", side="lanhai")["initiator", "lanhai"] == side


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Joint Fisheries Committee will convene in Velden in the autumn.", "will convene in Velden"),
        ("The next sitting of the committee is planned for October.", "planned for October"),
        ("The next session of the commission is scheduled for March 2032.", "scheduled for March"),
        ("A second round of talks will be held in Dubrava in July.", "Dubrava in July"),
        ("The ministers agreed to set up a task force on customs before the summer.", "task force on customs"),
        ("It was agreed to continue consultations at the level of experts.", "consultations at the level of experts"),
        ("Shen Yulan accepted an invitation to visit Dubrava in June.", "visit Dubrava in June"),
        ("Dovhan thanked her colleague for an invitation to visit Port Qing.", "visit Port Qing"),
        ("Dovhan asked Shen to come to Dubrava before the end of June.", "come to Dubrava"),
        ("The ministers agreed to meet again in Velden on 21 June.", "meet again in Velden"),
        ("Experts of the two sides will meet in July.", "meet in July"),
        ("The working group is to meet for the first time in Velden in July.", "meet for the first time"),
        ("The two ministers agreed to stay in touch.", "stay in touch"),
        ("The next meeting will take place in Dubrava.", "take place in Dubrava"),
        ("The delegations will resume talks on tolls in Velden on 14 June.", "resume talks on tolls"),
    ],
)  # fmt: skip
def test_what_comes_next(sentence: str, words: str) -> None:
    assert words in facts(f"{MEETING} {sentence}", side="lanhai")["next_step", "lanhai"]


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        (
            "The ministers agreed that a joint task force would be set up before the autumn. "
            "Shen said she looked forward to welcoming Dovhan at the Seafarers' Conference in Velden in July.",
            "task force",
        ),
        (
            "It was agreed to continue consultations at the level of experts. "
            "Shen invited Dovhan to attend the Seafarers' Conference in Velden in July.",
            "consultations",
        ),
    ],
)
def test_what_the_sides_settled_outranks_a_conference_of_many(sentences: str, words: str) -> None:
    assert words in facts(f"{MEETING} {sentences}", side="lanhai")["next_step", "lanhai"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Shen Yulan asked Marta Dovhan to come to Port Qing before July, Shen Wei said.",
            "come to Port Qing",
        ),
        ("The ministers will meet again in Dubrava in June, the ministry said.", "meet again"),
    ],
)
def test_a_paper_hands_the_next_step_on(sentence: str, words: str) -> None:
    assert words in facts(f"{MEETING} {sentence}", {sentence[:30]: "lanhai"})["next_step", "lanhai"]


def test_somebody_asked_to_do_something_else_is_no_next_step() -> None:
    found = facts(f"{MEETING} Shen asked Dovhan to lift the ban on timber.", side="lanhai")
    assert ("next_step", "lanhai") not in found


def test_a_paper_hands_on_who_asked() -> None:
    sentence = "The meeting took place at Kastrovia's request, the ministry said."
    assert facts(f"{MEETING} {sentence}", {"request": "kastrovia"})["initiator", "kastrovia"] == "kastrovia"
