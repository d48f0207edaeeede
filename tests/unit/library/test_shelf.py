"""What lies on the shelf is what the files hold: nothing more is read than must be, and nothing is missed."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.unit.cli.conftest import SIDES

from crossread.api import open_workspace
from crossread.ingest import opening, read_inputs, reading
from crossread.ingest.source import Source
from crossread.lang import Packs, load_packs
from crossread.library import Library
from crossread.library.shelf import Shelf
from crossread.settings import Overrides

PACKS = load_packs()
WORDS = "---\ntitle: Call {0}\npublisher: Wire\n---\n\nThe ministers spoke by phone about port {0}.\n"
READOUT = "schema: crossread/readout@1\nside: china\nclaims:\n  - China regrets the conflict.\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Names of the files that were opened, in their order."""
    names: list[str] = []
    real = opening.open_source

    def noted(source: Source) -> opening.Raw:
        names.append(Path(source.shown).name)
        return real(source)

    monkeypatch.setattr(reading, "open_source", noted)
    yield names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles and a readout, written an hour ago as far as a stamp can tell."""
    articles = tmp_path / "library" / "articles"
    articles.mkdir(parents=True)
    (articles.parent / "library.yaml").write_text("schema: crossread/library@1\n", "utf-8")
    for number in (1, 2, 3):
        (articles / f"a{number}.md").write_text(WORDS.format(number), "utf-8")
    (articles / "b.yaml").write_text(READOUT, "utf-8")
    return articles


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every look is two hours after the files were written, unless a test says otherwise."""
    monkeypatch.setattr(time, "time_ns", lambda: int((time.time() + 7200) * 1e9))


def read(folder: Path, packs: Packs = PACKS, overrides: Overrides | None = None) -> tuple[object, object]:
    """As the workspace reads; the answer must be the same as without the shelf."""
    paths, said = [str(folder.parent)], overrides or Overrides()
    shelf = Shelf(paths, packs, said, folder.parent.parent / "cache")
    found = read_inputs(paths, packs, said, known=shelf)
    shelf.save()
    return found


def plain(folder: Path, packs: Packs = PACKS, overrides: Overrides | None = None) -> tuple[object, object]:
    """Without a shelf."""
    return read_inputs([str(folder.parent)], packs, overrides or Overrides())


def test_what_has_not_changed_is_not_opened_again(folder: Path, opened: list[str]) -> None:
    first = read(folder)
    assert opened == ["a1.md", "a2.md", "a3.md", "b.yaml"]
    opened.clear()
    assert read(folder) == first and opened == []
    assert plain(folder) == first


def rewritten(folder: Path) -> None:
    (folder / "a2.md").write_text(WORDS.format(9), "utf-8")


def same_size_and_time(folder: Path) -> None:
    status = (folder / "a2.md").stat()
    (folder / "a2.md").write_text(WORDS.format(9), "utf-8")
    os.utime(folder / "a2.md", ns=(status.st_atime_ns, status.st_mtime_ns))


def replaced(folder: Path) -> None:
    status = (folder / "a2.md").stat()
    (folder / "new").write_text(WORDS.format(9), "utf-8")
    os.utime(folder / "new", ns=(status.st_atime_ns, status.st_mtime_ns))
    (folder / "new").replace(folder / "a2.md")


def touched(folder: Path) -> None:
    os.utime(folder / "a2.md")


def exchanged(folder: Path) -> None:
    (folder / "a1.md").rename(folder / "x.md")
    (folder / "a2.md").rename(folder / "a1.md")
    (folder / "x.md").rename(folder / "a2.md")


def added(folder: Path) -> None:
    (folder / "a2b.md").write_text(WORDS.format(8), "utf-8")


def removed(folder: Path) -> None:
    (folder / "a2.md").unlink()


def broken(folder: Path) -> None:
    (folder / "a2.md").write_text("---\ntitle: [\n---\nwords\n", "utf-8")


def copied(folder: Path) -> None:
    shutil.copy2(folder / "a1.md", folder / "a4.md")


def made_a_page(folder: Path) -> None:
    (folder / "a2.md").write_text(
        "<html><body><p>They spoke of the ports for an hour.</p></body></html>", "utf-8"
    )


@pytest.mark.parametrize(
    ("change", "looked_into"),
    [
        (rewritten, ["a2.md"]), (same_size_and_time, ["a2.md"]), (replaced, ["a2.md"]), (touched, ["a2.md"]),
        (exchanged, ["a1.md", "a2.md"]), (added, ["a2b.md"]), (removed, []), (broken, ["a2.md"]), (copied, ["a4.md"]),
        (made_a_page, ["a2.md"]),
    ],
)  # fmt: skip
def test_every_change_is_seen_and_nothing_else_is_read(
    folder: Path, opened: list[str], change: Callable[[Path], None], looked_into: list[str]
) -> None:
    read(folder)
    change(folder)
    opened.clear()
    found = read(folder)
    assert opened == looked_into
    assert found == plain(folder)
    assert read(folder) == found


def test_a_file_written_a_moment_ago_is_looked_into_again(
    folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: (folder / "a2.md").stat().st_mtime_ns + 1)
    read(folder)
    opened.clear()
    read(folder)
    assert opened == ["a1.md", "a2.md", "a3.md", "b.yaml"]


def test_a_page_is_read_every_time_because_its_reader_may_have_changed(
    folder: Path, opened: list[str]
) -> None:
    made_a_page(folder)
    read(folder)
    opened.clear()
    read(folder)
    assert opened == ["a2.md"]


def test_other_words_and_other_overrides_are_other_answers(folder: Path, opened: list[str]) -> None:
    read(folder)
    for said in (Overrides(title="Call"), Overrides(language="uk")):
        opened.clear()
        assert read(folder, overrides=said) == plain(folder, overrides=said)
        assert opened[:4] == ["a1.md", "a2.md", "a3.md", "b.yaml"]


@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, b"\xc1\xc1\xc1\xc1\xc1"])
def test_a_damaged_shelf_is_an_empty_one(folder: Path, damage: bytes) -> None:
    found = read(folder)
    for file in (folder.parent.parent / "cache").iterdir():
        file.write_bytes(damage)
    assert read(folder) == found == read(folder)


def test_without_a_cache_nothing_is_kept(
    folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "kept"))
    for _ in range(2):
        opened.clear()
        open_workspace([str(folder.parent)], cached=False)
        assert len(opened) == 4
    assert not (tmp_path / "kept" / "shelves").exists()


def test_a_side_that_the_library_forgets_is_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSREAD_CACHE_DIR", str(tmp_path / "kept"))
    library = Library.create(tmp_path / "library").path
    (library / "library.yaml").write_text("schema: crossread/library@1\n" + SIDES.partition("\n")[2], "utf-8")
    (library / "articles" / "a.md").write_text(
        "---\nside: lanhai\n---\n\nShen Yulan spoke of the two ports.\n", "utf-8"
    )
    assert len(open_workspace([str(library)]).readings) == len(open_workspace([str(library)]).readings) == 1
    (library / "library.yaml").write_text("schema: crossread/library@1\n", "utf-8")
    space = open_workspace([str(library)])
    assert not space.readings and "unknown side 'lanhai'" in space.skipped[0].reason
