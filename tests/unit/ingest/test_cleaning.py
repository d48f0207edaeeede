"""Hostile text is disarmed, everything else is left as it is."""

from __future__ import annotations

import pytest

from crossread.ingest.cleaning import clean, clean_line, shown


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mShen\x1b[0m spoke.",
        "\x1b]0;title\x07Shen spoke.",
        "\x1b]8;;https://x.example\x1b\\Shen\x1b]8;;\x1b\\ spoke.",
        "Shen\x00 sp\x08oke.",
        "Shen \u202espoke\u202c.",
        "Sh\u00aden \u2066spoke\u2069.",
        "Shen\u200b spoke.\ufeff",
        "\x9b2JShen spoke.",
        "Shen spoke.\U000e0041\U000e007f",
        "\x1b\x1bcShen spoke.",
    ],
)
def test_what_is_unseen_is_taken_out_and_reported(hostile: str) -> None:
    text, note = clean(hostile)
    assert text == "Shen spoke."
    assert note.startswith("taken out: ")


def test_line_ends_of_every_kind_become_one() -> None:
    assert clean("a\r\nb\rc\u2028d\x85e\x0cf")[0] == "a\nb\nc\nd\ne\nf"


def test_half_a_character_is_shown_as_damaged() -> None:
    text, note = clean("a\ud800b")
    assert text == "a\ufffdb"
    assert "half of a character" in note


@pytest.mark.parametrize(
    "text", ["café ﬁn", "cafe\u0301", "“Так”, — сказала", "沈玉岚　说", "👩\u200d🚀 a\u00a0b"]
)
def test_letters_are_never_normalised(text: str) -> None:
    assert clean(text) == (text, "")


def test_a_title_is_one_line() -> None:
    assert clean_line(" a \n b\x1b[2J\t c ") == "a b c"
    assert clean_line(" \x00 ") is None


def test_a_path_is_shown_without_what_a_terminal_would_obey() -> None:
    assert "\x1b" not in shown("a\x1b[31mb")
    assert "\n" not in shown("a\nb")
    shown("bad\udcff.txt").encode("utf-8")
