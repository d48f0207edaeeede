"""What is written, where, and what never is."""

from __future__ import annotations

import io
import logging
import sys

import pytest

from crossread.cli.console import Console, printable


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\r", "\u202e", "\u2028", "\udc9b", "\U000e0041"])
def test_signs_that_act_are_shown_as_escapes(sign: str) -> None:
    shown = printable(f"a{sign}b")
    assert sign not in shown and shown.startswith("a\\") and shown.isprintable()


def test_words_of_any_script_stay(capsys: pytest.CaptureFixture[str]) -> None:
    Console({}).warn("澜河 — Велешія; «так»")
    assert capsys.readouterr().err == "crossread: 澜河 — Велешія; «так»\n"


@pytest.mark.parametrize(
    ("environ", "wanted", "colored"),
    [
        ({}, None, False),
        ({}, "always", True),
        ({"CLICOLOR_FORCE": "1"}, None, True),
        ({"CLICOLOR_FORCE": "0"}, None, False),
        ({"CLICOLOR_FORCE": "1"}, "never", False),
        ({"NO_COLOR": "1"}, "always", True),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, None, False),
    ],
)
def test_the_flag_wins_over_the_customs(environ: dict[str, str], wanted: str | None, colored: bool) -> None:
    console = Console(environ)
    console.color = wanted
    assert console.has_color() is colored


class Terminal(io.StringIO):
    """A stream behind which a person sits."""

    def isatty(self) -> bool:
        """Always."""
        return True


def test_a_dumb_terminal_gets_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert Console({"TERM": "xterm"}).has_color()
    assert not Console({"TERM": "dumb"}).has_color()


@pytest.mark.parametrize(("columns", "width"), [("77", 77), ("5", 20), ("wide", 100), ("", 100), ("-3", 100)])
def test_the_width_is_that_of_the_variable_or_a_fixed_one(columns: str, width: int) -> None:
    assert Console({"COLUMNS": columns}).width() == width


def test_a_bar_is_drawn_only_for_long_work_before_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    for console, expected, drawn in (
        (Console({"TERM": "xterm"}), 500, True),
        (Console({"TERM": "xterm"}), 3, False),
        (Console({"TERM": "dumb"}), 500, False),
    ):
        with console.progress("reading", expected) as progress:
            assert (progress is not None) is drawn
    quiet = Console({"TERM": "xterm"})
    quiet.quiet = True
    with quiet.progress("reading", 500) as progress:
        assert progress is None


def test_a_list_of_choices_follows_the_line_of_the_error(capsys: pytest.CaptureFixture[str]) -> None:
    Console({}).error("several events; 2 found; choose one:\n  one\x1b\n  two")
    assert capsys.readouterr().err == (
        "crossread: error: several events; 2 found; choose one:\n  one\\x1b\n  two\n"
    )


def test_what_the_stages_log_is_told_only_to_those_who_ask(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console({})
    console.listen()
    logging.getLogger("crossread.lang").info("not kept")
    assert capsys.readouterr().err == ""
    console.verbose = True
    console.listen()
    logging.getLogger("crossread.lang").info("not kept\x1b")
    assert capsys.readouterr().err == "crossread.lang: not kept\\x1b\n"
    logging.getLogger("crossread").handlers.clear()
