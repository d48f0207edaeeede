"""`check`: every malformed file with its line, and nothing fetched."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.command import Runner
from tests.unit.cli.conftest import SIDES

SOURCES = "schema: crossread/sources@1\nsources:\n  - url: http://127.0.0.1:9/a\n"


def test_good_files_are_counted(crossread: Runner, texts: Path) -> None:
    (texts / "sources.yaml").write_text(SOURCES, "utf-8")
    ended = crossread(
        "check", "sides.yaml", "left.yaml", "right.yaml", "sources.yaml", "--sides-file", "sides.yaml"
    )
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "2 sides files, 1 source list, 2 texts checked: no problems\n"


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("sides.yaml", SIDES.replace("name: Kastrovia\n", "name: [Kastrovia]\n"), "sides.yaml:8:"),
        ("sides.yaml", SIDES.replace("[Lanhai, L", "[Lanhai, [L"), "sides.yaml:"),
        ("sources.yaml", SOURCES + "  - address: http://127.0.0.1:9/b\n", "sources.yaml:4:"),
        (
            "left.yaml",
            "schema: crossread/readout@1\nside: china\nclaims:\n  - speaker: Shen\n",
            "left.yaml:4:",
        ),
        ("left.yaml", "schema: crossread/readout@1\nside: atlantis\nclaims: [x]\n", "left.yaml"),
        ("news.md", "---\ntitle: 'open\n---\nLanhai spoke.\n", "news.md:"),
        ("nowhere.txt", "", "nowhere.txt"),
    ],
)
def test_a_malformed_file_is_one_line_with_its_place(
    crossread: Runner, texts: Path, name: str, text: str, where: str
) -> None:
    if text:
        (texts / name).write_text(text, "utf-8")
    ended = crossread("check", name)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert ended.err.startswith("crossread: error: ") and where in ended.err
    assert ended.out.endswith("checked: 1 problem\n")


def test_a_library_is_checked_with_all_that_is_in_it(crossread: Runner, texts: Path) -> None:
    shelf = texts / "shelf"
    (shelf / "articles").mkdir(parents=True)
    (shelf / "library.yaml").write_text(SIDES.replace("crossread/sides@1", "crossread/library@1"), "utf-8")
    (shelf / "articles" / "left.yaml").write_bytes((texts / "left.yaml").read_bytes())
    assert crossread("check", "--library", "shelf").out == "1 library folder, 1 text checked: no problems\n"
    (shelf / "articles" / "bad.yaml").write_text("schema: crossread/readout@1\nclaims: 7\n", "utf-8")
    (shelf / "sources.yaml").write_text("schema: crossread/sources@1\nsources: 7\n", "utf-8")
    ended = crossread("check", "shelf")
    assert ended.code == 2 and ended.out.endswith("2 problems\n")
    assert "bad.yaml:" in ended.err and "sources.yaml" in ended.err
    (shelf / "library.yaml").write_text("schema: crossread/library@1\ntitle: [x]\n", "utf-8")
    assert "library.yaml:2:" in crossread("check", "shelf").err
