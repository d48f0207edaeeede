"""Review in a real terminal: decided, noted, undone, left, opened again; killed in the middle; two at once."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from tests.e2e.terminal import PATIENCE, Terminal
from tests.e2e.test_terminal import ROOT, SIZES, environment

from crossread import yamlfile
from crossread.api import choose_sides, open_workspace

EVENT = "2022-04-04"
"""Fewer rows than the others: every one is on the screen."""


@pytest.fixture(scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was computed of the texts, kept from test to test."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def shelf(tmp_path: Path, _cache: Path) -> Path:
    """A copy of the shipped library, with a home beside it."""
    shutil.copytree(ROOT / "readouts", tmp_path / "shelf")
    (tmp_path / "cache").symlink_to(_cache)
    return tmp_path / "shelf"


def opened(shelf: Path, *more: str, size: str = "140x40", reviewer: str = "A. Reader") -> Terminal:
    """The screen on the library."""
    columns, lines = SIZES[size]
    home = shelf.parent
    given = environment(
        XDG_CACHE_HOME=str(home / "cache"),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_STATE_HOME=str(home / "state"),
        CROSSREAD_REVIEWER=reviewer,
    )
    command = [sys.executable, "-m", "crossread", "tui", str(shelf), *more]
    return Terminal(command, columns=columns, lines=lines, environment=given)


def kinds(shelf: Path) -> list[str]:
    """The decisions on disk, oldest first."""
    file = shelf / "review.yaml"
    return [one["kind"] for one in yamlfile.load(file)["decisions"]] if file.exists() else []


def wait_for_kinds(shelf: Path, *wanted: str) -> None:
    """Until the last decisions on disk are these."""
    deadline = time.monotonic() + PATIENCE
    while kinds(shelf)[-len(wanted) :] != list(wanted):
        assert time.monotonic() < deadline, kinds(shelf)
        time.sleep(0.05)


@cache
def rows(event: int = 1) -> int:
    """Rows of an event of the shipped library, by its place."""
    space = open_workspace([str(ROOT / "readouts")], review=False)
    found = space.events[event]
    return len(space.compare(found.id, *choose_sides(space, found, None)).rows)


def go_to_a_match(one: Terminal) -> None:
    """To the second event and its first row that both accounts have."""
    one.wait_for("event 1 of 6", "row 1 of")
    one.send("}")
    one.wait_for("event 2 of 6", "Dmytro Kuleba, Wang Yi", f"row 1 of {rows()}")


@pytest.mark.parametrize("size", SIZES)
def test_decide_note_undo_quit_reopen_everything_still_there(shelf: Path, size: str) -> None:
    with opened(shelf, size=size) as one:
        go_to_a_match(one)
        one.send("3")
        one.wait_for(
            "relation set to conflicting", "* decided: conflicting by A. Reader", f"1 of {rows()} reviewed"
        )
        one.send("c")
        one.wait_for("Note on this row")
        one.send("Перевірити 原文\rsecond line")
        one.wait_for("Перевірити", "second line")
        one.send("\x13")
        one.wait_for("note kept", gone="Note on this row")
        one.send("]")
        one.wait_for(f"row 2 of {rows()}")
        one.send(" ")
        one.wait_for(f"row 3 of {rows()}", f"2 of {rows()} reviewed")
        one.send("\x1a")
        one.wait_for("Taken back: reviewed", f"1 of {rows()} reviewed")
        one.send("w")
        one.wait_for("Grid: whose account")
        one.send("q")
        assert one.exit_code() == 0
    assert kinds(shelf) == ["relation", "note", "reviewed", "undo"]
    with opened(shelf, size=size) as again:
        again.wait_for("event 2 of 6", "Grid: whose account", f"1 of {rows()} reviewed")
        again.send("\x1bOQ")  # f2
        again.wait_for(f"row 3 of {rows()}", "━Rows", gone="Grid: whose account")
        again.send("g")
        again.wait_for(f"row 1 of {rows()}", "decided: conflicting by A. Reader", "second line")
        again.send("\x19")
        again.wait_for("Holds again: reviewed", f"2 of {rows()} reviewed")
        again.send("q")
        assert again.exit_code() == 0
    assert kinds(shelf)[-1] == "redo"
    assert sorted(path.name for path in shelf.iterdir()) == [
        "articles",
        "library.yaml",
        "review.yaml",
        "sources.yaml",
    ]


def test_a_kill_in_the_middle_loses_at_most_that_decision(shelf: Path) -> None:
    for at in range(3):
        with opened(shelf) as one:
            one.wait_for("row 1 of")
            before = kinds(shelf)
            one.send("c")
            one.wait_for("Note on this row")
            one.send(f"note {at}")
            one.wait_for(f"note {at}")
            one.send("\x13")
            time.sleep(0.01 * at)
            os.kill(one.pid, signal.SIGKILL)
            one.exit_code()
        assert kinds(shelf)[: len(before)] == before and len(kinds(shelf)) <= len(before) + 1
    with opened(shelf) as one:
        one.wait_for("row 1 of")
        one.send("1")
        wait_for_kinds(shelf, "relation")
        os.kill(one.pid, signal.SIGKILL)
        one.exit_code()
    with opened(shelf) as one:
        one.wait_for("row 1 of", "decided: same by A. Reader")
    assert not list(shelf.glob(".review*"))


def test_what_is_decided_just_before_leaving_is_written(shelf: Path) -> None:
    with opened(shelf) as one:
        one.wait_for("row 1 of")
        one.send("   q")
        assert one.exit_code() == 0
    assert kinds(shelf) == ["reviewed"] * 3


def test_two_screens_on_one_library_see_each_other_and_overwrite_nothing(shelf: Path) -> None:
    with opened(shelf, reviewer="A. First") as first, opened(shelf, reviewer="B. Second") as second:
        for one in (first, second):
            one.wait_for("event 1 of 6", "row 1 of")
        first.send("1")
        first.wait_for("decided: same by A. First")
        second.wait_for("Somebody else has decided something", "decided: same by A. First")
        second.send("]")
        second.wait_for("row 2 of")
        second.send(" ")
        second.wait_for("row 3 of", "reviewed; ^z")
        first.wait_for("2 of", "Somebody else has decided something")
        for one in (first, second):
            one.send("q")
            assert one.exit_code() == 0
    found = yamlfile.load(shelf / "review.yaml")["decisions"]
    assert [(one["kind"], one["reviewer"]) for one in found] == [
        ("relation", "A. First"),
        ("reviewed", "B. Second"),
    ]


def test_a_held_library_is_told_and_nothing_is_lost(shelf: Path) -> None:
    with opened(shelf) as one:
        one.wait_for("row 1 of")
        handle = os.open(shelf, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
        one.send("2")
        one.wait_for("Not saved", "1 not saved (^s)")
        one.send("q")
        one.wait_for("1 decision not saved")
        os.close(handle)
        one.send("\x13")
        one.wait_for("relation set to reworded", gone="not saved (^s)")
        one.send("q")
        assert one.exit_code() == 0
    assert kinds(shelf) == ["relation"]


def test_a_library_that_cannot_be_written_says_so_and_keeps_its_file(shelf: Path) -> None:
    (shelf / "review.yaml").write_text("schema: crossread/review@1\ndecisions:\n", "utf-8")
    with opened(shelf) as one:
        one.wait_for("row 1 of")
        (shelf / "review.yaml").rename(shelf / "kept.yaml")
        (shelf / "review.yaml").mkdir()  # nobody can write a file here, whoever he is
        one.send("1")
        one.wait_for("Not saved", "1 not saved (^s)")
        one.send("q")
        one.wait_for("1 decision not saved")
        one.send("q")
        assert one.exit_code() == 2
    assert "decision not saved" in one.written.decode(errors="replace")


def test_without_a_library_or_with_review_off_a_key_says_what_becomes_of_it(shelf: Path) -> None:
    with opened(shelf, "--no-review") as one:
        one.wait_for("row 1 of")
        one.send(" ")
        one.wait_for("Review is off (--no-review)")
        one.send("q")
        assert one.exit_code() == 0
    texts = [str(ROOT / "samples" / f"2022-03-01-call-{side}") for side in ("china.txt", "ukraine.yaml")]
    command = [sys.executable, "-m", "crossread", "tui", *texts]
    home = {
        name: str(shelf.parent / "files") for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    }
    with Terminal(command, columns=140, lines=40, environment=environment(**home)) as one:
        one.wait_for("row 1 of")
        one.send("1")
        one.wait_for("relation set to same", "kept in", "files/crossread/loose")
    assert kinds(shelf) == []
