"""Review of files that are in no library: decided on the screen, kept for the user, followed by name elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.terminal import Terminal
from tests.e2e.test_terminal import ROOT, environment

SAMPLES = ("2022-03-01-call-china.txt", "2022-03-01-call-ukraine.yaml")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Two readouts in a folder."""
    for name in SAMPLES:
        shutil.copy(ROOT / "samples" / name, tmp_path / name)
    return tmp_path


def home(files: Path) -> dict[str, str]:
    """The environment of a user whose home lies in the folder."""
    return environment(
        XDG_STATE_HOME=str(files / "state"),
        XDG_CACHE_HOME=str(files / "cache"),
        CROSSREAD_REVIEWER="A. Reader",
    )


def opened(files: Path, *more: str) -> Terminal:
    """The screen on both files."""
    command = [sys.executable, "-m", "crossread", "tui", *(str(files / name) for name in SAMPLES), *more]
    return Terminal(command, columns=140, lines=40, environment=home(files))


def compared(files: Path, *more: str) -> str:
    """What `crossread compare` writes of both files."""
    command = [sys.executable, "-m", "crossread", "compare", *SAMPLES, "-f", "txt", *more]
    done = subprocess.run(
        command, cwd=files, env=home(files), capture_output=True, text=True, timeout=120, check=True
    )
    return done.stdout


def test_decisions_on_loose_files_are_there_again_and_in_reports_that_name_their_file(files: Path) -> None:
    with opened(files) as one:
        one.wait_for("row 1 of")
        one.send("3")
        one.wait_for("relation set to conflicting", "kept in", "1 of")
        one.send("q")
        assert one.exit_code() == 0
    kept = next((files / "state").rglob("review.yaml"))
    with opened(files) as again:
        again.wait_for("row 1 of", "decided: conflicting by A. Reader")
        again.send("q")
        assert again.exit_code() == 0
    assert "decided: conflicting" not in compared(files)
    assert "by A. Reader" in compared(files, "--review", str(kept))


def test_the_file_of_decisions_can_be_named(files: Path) -> None:
    with opened(files, "--review", str(files / "mine.yaml")) as one:
        one.wait_for("row 1 of")
        one.send("3")
        one.wait_for("relation set to conflicting")
        one.send("q")
        assert one.exit_code() == 0
    assert "conflicting" in (files / "mine.yaml").read_text("utf-8")
    assert "by A. Reader" in compared(files, "--review", "mine.yaml")
