"""Rows as lines of text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import claim, row
from tests.snapshot.scenes import call_comparison, call_rows, kastrovia, lanhai, workspace

from crossread.model import Span
from crossread.tui.draw.claim import offsets_in
from crossread.tui.draw.row import Shape, caseless, draw_row, hits, row_height
from crossread.tui.ink import Line, line_width, plain
from crossread.tui.names import Names

NAMES = Names.of(call_comparison(), workspace().side_name)
SPLIT, STACKED = Shape(100, False), Shape(60, True)


def looks_of(lines: list[Line], look: str) -> list[str]:
    return [text for line in lines for text, worn in line if worn == look]


def test_the_decisive_words_of_both_sides_are_marked() -> None:
    lines = draw_row(call_rows()[0], 1, Shape(140, False), NAMES)
    assert sorted(looks_of(lines, "decisive-reworded")) == [
        "Kastrovia",
        "all countries",
        "firmly supports",
        "respects",
    ]


@pytest.mark.parametrize("at", range(len(call_rows())))
def test_every_row_carries_its_mark_in_the_text(at: int) -> None:
    marks = {"same": "=", "reworded": "~", "conflicting": "!", "only_left": "<", "only_right": ">"}
    one = call_rows()[at]
    for shape in (SPLIT, STACKED):
        assert f" {marks[one.relation]} " in plain(draw_row(one, at + 1, shape, NAMES)).splitlines()[0]


def test_a_row_of_one_account_says_so_on_the_other_side() -> None:
    assert "– not in Kastrovia's account" in plain(draw_row(call_rows()[2], 3, SPLIT, NAMES))


def test_a_stacked_row_names_the_account_of_each_text() -> None:
    text = plain(draw_row(call_rows()[0], 1, STACKED, NAMES))
    assert text.index("Lanhai tells: Shen Yulan") < text.index("Kastrovia tells: Shen Yulan")


@given(st.integers(0, len(call_rows()) - 1), st.integers(30, 150), st.booleans())
def test_the_counted_height_is_the_drawn_height(at: int, cells: int, stacked: bool) -> None:
    shape, one = Shape(cells, stacked), call_rows()[at]
    assert row_height(one, shape, NAMES) == len(draw_row(one, 1, shape, NAMES))


@given(st.integers(0, len(call_rows()) - 1), st.integers(40, 150), st.booleans())
def test_no_line_of_a_row_is_wider_than_the_screen(at: int, cells: int, stacked: bool) -> None:
    shape = Shape(cells, stacked)
    assert all(line_width(line) <= cells for line in draw_row(call_rows()[at], 1, shape, NAMES))


@given(st.integers(40, 150), st.booleans())
def test_no_character_of_a_claim_is_lost(cells: int, stacked: bool) -> None:
    one = call_rows()[6]
    shown = "".join(plain(draw_row(one, 1, Shape(cells, stacked), NAMES)).split())
    assert set("".join(one.left[0].text.split())) <= set(shown)


def test_escape_sequences_in_a_claim_do_not_reach_the_terminal() -> None:
    evil = replace(claim("plain words"), text="a\x1b[31mred\u202ewords")
    assert "\x1b" not in plain(draw_row(row("only_left", evil), 1, SPLIT, NAMES))


def test_two_claims_of_one_speaker_share_a_speaker_line() -> None:
    one = row("only_left", (claim("first words"), claim("second words")))
    assert plain(draw_row(one, 1, SPLIT, NAMES)).count("Shen Yulan") == 1


def test_a_span_after_a_gap_is_found_in_the_joined_words() -> None:
    split = replace(claim("aaaa"), spans=(Span(0, 4), Span(20, 24)), text="aaaa bbbb")
    assert list(offsets_in(split, Span(21, 23))) == [(6, 8)]
    assert list(offsets_in(split, Span(2, 22))) == [(2, 4), (5, 7)]


def test_searched_words_are_marked_without_regard_to_case() -> None:
    assert hits("War and war", caseless("WAR")) == [(0, 3, "hit"), (8, 11, "hit")]


def test_a_letter_that_grows_when_lowered_moves_no_mark() -> None:
    assert len(caseless("İstanbul")) == len("İstanbul")


def test_the_press_that_carries_an_account_is_named() -> None:
    wire = replace(lanhai(), side=None, publisher="Harbour Wire")
    names = Names.of(replace(call_comparison(), articles=(wire, kastrovia())), workspace().side_name)
    text = plain(draw_row(call_rows()[0], 1, Shape(140, False), names))
    assert "Shen Yulan (Lanhai) · said · indirect · via Harbour Wire" in text
    assert text.count("· via ") == 1
