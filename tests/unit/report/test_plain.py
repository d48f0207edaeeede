"""Text made harmless."""

from __future__ import annotations

import pytest

from crossread.report.plain import direction, inert, line, possessive, row_words


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("one\ntwo\tthree", "one two three"),
        ("safe\u202egnp", "safe\ufffdgnp"),
        ("\x9b2J", "\ufffd2J"),
        ("\ud800", "\ufffd"),
        ("中方 – «мир»", "中方 – «мир»"),
    ],
)
def test_control_characters_become_symbols_and_nothing_moves(given: str, shown: str) -> None:
    assert inert(given) == shown
    assert len(inert(given)) == len(given)


def test_a_line_has_single_spaces_and_no_breaks() -> None:
    assert line("  two\n\n words ") == "two words"
    assert line(None) == ""


def test_arabic_and_hebrew_run_from_the_right() -> None:
    assert [direction(tag) for tag in ("ar", "he-IL", "zh", "uk", "")] == ["rtl", "rtl", "ltr", "ltr", "ltr"]


def test_a_name_that_ends_in_s_takes_a_bare_apostrophe() -> None:
    assert possessive("Ukraine") == "Ukraine's"
    assert possessive("United States") == "United States'"


def test_one_row_is_a_row_and_two_are_rows() -> None:
    assert row_words([3]) == "row 3"
    assert row_words([1, 4]) == "rows 1, 4"
