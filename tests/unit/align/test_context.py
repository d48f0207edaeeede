"""Claims that say nothing alike are matched by what stands around them, and the reader is told so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from tests.factories import DOVHAN, SHEN, article, claim, sides

from crossread.align import Around, align_claims, surroundings
from crossread.align.likely import likelihoods
from crossread.lang import load_packs
from crossread.model import Alignment, Article, Claim
from crossread.settings import ContextSettings, Settings

PACKS = load_packs(sides())
LEFT = article(
    "The ministers spoke about the sailors who have been detained since May. Shen Yulan hoped for patience.\n"
    "They turned to the grain harvest. Shen Yulan promised lorries.",
    name="left",
)
RIGHT = article(
    "The fate of the detained sailors was raised first. Marta Dovhan will not wait for ever.\n"
    "The grain harvest was next. Marta Dovhan asked for railway wagons.",
    name="right",
)


def told(text: Article, speaker: str, *words: str) -> list[Claim]:
    return [
        replace(claim(one, within=text, speaker=speaker, id=f"{text.name}#{number}"), article=text.id)
        for number, one in enumerate(words)
    ]


ONE = told(LEFT, SHEN, "hoped for patience", "promised lorries")
OTHER = told(RIGHT, DOVHAN, "will not wait for ever", "asked for railway wagons")
TEXTS = {LEFT.id: LEFT.text, RIGHT.id: RIGHT.text}


def align(left: Sequence[Claim], right: Sequence[Claim], around: Mapping[str, Around] | None) -> Alignment:
    return align_claims(left, right, PACKS, Settings(), around)


def pairs(found: Alignment) -> set[tuple[str, str]]:
    return {(one.id, other.id) for match in found.matches for one in match.left for other in match.right}


def test_the_sentence_the_one_before_and_the_place_are_found() -> None:
    around = surroundings(ONE, OTHER, TEXTS)
    assert around is not None
    first, second = around["left#0"], around["left#1"]
    assert first.sentence == "Shen Yulan hoped for patience."
    assert first.before == "The ministers spoke about the sailors who have been detained since May."
    assert second.before == "They turned to the grain harvest."  # of its own paragraph
    assert 0 < first.place < second.place < 1
    assert first.words.startswith("The ministers") and first.words.endswith("patience.")


def test_a_first_sentence_has_none_before_it_and_a_sentence_without_an_end_is_cut() -> None:
    text = article("word " * 400 + "peace was made", name="long")
    (said,) = told(text, SHEN, "peace was made")
    around = surroundings([said], [], {text.id: text.text})
    assert around is not None
    assert (around[said.id].before, len(around[said.id].sentence)) == ("", 600)


def test_claims_of_one_point_meet_by_their_passages_alone() -> None:
    around = surroundings(ONE, OTHER, TEXTS)
    assert pairs(align(ONE, OTHER, None)) == set()
    found = align(ONE, OTHER, around)
    assert pairs(found) == {("left#0", "right#0"), ("left#1", "right#1")}
    reasons = {match.left[0].id: match.reasons for match in found.matches}
    assert any("detainee" in one and one.startswith("around both: ") for one in reasons["left#0"])
    assert any("grain" in one and one.startswith("around both: ") for one in reasons["left#1"])


def test_what_claims_themselves_share_is_reason_enough() -> None:
    left = told(LEFT, SHEN, "the sailors who have been detained since May")
    right = told(RIGHT, DOVHAN, "The fate of the detained sailors")
    (match,) = align(left, right, surroundings(left, right, TEXTS)).matches
    assert not any(one.startswith("around both") for one in match.reasons)


def test_swapping_the_sides_mirrors_the_matches() -> None:
    around = surroundings(ONE, OTHER, TEXTS)
    there, back = align(ONE, OTHER, around), align(OTHER, ONE, around)
    assert {(one, other) for other, one in pairs(back)} == pairs(there)
    assert {one.reasons for one in there.matches} == {one.reasons for one in back.matches}


def test_in_one_text_neighbours_say_nothing() -> None:
    both = article(f"{LEFT.text}\n{RIGHT.text}", name="both")
    left = told(both, SHEN, "hoped for patience")
    right = told(both, DOVHAN, "will not wait for ever")
    assert surroundings(left, right, {both.id: both.text}) is None


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"score": 0.2}, {"score": 0.0}),
        ({"passage": 0.2}, {"passage": 0.0}),
        ({"topic": 0.5}, {"topic": 0.0}),
        ({"places": (0.5, 0.5)}, {"places": (0.1, 0.9)}),
        ({"speakers": (SHEN, SHEN)}, {"speakers": (SHEN, DOVHAN)}),
        ({"quotation": "indirect"}, {"quotation": "narrated"}),
        ({"rival": 0.0}, {"rival": 0.9}),
    ],
)  # fmt: skip
def test_each_sign_makes_a_pair_likelier(better: dict[str, object], worse: dict[str, object]) -> None:
    assert _likely(**better) > _likely(**worse)  # type: ignore[arg-type]


def test_no_pair_is_less_likely_than_it_is_alike() -> None:
    assert _likely(score=0.9, places=(0.0, 1.0), passage=0.0) == 0.9


def _likely(
    *,
    score: float = 0.1,
    passage: float = 0.1,
    topic: float = 0.0,
    places: tuple[float, float] = (0.3, 0.4),
    speakers: tuple[str, str] = (SHEN, DOVHAN),
    quotation: str = "indirect",
    rival: float = 0.0,
) -> float:
    """The likelihood of a pair beside a rival that has the same left claim."""
    kinds = replace(ONE[0], quotation=quotation)  # type: ignore[arg-type]
    left, right = (claim("words", speaker=one, id=one) for one in speakers)
    left, right = (replace(one, quotation=kinds.quotation) for one in (left, right))
    found = likelihoods(
        {(0, 0): score, (0, 1): rival}, {(0, 0): passage, (0, 1): 0.0}, {(0, 0): topic},
        ([left], [right, right]), ([places[0]], [places[1], places[1]]), ContextSettings(),
    )  # fmt: skip
    return found[0, 0]
