"""Laws of the diff: runs rebuild both sides, a side against itself is the same, swapping the sides mirrors the row."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import DOVHAN, SHEN, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, Difference, Direction, Match, Row, Run, Span
from crossread.settings import Settings
from crossread.text.quantities import find_quantities
from crossread.text.words import words

PACKS = load_packs(sides())
TEXT = """
Lanhai Kastrovia's all countries of the sovereignty war crisis not no never agreed discussed port at request if
once forty minutes an hour 6,000 almost about people urged support unwavering , . " — “ ” 各国 危机 不 三 小时
суверенітет Дубрава не майже
"""
WORDS = re.findall(r"\S+", TEXT)

texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.text(min_size=1, max_size=40),
)
flags = st.booleans()


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Any claim: any words, any act, any of four languages."""
    return claim(
        draw(texts),
        speaker=draw(st.sampled_from([SHEN, DOVHAN])),
        status=draw(st.sampled_from(["said", "agreed", "promised", "asked", "denied", "thanked"])),
        language=draw(st.sampled_from(["en", "zh", "uk", "ru", "xx"])),
        negated=draw(flags),
        conditional=draw(flags),
        strength=draw(st.integers(1, 5)),
        cue=draw(st.sampled_from(["", "said", "demanded"])),
    )


matches = st.builds(
    lambda left, right: Match(left=tuple(left), right=tuple(right), score=0.5),
    st.lists(claims(), min_size=1, max_size=3),
    st.lists(claims(), min_size=1, max_size=3),
)


def row(match: Match) -> Row:
    """The row of a match under default settings."""
    return diff_match(match, PACKS, Settings())


def text_of(side: tuple[Claim, ...], lead: str) -> str:
    """The words of the claim that stands for its side; claims of one text may share an id."""
    return next(one.text for one in side if one.id == lead)


@settings(max_examples=150, deadline=None)
@given(matches)
def test_runs_rebuild_the_claim_that_stands_for_each_side(match: Match) -> None:
    found = row(match)
    assert found.lead is not None
    assert "".join(run.left for run in found.runs) == text_of(match.left, found.lead[0])
    assert "".join(run.right for run in found.runs) == text_of(match.right, found.lead[1])


@settings(max_examples=150, deadline=None)
@given(matches)
def test_swapping_the_sides_mirrors_the_row(match: Match) -> None:
    there, back = row(match), row(replace(match, left=match.right, right=match.left))
    assert back.relation == there.relation
    assert back.hidden == there.hidden
    assert there.lead is not None
    assert back.lead == there.lead[::-1]
    assert back.id == there.id
    assert back.runs == tuple(mirrored_run(run) for run in there.runs)
    assert [mirrored(one) for one in back.differences] == [
        replace(one, reason="") for one in there.differences
    ]


@settings(max_examples=100, deadline=None)
@given(st.lists(claims(), min_size=1, max_size=3).map(tuple))
def test_a_side_against_itself_is_the_same(side: tuple[Claim, ...]) -> None:
    found = row(Match(left=side, right=side, score=1.0))
    assert (found.relation, found.differences, found.hidden) == ("same", (), 0)
    assert all(run.op == "equal" for run in found.runs)


@settings(max_examples=100, deadline=None)
@given(matches)
def test_the_words_of_a_difference_are_the_text_under_its_spans(match: Match) -> None:
    texts_by_id = {one.id: one.text for one in (*match.left, *match.right)}
    for one in row(match).differences:
        for words_shown, spans in ((one.left, one.left_spans), (one.right, one.right_spans)):
            if spans:
                assert " ".join(span.of(texts_by_id[name]) for name, span in spans) == words_shown


@given(st.text(max_size=60))
def test_tokens_leave_out_nothing_but_white_space(text: str) -> None:
    assert "".join(word.text for word in words(text)) == "".join(text.split())
    assert all(word.span.of(text) == word.text for word in words(text))


@given(texts, st.sampled_from(["en", "zh", "uk", "ru", "xx"]))
def test_quantities_ascend_and_their_ranges_hold_their_values(text: str, language: str) -> None:
    end = 0
    for one in find_quantities(text, language, PACKS):
        assert one.span.start >= end
        assert one.low <= one.value <= one.high
        assert one.span.of(text).strip()
        end = one.span.end


def mirrored_run(run: Run) -> Run:
    """The run as the other side sees it."""
    if run.op == "delete":
        return replace(run, op="insert", left=run.right, right=run.left)
    if run.op == "insert":
        return replace(run, op="delete", left=run.right, right=run.left)
    return replace(run, left=run.right, right=run.left)


def mirrored(one: Difference) -> Difference:
    """The difference as the other side sees it; the reason names the sides in their order and is left out."""
    direction: Direction | None = None
    if one.direction:
        direction = "right" if one.direction == "left" else "left"
    return replace(
        one, left=one.right, right=one.left, left_spans=one.right_spans, right_spans=one.left_spans,
        direction=direction, reason="",
    )  # fmt: skip


def test_the_places_of_a_split_quotation_are_no_wider_than_its_spans() -> None:
    split = claim("one war", spans=(Span(5, 8), Span(20, 23)))
    found = row(Match(left=(split,), right=(claim("one crisis", speaker=DOVHAN),), score=0.5))
    assert [span for one in found.differences for _, span in one.left_spans] == [Span(20, 23)]
