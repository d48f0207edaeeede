"""Many phrases found in one pass."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.attribute.mention_phrases import Phrases, fold


def found(phrases: list[str], text: str) -> list[str]:
    folded = fold(text)
    return [text[hit.start : hit.end] for hit in Phrases((one, one) for one in phrases).find(folded)]


@pytest.mark.parametrize(
    ("phrases", "text", "hits"),
    [
        (["call"], "Call the callers: a call.", ["Call", "call"]),
        (["call", "call for"], "its call for calm, the call", ["call for", "call"]),
        (["'s request"], "at Kyiv’s request", ["’s request"]),
        (["розмов*"], "розмова й розмови, мова", ["розмова", "розмови"]),
        (
            ["попередн*", "попередня розмова"],
            "попередня розмова, попередні",
            ["попередня розмова", "попередні"],
        ),
        (["通电话", "电话"], "两国外长通电话", ["通电话"]),
        (["phone call"], "phone\ncall", ["phone\ncall"]),
        ([", which"], "a treaty, which holds", [", which"]),
        ([], "nothing", []),
    ],
)
def test_the_longest_phrase_at_every_place_is_found_whole(
    phrases: list[str], text: str, hits: list[str]
) -> None:
    assert found(phrases, text) == hits


def test_a_phrase_filed_twice_means_both() -> None:
    (hit,) = Phrases([("last", "day"), ("last", "event"), ("last", "day")]).find("last")
    assert hit.payload == ("day", "event")


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.lists(st.text(min_size=1, max_size=4), max_size=5))
def test_what_is_found_is_in_the_text_in_order(text: str, phrases: list[str]) -> None:
    hits = Phrases((one, one) for one in phrases).find(fold(text))
    assert all(hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= two.start for one, two in pairwise(hits))
