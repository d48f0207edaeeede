"""Outputs appear whole, where they were meant to."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from tests.unit.cli.command import Runner

from crossread.cli.writing import write_file
from crossread.errors import UnwritableError


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old", "utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write_file(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text("utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    if not Path("/dev/null").exists():
        pytest.skip("no devices here")
    write_file(Path(os.devnull), "words")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["nowhere/a.md", "folder", "x" * 300 + ".md"])
def test_what_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnwritableError, match="choose another place with -o"):
        write_file(tmp_path / name, "words")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_half_of_a_character_does_not_stop_a_report(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", "a\ud800b")
    assert (tmp_path / "a.md").read_text("utf-8") == "a?b"


def test_a_closed_output_is_one_line(crossread: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    ended = crossread("schema", "claims")
    assert ended.code == 2 and ended.err.startswith(
        "crossread: error: cannot write; standard output: closed; "
    )
