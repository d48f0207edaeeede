"""Text in cells: folded at the right places, nothing lost, nothing wider than its room."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crossread.tui.cells import fold, safe, width

LETTERS = st.text(st.sampled_from("ab cіїґщ Шé各国主权，。「」 é\u0301🙂-"), max_size=120)


def lines_of(text: str, cells: int) -> list[str]:
    return [text[start:end] for start, end in fold(text, cells)]


def test_latin_text_breaks_at_blanks() -> None:
    assert lines_of("the sovereignty of all countries", 16) == ["the sovereignty", "of all countries"]


def test_a_word_longer_than_the_line_is_broken_and_not_cut() -> None:
    assert lines_of("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_chinese_breaks_between_characters_and_no_comma_begins_a_line() -> None:
    assert lines_of("各国主权，领土完整", 8) == ["各国主", "权，领土", "完整"]


def test_ukrainian_breaks_at_blanks() -> None:
    assert lines_of("захоплених портів", 12) == ["захоплених", "портів"]


@given(LETTERS, st.integers(2, 40))
def test_folding_loses_nothing_but_the_blanks_at_which_it_breaks(text: str, cells: int) -> None:
    offsets = fold(text, cells)
    assert offsets[0][0] == 0
    assert offsets[-1][1] == len(text)
    for (_, end), (start, _) in pairwise(offsets):
        assert text[end:start] in ("", " ")


@given(LETTERS, st.integers(2, 40))
def test_no_line_is_wider_than_its_room(text: str, cells: int) -> None:
    assert all(cell_len(line) <= cells for line in lines_of(text, cells))


@given(st.text(max_size=60))
def test_width_is_what_the_terminal_library_says(text: str) -> None:
    assert width(safe(text)) == cell_len(safe(text))


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\u202e", "\u2066", "\u200f", "\n", "\t", "\x9b"])
def test_control_and_direction_characters_become_blanks(sign: str) -> None:
    assert safe(f"a{sign}b") == "a b"
