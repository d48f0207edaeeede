"""Laws of review: what is undone never was; decisions outlive ids, names and sides; a file gives back what it got."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories as make
from tests.unit.review.deciding import LEFT, NOON, RIGHT, Case, reading

from crossread.library.reviewblocks import append_blocks, read_blocks
from crossread.model import (
    ArticleKey,
    Claim,
    ClaimKey,
    Comparison,
    Decision,
    DecisionKind,
    Reading,
    Row,
)

KINDS = tuple(
    kind for kind in get_args(DecisionKind) if kind not in ("undo", "redo", "split", "merge", "header")
)
VALUES = {
    "relation": ("same", "reworded", "conflicting"),
    "accept": ("same", "reworded", "only"),
    "differences": ("", "term", "tone"),
    "reviewed": ("yes", "no"),
}
CLAIMS = tuple(range(len(LEFT) + len(RIGHT)))

steps = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.lists(st.sampled_from(CLAIMS), min_size=1, max_size=4, unique=True),
        st.integers(min_value=0, max_value=2),
        st.sampled_from(("A. Reader", "B. Reader")),
    ),
    max_size=7,
)
Steps = list[tuple[str, list[int], int, str]]


def case(taken: Steps, **texts: Any) -> Case:
    """The two readouts with these decisions on claims by their numbers."""
    found = Case(*texts.get("readings", ()))
    claims: list[Claim] = [claim for one in found.readings for claim in one.claims]
    for kind, numbers, choice, reviewer in taken:
        values = VALUES.get(kind, ("",))
        found.log_(
            kind,
            *(claims[number] for number in numbers),
            reviewer=reviewer,
            value=values[choice % len(values)],
            difference="scope" if kind == "differences" else "",
            note="why" if kind == "note" and choice else "",
        )
    return found


def shape(comparison: Comparison) -> list[tuple[object, ...]]:
    """Rows by their words and what was decided of them, whatever their ids are."""
    return sorted(
        (
            sorted(one.text for one in row.left),
            sorted(one.text for one in row.right),
            row.relation,
            [one.kind for one in row.differences],
            [one.id for one in row.decisions],
            row.is_reviewed,
            sorted(one.relation for one in row.proposed),
        )
        for row in comparison.rows
    )


@given(taken=steps)
@settings(max_examples=25, deadline=None)
def test_whatever_is_decided_every_claim_stands_in_one_row(taken: Steps) -> None:
    found = case(taken)
    decided, proposed = found.decided(), found.proposed()

    def claims(rows: tuple[Row, ...]) -> tuple[list[str], list[str]]:
        return sorted(one.id for row in rows for one in row.left), sorted(
            one.id for row in rows for one in row.right
        )

    assert claims(decided.rows) == claims(proposed.rows)
    assert len({row.id for row in decided.rows}) == len(decided.rows)
    for row in decided.rows:
        assert (row.relation in ("only_left", "only_right")) == (not row.left or not row.right)
        for one in row.proposed:
            assert one in proposed.rows
        assert row.proposed or row.decisions or row in proposed.rows
    assert sum(row.is_reviewed for row in decided.rows) == decided.summary.reviewed


@given(taken=steps, more=steps)
@settings(max_examples=15, deadline=None)
def test_undoing_gives_what_was_before(taken: Steps, more: Steps) -> None:
    before, after = case(taken), case([*taken, *more])
    added = after.log[len(before.log) :]
    for one in reversed(added):
        after.log.append(Decision(id=f"u{one.id}", kind="undo", value=one.id, reviewer=one.reviewer))
    assert after.decided() == before.decided()
    for one in added:
        after.log.append(Decision(id=f"r{one.id}", kind="redo", value=one.id, reviewer=one.reviewer))
    assert after.decided() == case([*taken, *more]).decided()


@given(taken=steps)
@settings(max_examples=15, deadline=None)
def test_decisions_outlive_another_ingestion(taken: Steps) -> None:
    before = case(taken)
    again = Case(_renamed(before.readings[0]), _renamed(before.readings[1]))
    again.log, again.event = before.log, replace(again.event, id=before.event.id)
    assert shape(again.decided()) == shape(before.decided())


def _renamed(one: Reading) -> Reading:
    sentences = [claim.text for claim in one.claims]
    return reading(sentences, one.article.side or "", name=f"copy of {one.article.name}", sha="e" * 64)


@given(taken=steps)
@settings(max_examples=25, deadline=None)
def test_swapping_the_sides_mirrors_what_was_decided(taken: Steps) -> None:
    found = case(taken)
    assert shape(make.mirror(found.decided("kastrovia", "lanhai"))) == shape(found.decided())


words = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
lines = st.text(alphabet=string.printable + "中’\u2028\x85\U0001f600", max_size=40)
keys = st.builds(ClaimKey, key=words, article=words, sha256=words, speaker=words, account=words, text=lines)
decisions = st.builds(
    Decision,
    id=st.uuids().map(str),
    kind=st.sampled_from((*KINDS, "hologram")),
    event=words,
    claims=st.lists(keys, max_size=2).map(tuple),
    articles=st.lists(st.builds(ArticleKey, key=words, article=words), max_size=2).map(tuple),
    words=st.lists(words, max_size=2).map(tuple),
    value=lines,
    note=lines,
    reviewer=words,
    decided=st.none()
    | st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)).map(
        lambda one: one.replace(microsecond=0, tzinfo=UTC)
    ),
)
WHERE = Path("review.yaml")


@given(first=st.lists(decisions, max_size=3), second=st.lists(decisions, min_size=1, max_size=3))
@settings(max_examples=80, deadline=None)
def test_a_file_gives_back_what_it_got(first: list[Decision], second: list[Decision]) -> None:
    text = append_blocks("", tuple(first), WHERE) if first else ""
    both = append_blocks(text, tuple(second), WHERE)
    assert both.startswith(text.rstrip("\n"))
    assert read_blocks(both, WHERE) == (*first, *second)


@given(taken=steps)
@settings(max_examples=10, deadline=None)
def test_decisions_that_went_through_a_file_say_the_same(taken: Steps) -> None:
    before, after = case(taken), case(taken)
    after.log = list(read_blocks(append_blocks("", tuple(before.log), WHERE), WHERE)) if taken else []
    assert after.log == before.log and after.decided() == before.decided()
    assert all(one.decided and one.decided >= NOON for one in after.log)
