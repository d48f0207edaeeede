"""The terminal UI in a real terminal: keys in, screen out."""

from __future__ import annotations

import base64
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
ON_SCENES = """
import sys
from crossread.tui import run
from tests.snapshot.scenes import workspace
sys.exit(run(workspace()))
"""
HAN = "各国主权和领土完整都应得到尊重当务之急是推动局势降温尽快恢复边境口岸的正常通行"
SIZES = {"80x24": (80, 24), "140x40": (140, 40)}


def terminal(size: str = "140x40", **changes: str) -> Terminal:
    """The app on the fictional events."""
    columns, lines = SIZES[size]
    return Terminal(
        [sys.executable, "-c", ON_SCENES], columns=columns, lines=lines, environment=environment(**changes)
    )


def environment(**changes: str) -> dict[str, str]:
    """A terminal with colours, and the package from the source tree."""
    dropped = ("NO_COLOR", "TMUX", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **changes}


@pytest.mark.parametrize("size", SIZES)
def test_rows_are_walked_searched_and_filtered_by_keys(size: str) -> None:
    with terminal(size) as one:
        one.wait_for("row 1 of 9", "firmly supports")
        one.send("]")
        one.wait_for("row 2 of 9")
        one.send("/")
        one.wait_for("words or speakers")
        one.send("двох")
        one.send("\r")
        one.wait_for("is in no row shown")
        one.send("f")
        one.wait_for("Relations", "[x] = same")
        one.send(" ")
        one.wait_for("[ ] = same")
        one.send("\r")
        one.wait_for("1 hidden by filter")
        one.send("q")
        assert one.exit_code() == 0


@pytest.mark.parametrize("size", SIZES)
def test_chinese_and_ukrainian_words_are_shown_whole(size: str) -> None:
    with terminal(size) as one:
        one.wait_for("row 1 of 9")
        one.send("G")
        one.wait_for("row 9 of 9", "Ланьхай вплинути на агресора")
        one.send("[")
        one.wait_for("row 8 of 9")
        one.send("[")
        shown = one.wait_for("row 7 of 9", "各国主权")
        assert set(HAN) <= set(shown)


def test_the_selected_row_survives_a_resize() -> None:
    with terminal("140x40") as one:
        one.wait_for("row 1 of 9")
        one.send("G")
        one.wait_for("row 9 of 9", "▌ 9")
        one.resize(80, 24)
        one.wait_for("row 9 of 9", "▌ 9 < Kastrovia tells", gone="Events 3")
        one.resize(140, 40)
        one.wait_for("row 9 of 9", "▌ 9 ", "Events 3", gone="Kastrovia tells")


def test_help_palette_and_views_open_by_key() -> None:
    with terminal() as one:
        one.wait_for("row 1 of 9")
        one.send("?")
        one.wait_for("search keys and actions", "Swap sides")
        one.send("\x1b")
        one.wait_for("row 1 of 9", gone="search keys and actions")
        one.send("w")
        one.wait_for("Grid: whose account")
        one.send("w")
        one.wait_for("Who asked for it")
        one.send("\x10")
        one.wait_for("Search for commands")


def test_the_mouse_picks_rows_scrolls_and_presses_hints() -> None:
    with terminal() as one:
        one.wait_for("row 1 of 9")
        one.send("\x1b[<0;60;9M\x1b[<0;60;9m")
        one.wait_for("row 2 of 9", "▌ 2")
        for _ in range(15):
            one.send("\x1b[<65;60;9M")
        one.wait_for("Ланьхай", gone="firmly supports the sovereignty of")
        one.send("\x1b[<0;3;40M\x1b[<0;3;40m")
        one.wait_for("search keys and actions")


def test_copying_says_which_way_was_used() -> None:
    with terminal(TMUX="default,1,0") as one:
        one.wait_for("row 1 of 9")
        one.send("y")
        one.wait_for("OSC 52 through tmux")
        sent = one.written.split(b"\x1bPtmux;\x1b\x1b]52;c;", 1)[1].split(b"\a", 1)[0]
        assert "firmly supports" in base64.b64decode(sent).decode()


def test_without_colour_nothing_is_coloured_and_the_marks_are_text() -> None:
    with terminal(NO_COLOR="1") as one:
        one.wait_for("[-firmly supports-]", "{+respects+}")
        codes = {
            code
            for line in one.screen.buffer.values()
            for cell in line.values()
            for code in (cell.fg, cell.bg)
        }
        assert all(is_grey(code) for code in codes)


def is_grey(colour: str) -> bool:
    """Whether red, green and blue are the same, or the terminal's own colour is used."""
    return colour == "default" or len({colour[0:2], colour[2:4], colour[4:6]}) == 1


def test_a_terminal_that_goes_away_ends_the_app_at_once() -> None:
    with terminal() as one:
        one.wait_for("row 1 of 9")
        one.hang_up()
        assert one.exit_code(patience=10) is not None


def test_a_hang_up_ends_the_app_with_its_own_exit_code() -> None:
    with terminal() as one:
        one.wait_for("row 1 of 9")
        os.kill(one.pid, signal.SIGHUP)
        assert one.exit_code(patience=10) == 129


def test_a_terminal_that_sends_no_signal_when_it_goes_ends_the_app_too() -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-c", ON_SCENES]
    with subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env=environment(), start_new_session=True
    ) as process:
        os.close(slave)
        shown = b""
        while b"Rows" not in shown:
            shown += os.read(master, 65536)
        os.close(master)
        try:
            assert process.wait(timeout=15) != 0
        finally:
            process.kill()


def library(size: str, home: Path) -> Terminal:
    """`crossread tui` on the shipped library."""
    columns, lines = SIZES[size]
    command = [sys.executable, "-m", "crossread", "tui", str(ROOT / "readouts")]
    return Terminal(command, columns=columns, lines=lines, environment=homely(home))


def homely(home: Path) -> dict[str, str]:
    """Nothing is kept outside the folder."""
    return environment(XDG_CACHE_HOME=str(home), XDG_STATE_HOME=str(home / "state"))


@pytest.mark.parametrize("size", SIZES)
def test_the_installed_command_opens_the_library_and_walks_it(size: str, tmp_path: Path) -> None:
    with library(size, tmp_path) as one:
        one.wait_for("Vladimir Putin, Xi Jinping", "event 1 of")
        one.send("}")
        one.wait_for("Dmytro Kuleba, Wang Yi", "event 2 of", "row 1 of")
        one.send("]")
        one.wait_for("row 2 of")
        one.send("w")
        one.wait_for("Grid: whose account")
        one.send("w")
        one.wait_for("Who asked for it")
        one.send("q")
        assert one.exit_code() == 0


def test_a_report_is_exported_from_inside_and_the_command_shown(tmp_path: Path) -> None:
    with library("140x40", tmp_path) as one:
        one.wait_for("event 1 of", "row 1 of")
        one.send("e")
        one.wait_for(
            "The same by hand:", "crossread compare", "2022-02-25-call-putin-xi --sides china,russia -f html"
        )
        one.send("\t")
        one.wait_for(".html")
        one.send("\x15")  # empty the line
        one.wait_for("path of the report")
        one.send(str(tmp_path / "calls.html"))
        one.wait_for("calls.html")
        one.send("\r")
        one.wait_for("Report written")
        assert "<html" in (tmp_path / "calls.html").read_text(encoding="utf-8")


def test_without_a_terminal_the_command_says_so_on_one_line() -> None:
    command = [sys.executable, "-m", "crossread", "tui", str(ROOT / "readouts")]
    done = subprocess.run(
        command, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("crossread: error:")
    assert done.stdout == ""


@pytest.mark.parametrize("size", SIZES)
def test_a_row_is_read_closely_by_keys(size: str) -> None:
    with terminal(size) as one:
        one.wait_for("row 1 of 9")
        one.send("C")
        one.wait_for("Rows with their neighbours", "the talk lasted 40")
        one.send("C")
        one.wait_for("Kastrovia's account, whole", "[~1 Lanhai")
        one.send("]")
        one.wait_for("row 2 of 9")
        one.send("C")
        one.wait_for("Changes only", "1 same hidden (C)", "… effort to end")
        one.send("C")
        one.wait_for("Rows (w:", gone="1 same hidden (C)")
        one.send("R")
        one.wait_for("Sources of row 2", "SHA-256")
        one.send("\x1b")
        one.wait_for("Rows (w:", gone="Sources of row 2")
        one.send("T")
        one.wait_for("Terms in row 2", "The phrasebook knows no concept in this row.")
        one.send("\x1b")
        one.wait_for("Rows (w:", gone="Terms in row 2")
        one.send("O")
        one.wait_for("No original, translation or version")
        one.send("q")
        assert one.exit_code() == 0
