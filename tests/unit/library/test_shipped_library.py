"""The library that ships is what `ingest` makes of the samples, to the byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import crossread
from crossread.ingest import page, read_inputs
from crossread.lang import load_packs, read_sides
from crossread.library import Library
from crossread.library.location import review_path
from crossread.text.noise import noise_lines

ROOT = Path(__file__).parents[3]
SAMPLES, READOUTS = ROOT / "samples", ROOT / "readouts"
PACKS = load_packs(read_sides(SAMPLES / "sides.yaml"))


def files(folder: Path) -> dict[str, bytes]:
    """Bytes of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_ingesting_the_samples_again_changes_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "readouts"
    shutil.copytree(READOUTS, copy)
    before = files(copy)
    articles, skipped = read_inputs([str(SAMPLES)], PACKS)
    added = Library.open(copy).add(articles)
    assert (skipped, added.written) == ((), ())
    assert len(added.unchanged) == len(articles) >= 14
    assert files(copy) == before


def test_the_samples_ingested_afresh_are_the_articles_that_ship(tmp_path: Path) -> None:
    fresh = Library.create(tmp_path / "fresh")
    fresh.add(read_inputs([str(SAMPLES)], PACKS)[0])
    made = {name: data.decode() for name, data in files(fresh.path / "articles").items()}
    shipped = {name: data.decode() for name, data in files(READOUTS / "articles").items()}
    assert sorted(made) == sorted(shipped)
    assert [name for name in made if made[name] != shipped[name]] == []


def test_no_noise_is_left_in_the_library_that_ships() -> None:
    articles, skipped = Library.open(READOUTS).articles(PACKS)
    assert skipped == ()
    left = [
        (one.name, span.of(one.text))
        for one in articles
        for span in noise_lines(one.text, PACKS, one.language)
    ]
    assert left == []


def test_the_lesser_reader_finds_the_same_articles_in_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [str(path) for path in sorted(SAMPLES.glob("*.html"))]
    better, _ = read_inputs(pages, PACKS)
    monkeypatch.setattr(page, "has_extractor", lambda: False)
    lesser, _ = read_inputs(pages, PACKS)
    assert [one.text for one in lesser] == [one.text for one in better]
    assert [one.title for one in lesser] == [one.title for one in better]


def test_decisions_on_the_library_inside_the_package_are_kept_for_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    inside = Path(crossread.__file__).parent / "demo"
    assert not review_path(inside).is_relative_to(inside)
    assert review_path(tmp_path / "mine") == tmp_path / "mine" / "review.yaml"
