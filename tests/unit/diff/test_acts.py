"""Claims without reporting words: what they tell of is read from their own words."""

import pytest
from tests.factories import claim, sides

from crossread.diff.acts import with_act
from crossread.diff.lexicon import lexicon
from crossread.lang import load_packs
from crossread.model import Claim

KNOWN = lexicon(load_packs(sides()))


def bare(text: str, language: str = "en") -> Claim:
    """The claim as the rules see it when nothing but its words is known."""
    return with_act(claim(text, language=language, cue=""), KNOWN)


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("agreed to set up a commission", "en", "agreed"),
        ("no commission had been agreed", "en", "denied"),
        ("the matter was not discussed", "en", "denied"),
        ("The minister promised to look into it", "en", "promised"),
        ("urged Kastrovia to open the port", "en", "asked"),
        ("The port is open", "en", "said"),
        ("双方同意保持沟通", "zh", "agreed"),
        ("Сторони домовилися відкрити порт", "uk", "agreed"),
        ("попросила передать список", "ru", "asked"),
    ],
)
def test_the_act_is_read_from_the_words(text: str, language: str, status: str) -> None:
    assert bare(text, language).status == status


def test_a_condition_is_read_but_a_time_is_none() -> None:
    assert bare("the port will open if the boats leave").conditional
    assert not bare("the port will open before the end of May").conditional


def test_a_claim_with_reporting_words_is_left_as_it_is() -> None:
    told = claim("no commission had been agreed", cue="said")
    assert with_act(told, KNOWN) is told
