"""Briefings in English: whose words a spokesperson's answers report, and what is nobody's."""

from __future__ import annotations

from tests.unit.attribute.cabinets import read

ANSWERS = "\n\n".join(
    (
        "Question (Anna, Osper Gazette): Did Veldonia ask for more flights?",
        "Answer: Deputy Prime Minister Holm raised the ferry. She asked that it be restored by May. "
        "The Veldonian side promised to study the request. We remain hopeful.",
        "Question: And the tolls?",
        "Answer: Vice-Premier Solano said the tolls would stay. The two sides agreed to meet again in June. "
        "We urge Veldonia to think again. That is all for today.",
    )
)


def test_an_answer_reports_the_words_of_others_and_keeps_its_own() -> None:
    told = [(c.speaker.name, c.quotation, c.status) for c in read(ANSWERS, side="tarn").claims]
    assert told == [
        ("Beatrix Holm", "narrated", "said"),
        ("Beatrix Holm", "narrated", "asked"),
        ("Veldonia", "narrated", "promised"),
        ("Tarn", "direct", "said"),
        ("Iker Solano", "indirect", "said"),
        ("both", "narrated", "agreed"),
        ("Tarn", "direct", "said"),
    ]


def test_who_only_asks_is_a_journalist() -> None:
    text = (
        "AFP: Did Ms Holm call Mr Solano yesterday?\n\nYlva Strand: They spoke for half an hour.\n\n"
        "Reuters: Will they meet?\n\nYlva Strand: No date has been fixed. Tarn hopes for the best."
    )
    found = read(text, side="tarn").claims
    assert {claim.speaker.name for claim in found} == {"Ylva Strand"}
    assert [claim.quotation for claim in found] == ["direct"] * 3
