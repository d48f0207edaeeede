"""Rows as lines of text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import DOVHAN, SHEN, claim, row
from tests.snapshot.scenes import (
    call,
    call_comparison,
    call_rows,
    kastrovia,
    lanhai,
    reviewed_workspace,
    workspace,
)

from crossread.model import Decision, Span
from crossread.tui.draw.claim import offsets_in
from crossread.tui.draw.decided import draw_review
from crossread.tui.draw.hits import caseless, hits
from crossread.tui.draw.row import Shape, draw_row, row_height
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


REVIEWED = reviewed_workspace().compare(call().id, "lanhai", "kastrovia").rows


@given(st.integers(0, len(REVIEWED) - 1), st.integers(30, 150), st.booleans(), st.text(max_size=300))
def test_a_decided_row_has_its_counted_height_and_no_line_too_wide(
    at: int, cells: int, stacked: bool, note: str
) -> None:
    one, shape = REVIEWED[at], Shape(cells, stacked)
    one = replace(
        one, decisions=tuple(replace(found, note=note, reviewer=note[:20]) for found in one.decisions)
    )
    lines = draw_row(one, 1, shape, NAMES)
    assert row_height(one, shape, NAMES) == len(lines)
    assert all(line_width(line) <= max(cells, shape.gutter + 2 * shape.column) for line in lines)


def test_proposal_and_decision_stand_apart_in_the_row() -> None:
    text = plain(draw_row(REVIEWED[0], 1, Shape(140, False), NAMES))
    assert " ✓=* " in text.splitlines()[0]
    assert "✓ reviewed · * decided: same by A. Reader · proposed: ~ reworded" in text
    assert '" note: Both quote one sentence. Чи є стенограма? 请核对原文。' in text


def test_an_undecided_row_says_nothing_of_people() -> None:
    text = plain(draw_row(REVIEWED[1], 1, SPLIT, NAMES))
    assert not {"✓", "*", '"'} & set(text)


def test_a_long_note_is_named_in_the_row_and_told_below() -> None:
    long = replace(REVIEWED[7].decisions[0], note="много слов " * 30)
    one = replace(REVIEWED[7], decisions=(long,))
    assert f'" a note of {len(" ".join(long.note.split()))} characters, told below' in plain(
        draw_row(one, 8, SPLIT, NAMES)
    )
    told = plain(draw_review(one, NAMES, 60))
    assert told.count("много") == 30


def test_a_corrected_claim_says_what_was_proposed() -> None:
    fixed = Decision(kind="speaker", value=SHEN, was=DOVHAN, reviewer="A. Reader")
    moved = Decision(kind="account", value="lanhai", was="", reviewer="A. Reader")
    one = replace(call_rows()[4], left=(replace(call_rows()[4].left[0], decisions=(fixed, moved)),))
    text = plain(draw_row(one, 5, Shape(300, False), NAMES))
    assert "* speaker decided, proposed: Marta Dovhan · * account decided, proposed: nobody" in text
    assert "decided: speaker set to Shen Yulan by A. Reader; the program proposed: Marta Dovhan" in plain(
        draw_review(one, NAMES, 200)
    )


def test_rows_of_the_program_that_a_person_tied_are_both_named() -> None:
    rows = call_rows()
    linked = Decision(kind="link", reviewer="A. Reader")
    one = replace(
        rows[0], left=rows[2].left, right=rows[7].right, proposed=(rows[2], rows[7]), decisions=(linked,)
    )
    assert "proposed: < only Lanhai and > only Kastrovia" in plain(draw_row(one, 1, Shape(140, False), NAMES))
    told = plain(draw_review(one, NAMES, 300))
    assert (
        "proposed: < only Lanhai: “talks remain the only way out”" in told
        and "* decided: linked by A. Reader" in told
    )
