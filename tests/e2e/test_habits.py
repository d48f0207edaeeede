"""Keys of one's own, filters that stay, and the editor, in a real terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.e2e.cli import CHINA, ROOT, UKRAINE
from tests.e2e.terminal import Terminal
from tests.e2e.test_terminal import SIZES, environment

KEYS = "keys:\n  filter: ctrl+f\n  jump: ';'\n"


def screen(home: Path, size: str, **changes: str) -> Terminal:
    """The screen on two samples, with a configuration and a memory of its own."""
    columns, lines = SIZES[size]
    homes = {"XDG_CONFIG_HOME": str(home / "config"), "XDG_STATE_HOME": str(home / "state")}
    return Terminal(
        [sys.executable, "-m", "crossread", "tui", str(ROOT / CHINA), str(ROOT / UKRAINE)],
        columns=columns, lines=lines, environment=environment(**homes, **changes),
    )  # fmt: skip


def configure(home: Path, text: str) -> Path:
    file = home / "config" / "crossread" / "config.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("size", SIZES)
def test_keys_of_ones_own_and_a_saved_filter_are_there_again(size: str, tmp_path: Path) -> None:
    configure(tmp_path, KEYS)
    with screen(tmp_path, size) as one:
        one.wait_for("row 1 of ")
        one.send(";")
        one.wait_for("d3 the third")
        one.send("d2\r")
        one.wait_for(gone="d3 the third")
        one.send("\x06")
        one.wait_for("Relations", "[x] = same")
        one.send("jj jj \r")
        one.wait_for("hidden by filter")
        one.send("F")
        one.wait_for("Saved filters", "No filter is saved yet")
        one.send("n")
        one.wait_for("─Filters of yours")
        one.send("моє\r")
        one.wait_for("hidden by filter “моє”")
        one.send("q")
        assert one.exit_code() == 0
    with screen(tmp_path, size) as one:
        one.wait_for("hidden by filter “моє”")
        one.send("q")
        assert one.exit_code() == 0


def test_a_key_that_cannot_be_ends_the_start_with_one_line(tmp_path: Path) -> None:
    file = configure(tmp_path, "theme: dark\nkeys:\n  filter: x\n")
    with screen(tmp_path, "140x40") as one:
        one.wait_for("the key x has two actions, filter and swap")
        assert f"{file}:3:11" in one.text.replace("\n", "")
        assert one.exit_code() == 2


def test_the_file_of_a_source_opens_in_the_editor_and_the_screen_comes_back(tmp_path: Path) -> None:
    editor = tmp_path / "vi"
    editor.write_text(f'#!/bin/sh\necho "$@" > {tmp_path / "told"}\necho editing\nsleep 0.2\n')
    editor.chmod(0o700)
    with screen(tmp_path, "140x40", EDITOR=str(editor)) as one:
        one.wait_for("row 1 of ")
        one.send("o")
        one.wait_for("Which source")
        one.send("G")
        one.send("\r")
        one.wait_for("Back from line")
        one.send("q")
        assert one.exit_code() == 0
    line, file = (tmp_path / "told").read_text().split()
    assert line.startswith("+")
    assert Path(file).is_file()
