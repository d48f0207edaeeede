"""A YAML file is parsed once for each thing it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.lang import load_tree, trees

WORDS = "schema: crossread/library@1\ntitle: 读\nsides: {lanhai: {name: Lanhai}}\n"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Every text that was parsed."""
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "cache"))
    seen: list[str] = []
    real = yamlfile.parse

    def noted(text: str, where: Path | str) -> object:
        seen.append(text)
        return real(text, where)

    monkeypatch.setattr(yamlfile, "parse", noted)
    return seen


def test_the_second_reading_parses_nothing_and_says_the_same(parsed: list[str], tmp_path: Path) -> None:
    file = tmp_path / "library.yaml"
    file.write_text(WORDS, "utf-8")
    first = load_tree(file)
    assert load_tree(file) == first == (WORDS, yamlfile.parse(WORDS, file))
    assert parsed == [WORDS, WORDS]  # the last one is that of the line above


def test_other_words_are_parsed_whatever_the_clock_says(parsed: list[str], tmp_path: Path) -> None:
    file = tmp_path / "library.yaml"
    for name in ("Lanhai", "Lanhei"):
        file.write_text(WORDS.replace("Lanhai", name), "utf-8")
        assert name in str(load_tree(file)[1])
    assert len(parsed) == 2


@pytest.mark.parametrize("damage", [b"", b"\x00" * 20, b"abcd\x92\x01\x02"])
def test_a_damaged_copy_costs_time_only(parsed: list[str], tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "library.yaml"
    file.write_text(WORDS, "utf-8")
    load_tree(file)
    (kept,) = (tmp_path / "cache" / "trees").iterdir()
    kept.write_bytes(damage)
    assert load_tree(file)[1]["title"] == "读"
    assert len(parsed) == 2


def test_what_is_no_yaml_is_refused_every_time(parsed: list[str], tmp_path: Path) -> None:
    file = tmp_path / "library.yaml"
    file.write_text("sides: [\n", "utf-8")
    for _ in range(2):
        with pytest.raises(MalformedError, match=r"library\.yaml:2:1"):
            load_tree(file)
    assert len(parsed) == 2


def test_old_trees_go(parsed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "_MOST", 3)
    file = tmp_path / "library.yaml"
    for number in range(6):
        file.write_text(f"title: {number}\n", "utf-8")
        load_tree(file)
    assert len(list((tmp_path / "cache" / "trees").iterdir())) == 3


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "file"))
    file = tmp_path / "library.yaml"
    file.write_text(WORDS, "utf-8")
    assert load_tree(file)[1]["title"] == "读"
