"""Altered re-quotations: one speaker, the same words in quotation marks, but not quite."""

from __future__ import annotations

import pytest
from tests.factories import DOVHAN, SHEN, article, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, Difference, Match, Span
from crossread.settings import Settings

PACKS = load_packs(sides())


def _said(words: str, speaker: str = SHEN, *, before: str = "", name: str = "wire") -> Claim:
    text = f"{before}“{words}”"
    start = len(before) + 1
    return claim(
        words, within=article(text, name=name), speaker=speaker, quotation="direct",
        quoted=(Span(start, start + len(words)),),
    )  # fmt: skip


def _altered(left: Claim, right: Claim) -> list[tuple[str, str]]:
    row = diff_match(Match(left=(left,), right=(right,), score=1.0), PACKS, Settings())
    return [(one.left, one.right) for one in row.differences if _is_requoted(one)]


def _is_requoted(difference: Difference) -> bool:
    return difference.kind == "term" and difference.reason.startswith("quoted alike")


def test_a_word_that_was_exchanged_inside_a_quotation_is_found() -> None:
    left = _said("the harbour will stay closed until the storms are over")
    right = _said("the harbour will stay guarded until the storms are over", name="post")
    assert _altered(left, right) == [("closed", "guarded")]


def test_a_word_left_out_inside_a_quotation_is_found() -> None:
    left = _said("the harbour will never again stay closed in winter")
    right = _said("the harbour will stay closed in winter", name="post")
    assert _altered(left, right) == [("never", "")] or _altered(left, right) == [("never again", "")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the harbour will stay closed until the storms are over", "the harbour will stay closed"),
        ("The harbour will stay closed.", "the harbour will stay closed"),
        ("the harbour will stay closed", "we have never thought of leaving this coast"),
    ],
)
def test_a_shorter_excerpt_other_marks_and_another_sentence_are_no_alteration(left: str, right: str) -> None:
    assert _altered(_said(left), _said(right, name="post")) == []


def test_two_speakers_may_say_the_same_differently() -> None:
    left = _said("the harbour will stay closed until spring")
    right = _said("the harbour will stay guarded until spring", DOVHAN, name="post")
    assert _altered(left, right) == []


def test_swapping_the_sides_mirrors_the_finding() -> None:
    left = _said("the harbour will stay closed until the storms are over")
    right = _said("the harbour will stay guarded until the storms are over", name="post")
    assert [(b, a) for a, b in _altered(left, right)] == _altered(right, left)
