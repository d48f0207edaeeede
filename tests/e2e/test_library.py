"""The library in a real terminal: looked through, added to, mended; work that hangs is called off."""

from __future__ import annotations

import shutil
import socket
import time
from pathlib import Path

import pytest
from tests.e2e.cli import crossread
from tests.e2e.terminal import Terminal
from tests.e2e.test_review import opened
from tests.e2e.test_terminal import ROOT, SIZES

WIRE = (
    "Два міністри говорили про хліб\n4 квітня 2022\n\nМіністр закордонних справ України Дмитро Кулеба провів 4 квітня 2022 "
    "року телефонну розмову з міністром закордонних справ Китаю Ван Ї. Кулеба подякував Китаю за допомогу.\n"
)
NEW = "2022-04-04-кур-єр-два-міністри-говорили-про-хліб.md"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A copy of the shipped library, with a home and a text beside it."""
    shutil.copytree(ROOT / "readouts", tmp_path / "shelf")
    (tmp_path / "wire.txt").write_text(WIRE, "utf-8")
    return tmp_path / "shelf"


def contents(shelf: Path) -> dict[str, bytes]:
    """Every file of the library."""
    return {one.name: one.read_bytes() for one in shelf.rglob("*") if one.is_file()}


def add(one: Terminal, path: Path) -> None:
    """From the desk to the form of a text."""
    one.send("I")
    one.wait_for("Add a source to the library")
    one.send(str(path))
    one.wait_for(path.name)
    one.send("\r")
    one.wait_for("What was found", "Title", "Два міністри говорили про хліб")


@pytest.mark.parametrize("size", SIZES)
def test_a_text_is_added_corrected_and_there_on_the_next_start(shelf: Path, size: str) -> None:
    before = contents(shelf)
    with opened(shelf, size=size) as one:
        one.wait_for("event 1 of 6", "row 1 of")
        add(one, shelf.parent / "wire.txt")
        one.send("\t")
        one.wait_for("The outlet or the ministry")
        one.send("Кур'єр")
        one.wait_for("Кур'єр")
        one.send("\x13")
        one.wait_for("event 3 of 6", "Added")
        one.send("l")
        one.wait_for("24 texts, 6 events", "Sorted by date", "event 3 of 6")
        one.send("q")
        assert one.exit_code() == 0
    assert set(contents(shelf)) - set(before) == {NEW}
    with opened(shelf, size=size) as one:
        one.wait_for("event 3 of 6", "row 1 of")
        add(one, shelf.parent / "wire.txt")
        one.wait_for("The library holds this very text")
        one.send("\x1b")
        one.wait_for("row 1 of", gone="What was found")


def test_a_fact_is_fixed_in_the_file_of_the_article_and_nowhere_else(shelf: Path) -> None:
    before = contents(shelf)
    with opened(shelf) as one:
        one.wait_for("event 1 of 6", "row 1 of")
        one.send("E")
        one.wait_for("Whose facts are to be fixed", "(•) Xi Jinping speaks with Putin by phone")
        one.send("\r")
        one.wait_for("Fix the facts of this article")
        one.send("!")
        one.wait_for("by phone!")
        one.send("\x13")
        one.wait_for("all decisions stay")
        one.send("q")
        assert one.exit_code() == 0
    after = contents(shelf)
    (changed,) = [name for name in before if before[name] != after[name]]
    old = b"title: Xi Jinping speaks with Putin by phone"
    assert after[changed] == before[changed].replace(old, old + b"!")


@pytest.mark.parametrize("folders", [(), ("articles",)])
def test_an_empty_library_opens_and_takes_its_first_text(tmp_path: Path, folders: tuple[str, ...]) -> None:
    shelf = tmp_path / "shelf"
    for folder in ("", *folders):
        (shelf / folder).mkdir()
    (shelf / "library.yaml").write_text(
        "schema: crossread/library@1\ntitle: Порожня\nsides:\n  lanhai: {name: Lanhai, names: [Lanhai]}\n",
        "utf-8",
    )
    (tmp_path / "wire.txt").write_text(WIRE, "utf-8")
    ended = crossread("events", shelf)
    assert (ended.code, ended.out) == (2, "")
    assert "no texts found" in ended.err
    with opened(shelf, size="80x24") as one:
        one.wait_for("Press I to add a source")
        add(one, tmp_path / "wire.txt")
        one.send("\x13")
        one.wait_for("event 1 of 1", "Added")
        one.send("q")
        assert one.exit_code() == 0
    assert [one.name for one in (shelf / "articles").iterdir()] == [NEW.replace("кур-єр-", "")]
    with opened(shelf, size="80x24") as one:
        one.wait_for("event 1 of 1")


def test_a_library_of_malformed_texts_opens_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "shelf" / "articles").mkdir(parents=True)
    (tmp_path / "shelf" / "library.yaml").write_text("schema: crossread/library@1\n", "utf-8")
    (tmp_path / "shelf" / "articles" / "bad.md").write_text("---\npublished: [\n---\nText.\n", "utf-8")
    with opened(tmp_path / "shelf") as one:
        one.wait_for("Press I to add a source", "skipped; press i to see")
        one.send("i")
        one.wait_for("Skipped inputs", "bad.md")


@pytest.mark.parametrize("keys", ["X", "q"])
def test_a_page_that_never_comes_blocks_no_key_and_is_called_off(shelf: Path, keys: str) -> None:
    before = contents(shelf)
    with socket.create_server(("127.0.0.1", 0)) as silent, opened(shelf) as one:
        one.wait_for("event 1 of 6", "row 1 of")
        one.send("I")
        one.wait_for("Add a source to the library")
        one.send(f"http://127.0.0.1:{silent.getsockname()[1]}/page")
        one.wait_for("/page")
        one.send("\r")
        one.wait_for("fetching · X cancels")
        one.send("]")
        one.wait_for("row 2 of")
        began = time.monotonic()
        one.send(keys)
        if keys == "X":
            one.wait_for("Cancelled fetching: nothing was changed", gone="X cancels")
            one.send("q")
        assert one.exit_code() == 0
        assert time.monotonic() - began < 15  # the network would wait for twenty seconds
    assert contents(shelf) == before
