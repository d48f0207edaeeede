"""The reader's place is written when it has changed, and an older one never over a newer one."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from crossread.tui.keeping import PlaceKeeper
from crossread.tui.remembering import Remembered, recall, remember

HERE = Remembered(event="2031-05-04-call", sides=("lanhai", "kastrovia"), view="rows", theme="")


def test_a_place_is_written_once_it_has_changed(tmp_path: Path) -> None:
    file, where = tmp_path / "desk.json", [HERE]
    keeper = PlaceKeeper(file, lambda: where[0], HERE)
    assert not keeper.look()
    keeper.finish()
    assert not file.exists()
    where[0] = replace(HERE, view="grid")
    assert keeper.look()
    keeper.write()
    assert recall(file) == where[0] and not keeper.look()
    where[0] = HERE
    keeper.finish()
    assert recall(file) == HERE


def test_without_a_file_nothing_is_looked_at() -> None:
    keeper = PlaceKeeper(None, lambda: pytest.fail("looked"), HERE)
    assert not keeper.look()
    keeper.finish()


def test_a_slow_write_of_an_older_place_does_not_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, where = tmp_path / "desk.json", [replace(HERE, view="grid")]
    begun, go_on = threading.Event(), threading.Event()
    real = remember

    def slow(path: Path | None, wanted: Remembered) -> None:
        begun.set()
        if wanted.view == "grid":
            assert go_on.wait(10)
        real(path, wanted)

    monkeypatch.setattr("crossread.tui.keeping.remember", slow)
    keeper = PlaceKeeper(file, lambda: where[0], HERE)
    assert keeper.look()
    writer = threading.Thread(target=keeper.write)
    writer.start()
    assert begun.wait(10)
    where[0] = replace(HERE, view="names")
    ending = threading.Thread(target=keeper.finish)
    ending.start()
    go_on.set()
    writer.join(10)
    ending.join(10)
    assert recall(file).view == "names"
