"""`config`: the command tells what holds and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.command import Runner


def test_each_value_is_shown_with_its_source(
    crossread: Runner, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSREAD_THEME", "mono")
    lines = crossread("--color", "never", "config", "show").out.splitlines()
    shown = {line.split()[0]: line.split()[1:] for line in lines}
    assert shown["color"] == ["never", "flag", "--color"]
    assert shown["theme"] == ["mono", "environment", "CROSSREAD_THEME"]
    assert shown["align.min_score"][1] == "default"


def test_the_user_file_is_read_from_the_place_that_is_told(crossread: Runner, texts: Path) -> None:
    path = Path(crossread("config", "path").out.strip())
    path.parent.mkdir(parents=True)
    path.write_text("theme: light\n", "utf-8")
    assert f"user {path}" in crossread("config", "show").out
    path.write_text("themes: light\n", "utf-8")
    ended = crossread("compare", "left.yaml", "right.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert f"{path}:1:" in ended.err


def test_a_library_has_settings_of_its_own(crossread: Runner, texts: Path) -> None:
    (texts / "readouts").mkdir()
    (texts / "readouts" / "library.yaml").write_text(
        "schema: crossread/library@1\nsettings: {min_confidence: 0.4}\n", "utf-8"
    )
    line = next(
        line for line in crossread("config", "show").out.splitlines() if line.startswith("min_confidence")
    )
    assert line.split()[1:3] == ["0.4", "library"]
