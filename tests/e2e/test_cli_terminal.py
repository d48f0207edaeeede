"""The command in a real terminal: the screen opens, colours are on, the width is the terminal's."""

from __future__ import annotations

import os
import signal

import pytest
from tests.e2e.cli import CHINA, PROGRAM, ROOT, UKRAINE, environment
from tests.e2e.terminal import Terminal


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Terminals begin where the test stands."""
    monkeypatch.chdir(ROOT)


def terminal(*arguments: str, columns: int = 100, lines: int = 30, **changes: str) -> Terminal:
    """The command on a terminal."""
    return Terminal(
        [*PROGRAM, *arguments],
        columns=columns,
        lines=lines,
        environment=environment(TERM="xterm-256color", **changes),
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Readouts that ship"),
        (("tui",), "Readouts that ship"),
        (("tui", CHINA, UKRAINE), "Ukraine's account"),
    ],
)
def test_the_screen_opens_on_a_library_or_on_paths(arguments: tuple[str, ...], words: str) -> None:
    with terminal(*arguments, columns=140, lines=40) as one:
        one.wait_for("China's account", words)
        one.send("q")
        assert one.exit_code() == 0


def test_the_comparison_has_colours_and_the_width_of_the_terminal() -> None:
    with terminal("compare", CHINA, UKRAINE, columns=72, lines=300) as one:
        one.wait_for("Marks:")
        assert one.exit_code() == 0
        assert b"\x1b[" in one.written
        shown = one.text.splitlines()
    assert any(line.rstrip().endswith("─") and len(line.rstrip()) >= 70 for line in shown)


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colours_gets_none(changes: dict[str, str]) -> None:
    with Terminal(
        [*PROGRAM, "compare", str(ROOT / CHINA), str(ROOT / UKRAINE)],
        columns=72, lines=300, environment=environment(**{"TERM": "xterm", **changes}),
    ) as one:  # fmt: skip
        one.wait_for("Marks:")
        assert one.exit_code() == 0
        assert b"\x1b[" not in one.written


def test_standard_input_from_a_person_is_refused_instead_of_waited_for() -> None:
    with terminal("claims", "-") as one:
        one.wait_for("nothing comes in on standard input")
        assert one.exit_code() == 2


def test_control_c_leaves_the_terminal_as_it_was() -> None:
    with terminal("tui", columns=140, lines=40) as one:
        one.wait_for("China's account")
        os.kill(one.pid, signal.SIGINT)
        assert one.exit_code() in (0, 130)


def test_long_work_shows_a_bar_that_is_gone_when_it_is_done() -> None:
    with terminal(
        "events", "samples", "--sides-file", "samples/sides.yaml", columns=120, CROSSREAD_CACHE="no"
    ) as one:
        shown = one.wait_for("2034-05-11-video-lozova-mei")
        assert one.exit_code() == 0
        assert b"reading" in one.written
        assert "reading" not in shown and "%" not in shown
