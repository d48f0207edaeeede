"""`crossread serve` before it serves: what it starts, and why it may not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.cli import environment
from tests.unit.cli.command import Runner
from tests.unit.cli.test_model import WITHOUT

from crossread.cli.commands.tui import command as tui
from crossread.cli.serving import screen_command


@pytest.mark.parametrize("gone", ["aiohttp", "textual_serve"])
def test_a_missing_extra_is_one_line(texts: Path, gone: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT, gone, "serve", "left.yaml"],
        capture_output=True, cwd=texts, env=environment(), text=True, timeout=60, check=False,
    )  # fmt: skip
    wanted = "a browser needs the extra 'serve'; crossread serve; pip install 'crossread[serve]'"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"crossread: error: {wanted}\n")


def test_standard_input_cannot_be_served(crossread: Runner) -> None:
    ended = crossread("serve", "-")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_one_line(crossread: Runner, port: str) -> None:
    ended = crossread("serve", "--port", port)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)


def test_the_screen_is_started_on_these_paths_and_no_others() -> None:
    paths = ["a b.txt", "--theme", "-q", "$(x);'", "--", ""]
    words = screen_command(paths, {"library": None, "sides_file": "s; x.yaml", "theme": "mono"})
    assert words[:5] == (sys.executable, "-P", "-m", "crossread", "tui")
    context = tui.make_context("tui", list(words[5:]))
    assert context.params["paths"] == tuple(paths)
    assert (context.params["sides_file"], context.params["theme"]) == ("s; x.yaml", "mono")
    assert context.params["library"] is None


def test_a_module_in_the_folder_is_not_taken_for_one_of_ours(texts: Path) -> None:
    (texts / "rich.py").write_text("raise SystemExit('taken')\n", "utf-8")
    words = [*screen_command(["nowhere.txt"], {})]
    ended = subprocess.run(
        words, cwd=texts, capture_output=True, text=True, check=False, timeout=60,
        env=environment(TEXTUAL_DRIVER="textual.drivers.web_driver:WebDriver"),
    )  # fmt: skip
    assert ended.returncode == 2 and "nowhere.txt" in ended.stderr


def test_the_screen_still_wants_a_terminal_where_nobody_serves_it(
    crossread: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    ended = crossread("tui", "left.yaml")
    assert ended.code == 2 and "the screen needs a terminal" in ended.err
