"""The library on disk: written whole, never overwritten, never lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.factories import article, sides

from crossread.errors import LockedError, MalformedError, UnreadableError, UnwritableError
from crossread.ingest import read_inputs
from crossread.lang import load_packs
from crossread.library import Added, Library, find_library, folder, lock, writing
from crossread.library.lock import locked
from crossread.model import Article

PACKS = load_packs(sides())
SHEN = "Shen Yulan spoke with Marta Dovhan on Monday about grain ships."
DOVHAN = "Dovhan thanked her colleague and asked for a second call in May."
RAW = {
    "call.txt": f"Ministers talk\n20310506\nhttps://wire.example/a\n{SHEN}\nPhoto: AFP\n{DOVHAN}\n",
    "page.html": f"<title>Page</title><article><p>{SHEN}</p><p>{DOVHAN} Again.</p></article>",
    "left.yaml": "schema: crossread/readout@1\nside: lanhai\nclaims: [{speaker: S, text: 'A: b.'}, C d.]\n",
    "zh.txt": "---\nside: lanhai\ntitle: 外长通电话\n---\n沈玉岚表示，岚海尊重各国主权。\n双方同意沟通。\n",
}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A folder of raw inputs."""
    inputs = tmp_path / "raw"
    inputs.mkdir()
    for name, text in RAW.items():
        (inputs / name).write_text(text, encoding="utf-8")
    return inputs


def contents(path: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of change of every file below a folder."""
    files = sorted(file for file in path.rglob("*") if file.is_file())
    return {file.relative_to(path).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def essence(one: Article) -> tuple[object, ...]:
    """What must survive the way through a library."""
    head = (one.title, one.publisher, one.side, one.published, one.language, one.url, one.retrieved)
    return (one.text, one.given, one.sha256, one.translation_of, *head)


def test_what_is_added_is_read_back_the_same(raw: Path, tmp_path: Path) -> None:
    articles, skipped = read_inputs([str(raw)], PACKS)
    library = Library.create(tmp_path / "library", "Calls")
    added = library.add(articles)
    again, malformed = library.articles(PACKS)
    assert (skipped, malformed, added.unchanged) == ((), (), ())
    assert sorted(map(repr, map(essence, again))) == sorted(map(repr, map(essence, articles)))
    assert [one.name for one in again] == sorted(Path(name).stem for name in added.written)


def test_ingesting_again_changes_not_a_byte(raw: Path, tmp_path: Path) -> None:
    library = Library.create(tmp_path / "library")
    first = library.add(read_inputs([str(raw)], PACKS)[0])
    before = contents(library.path)
    second = Library.create(tmp_path / "library").add(read_inputs([str(raw)], PACKS)[0])
    assert contents(library.path) == before
    assert (second.written, second.unchanged) == ((), first.written)


def test_ingesting_a_library_into_itself_changes_nothing(raw: Path, tmp_path: Path) -> None:
    library = Library.create(tmp_path / "library")
    library.add(read_inputs([str(raw)], PACKS)[0])
    before = contents(library.path)
    assert library.add(library.articles(PACKS)[0]).written == ()
    assert contents(library.path) == before


def test_what_people_edited_stays(raw: Path, tmp_path: Path) -> None:
    library = Library.create(tmp_path / "library")
    articles = read_inputs([str(raw / "call.txt")], PACKS)[0]
    (name,) = library.add(articles).written
    file = library.path / "articles" / name
    file.write_text(file.read_text("utf-8").replace("grain", "corn").replace("Ministers", "Envoys"), "utf-8")
    assert library.add(articles) == Added(unchanged=(name,))
    assert "corn" in library.articles(PACKS)[0][0].text
    assert library.articles(PACKS)[0][0].title == "Envoys talk"


def test_the_files_of_people_are_left_alone(tmp_path: Path) -> None:
    library = Library.create(tmp_path)
    head = "schema: crossread/library@1\ntitle: Mine # why\n"
    own = {"library.yaml": head, "review.yaml": "a: 1\n", "sources.yaml": "b\n"}
    for name, text in own.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    Library.create(tmp_path, "Other").add([article(SHEN)])
    assert {name: (tmp_path / name).read_text("utf-8") for name in own} == own
    assert Library.open(tmp_path).title == "Mine"
    assert library.title == tmp_path.name


def test_two_texts_with_one_name_get_two_files(tmp_path: Path) -> None:
    library = Library.create(tmp_path)
    added = library.add([article(SHEN, title="Call"), article(DOVHAN, title="Call")])
    assert len(set(added.written)) == 2
    assert len(library.articles(PACKS)[0]) == 2


def test_a_malformed_file_costs_only_itself(tmp_path: Path) -> None:
    library = Library.create(tmp_path)
    library.add([article(SHEN, title="Call")])
    (tmp_path / "articles" / "bad.md").write_text("---\ntitle: [\n---\nText.\n", encoding="utf-8")
    (tmp_path / "articles" / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    library.add([article(DOVHAN, title="Answer")])
    articles, skipped = library.articles(PACKS)
    assert len(articles) == 2
    assert {Path(found.path).name for found in skipped} == {"bad.md", "bad.yaml"}
    assert "bad.md:" in skipped[0].reason


def test_a_library_has_sides_and_settings_of_its_own(tmp_path: Path) -> None:
    text = "sides: {hailan: {name: Hailan, names: [海澜]}}\nsettings: {align.min_score: 0.4}\n"
    (tmp_path / "library.yaml").write_text("schema: crossread/library@1\n" + text, encoding="utf-8")
    library = Library.open(tmp_path)
    assert library.sides.sides["hailan"].id == "hailan"
    assert library.settings == (("align.min_score", "0.4"),)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("schema: crossread/library@9\n", "'crossread/library@9'"),
        ("schema: crossread/library@1\ncolour: red\n", "colour"),
        ("schema: [\n", "not valid YAML"),
        ("", "library.yaml"),
        ("schema: crossread/library@1\nsides: {a: {name: [x]}}\n", "library.yaml:2:"),
    ],
)
def test_a_malformed_library_file_is_told_with_its_place(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "library.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(MalformedError, match=what.replace("[", r"\[")):
        Library.open(tmp_path)


def test_a_folder_that_is_no_library_is_told_from_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no library here"):
        Library.open(tmp_path)
    with pytest.raises(UnreadableError, match="no such folder"):
        Library.open(tmp_path / "gone")


def test_a_library_that_cannot_be_made_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UnwritableError, match="cannot write"):
        Library.create(tmp_path / "file")


def test_the_library_in_this_folder_comes_before_the_one_that_ships(tmp_path: Path) -> None:
    shipped = find_library(here=tmp_path)
    assert (shipped / "library.yaml").is_file()
    mine = Library.create(tmp_path / "readouts").path
    assert find_library(here=tmp_path) == mine
    assert find_library(tmp_path / "named", here=tmp_path) == tmp_path / "named"


HOLD = """
import sys
from pathlib import Path
from crossread.library.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_second_writer_is_turned_away_while_the_first_one_writes(tmp_path: Path) -> None:
    library = Library.create(tmp_path)
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout and writer.stdin
        assert writer.stdout.readline() == "held\n"
        with pytest.raises(LockedError):
            library.add([article(SHEN)])
        assert library.articles(PACKS) == ((), ()), "reading goes on"
        writer.stdin.write("go\n")
    assert len(library.add([article(SHEN)]).written) == 1
    assert not (tmp_path / ".lock").exists()


def test_without_the_systems_lock_a_file_does_its_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    with locked(tmp_path), pytest.raises(LockedError), locked(tmp_path):
        pass
    assert not (tmp_path / ".lock").exists()
    with locked(tmp_path):
        pass


def test_a_lock_file_of_a_killed_process_is_taken_over_and_a_young_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    (tmp_path / ".lock").touch()
    with pytest.raises(LockedError), locked(tmp_path):
        pass
    os.utime(tmp_path / ".lock", (0, 0))
    with locked(tmp_path), pytest.raises(LockedError), locked(tmp_path):
        pass
    assert not (tmp_path / ".lock").exists()


def test_a_file_system_without_locks_is_locked_by_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with locked(tmp_path):
        assert (tmp_path / ".lock").exists()
        with pytest.raises(LockedError), locked(tmp_path):
            pass
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forcing anything to disk fails."""

    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    yield


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_the_old_file_and_no_half_of_a_new_one(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old", encoding="utf-8")
    with pytest.raises(UnwritableError, match="no space left"):
        writing.write_whole(file, b"new")
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("a.md", "old")]


def test_a_failure_in_the_middle_keeps_what_was_written_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.create(tmp_path)

    def fails_second(path: Path, data: bytes) -> None:
        if any((tmp_path / "articles").iterdir()):
            raise UnwritableError(path, "no space left on device")
        writing.write_whole(path, data)

    monkeypatch.setattr(folder, "write_whole", fails_second)
    with pytest.raises(UnwritableError):
        library.add([article(SHEN, name="a"), article(DOVHAN, name="b")])
    monkeypatch.undo()
    assert [one.text for one in library.articles(PACKS)[0]] == [SHEN]
    assert len(library.add([article(SHEN, name="a"), article(DOVHAN, name="b")]).written) == 1


def test_a_joint_statement_is_kept_once_for_each_side(tmp_path: Path) -> None:
    words = "Both parties will open two ports in June."
    library = Library.create(tmp_path / "new")
    ours = article(words, name="one", side="lanhai", sha256="1" * 64)
    theirs = article(words, name="two", side="kastrovia", sha256="2" * 64)
    assert len(library.add([ours, theirs]).written) == 2
    assert len(Library.open(tmp_path / "new").add([ours, theirs]).unchanged) == 2
