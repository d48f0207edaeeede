"""The comparison on a terminal."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console
from tests import factories as make
from tests.unit.report.case import articles, case, context
from tests.unit.report.readback import close

from crossread.model import Reading
from crossread.report.terminal import print_comparison


def _shown(width: int, *, color: bool = False, **changes: object) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=color, color_system="standard" if color else None)
    print_comparison(replace(case(), **changes), console, context())  # type: ignore[arg-type]
    return out.getvalue()


def test_both_accounts_stand_side_by_side_with_marks_and_decisive_words() -> None:
    shown = _shown(100)
    line = next(line for line in shown.split("\n") if "reopen 3 ports" in line)
    assert "3 !" in line and "reopen 2 ports" in line
    assert "scope: “of all countries”" in shown


def test_a_narrow_terminal_stacks_the_accounts() -> None:
    shown = _shown(40)
    assert "3 ! conflicting" in shown
    assert shown.index("reopen 3 ports") < shown.index("reopen 2 ports")
    assert close("中方愿为劝和促谈发挥建设性作用") in close(shown)


def test_without_colour_the_marks_remain_and_no_escape_is_written() -> None:
    shown = _shown(100)
    assert "\x1b" not in shown
    assert all(f" {mark} " in shown for mark in "=~!<>")


def test_with_colour_decisive_words_are_bold() -> None:
    assert "\x1b[1;4mof all countries\x1b[0m" in _shown(140, color=True)


def test_markup_and_escapes_of_a_text_are_shown_and_not_obeyed() -> None:
    claim = make.claim("[bold red]loud[/] \x1b[2J end")
    shown = _shown(100, rows=(make.row("only_left", claim),))
    assert "[bold red]loud[/] ␛[2J end" in shown


def test_a_claim_of_one_account_names_the_nearest_of_the_other() -> None:
    assert "not found in Kastrovia's account; nearest: [R2], score 0.21" in _shown(200)


def test_a_nearest_claim_that_no_row_shows_is_quoted() -> None:
    rows = case().rows
    known = replace(context(), readings=(Reading(article=articles()[1], claims=rows[1].right),))
    out = io.StringIO()
    print_comparison(replace(case(), rows=rows[4:5]), Console(file=out, width=200), known)
    assert "nearest: “help end the harbour war through talks” [R1]" in out.getvalue()


def test_hidden_rows_are_told() -> None:
    assert "2 rows hidden by filter" in _shown(100)
