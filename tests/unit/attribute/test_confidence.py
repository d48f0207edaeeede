"""How sure the rules say they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import article, claim, sides

from crossread.attribute import read_article
from crossread.lang import load_packs
from crossread.model import Claim, Speaker
from crossread.settings import Settings

PACKS = load_packs(sides())


def first(text: str, side: str | None = None) -> Claim:
    return read_article(article(text, side=side), PACKS, Settings()).claims[0]


def test_a_quotation_is_surer_than_an_act_told_by_the_press() -> None:
    quoted = first("“The strait stays open,” said Shen Yulan.")
    told = first("Shen Yulan praised the pilots of the strait.")
    assert quoted.confidence > 0.9 > told.confidence


def test_what_a_readout_tells_is_surer_than_what_the_press_tells() -> None:
    words = "Shen Yulan praised the pilots of the strait."
    assert first(words, side="lanhai").confidence > first(words).confidence


def test_a_name_that_several_bear_is_less_sure() -> None:
    one = Speaker(name="Shen Yulan", side="lanhai", kind="person")
    several = replace(one, candidates=("Shen Ro",))
    assert several.label == "Shen Yulan or Shen Ro"
    assert one.label == "Shen Yulan"


@pytest.mark.parametrize(("confidence", "unsure"), [(0.59, True), (0.6, False), (0.95, False)])
def test_the_faces_say_unsure_below_six_in_ten(confidence: float, unsure: bool) -> None:
    assert claim("The strait stays open.", confidence=confidence).is_unsure is unsure
