"""Who the source words mean."""

from __future__ import annotations

import pytest
from tests.unit.attribute.claims import claims, only, speakers

MET = "Marta Dovhan met Shen Yulan in Velden. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dovhan said the road was shut.", "Marta Dovhan"),
        ("Foreign Minister Dovhan said the road was shut.", "Marta Dovhan"),
        ("Marta Dovhan, the foreign minister of Kastrovia, said the road was shut.", "Marta Dovhan"),
        ("The road was shut, said Marta Dovhan, who came by boat.", "Marta Dovhan"),
        ("The president of Lanhai said the road was shut.", "Gao Lin"),
        ("The Kastrovian foreign minister said the road was shut.", "Marta Dovhan"),
        ("Velden said the road was shut.", "Velden"),
        ("The Lanhai foreign ministry said the road was shut.", "Lanhai foreign ministry"),
        ("Kastrovia Today said the road was shut.", "Kastrovia Today"),
        ("The two sides said the road was shut.", "both"),
        ("Marta Dovhan and Shen Yulan said the road was shut.", "both"),
        ("Ilo Vant, a farmer, said the road was shut.", "Ilo Vant"),
        ("A farmer from Velden said the road was shut.", "farmer from Velden"),
        ("Dovhan's spokesman said the road was shut.", "Dovhan's spokesman"),
    ],
)
def test_the_source_words_name_the_speaker(text: str, speaker: str) -> None:
    assert only(text).speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marta Dovhan said the road was shut. She said the ice was thin.", "Marta Dovhan"),
        ("Gao Lin said the road was shut. He added that the ice was thin.", "Gao Lin"),
        (MET + "Dovhan said the road was shut. Her counterpart said the ice was thin.", "Shen Yulan"),
        ("A senior official said the road was shut. The official said the ice was thin.", "senior official"),
        ("The Lanhai foreign ministry was busy. It said the ice was thin.", "Lanhai foreign ministry"),
        (
            "The Lanhai foreign ministry was busy. The ministry said the ice was thin.",
            "Lanhai foreign ministry",
        ),
    ],
)
def test_later_words_mean_somebody_named_before(text: str, speaker: str) -> None:
    assert claims(text)[-1].speaker.name == speaker


def test_a_bare_surname_is_the_bearer_whom_this_article_introduces() -> None:
    assert speakers("Shen Wei briefed reporters. Shen said the ice was thin.") == ["Shen Wei"]
    assert speakers("Shen said the ice was thin. Shen Yulan left early.") == ["Shen Yulan"]


def test_a_surname_that_nobody_introduces_shows_whom_else_it_could_mean() -> None:
    claim = only("Shen said the ice was thin.")
    assert {claim.speaker.name, *claim.speaker.candidates} == {"Shen Yulan", "Shen Wei"}
    assert claim.confidence < only("Gao Lin said the ice was thin.").confidence


def test_a_she_is_no_spokesman() -> None:
    text = "Marta Dovhan arrived. Ivan Lys, her spokesman, said the road was shut. She said the ice was thin."
    assert claims(text)[-1].speaker.name == "Marta Dovhan"


def test_the_speaker_of_a_readout_that_names_nobody_is_its_side() -> None:
    assert only("The call lasted an hour.", side="lanhai").speaker.name == "Lanhai"


def test_the_span_of_the_speaker_shows_the_words_that_name_him() -> None:
    text = "Foreign Minister Marta Dovhan said the road was shut."
    span = only(text).speaker.span
    assert span is not None and span.of(text) == "Marta Dovhan"
