"""Killed, terminated, left without a terminal, two at once: the file stays whole, and no more than a moment is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.e2e.terminal import PATIENCE, Terminal
from tests.e2e.test_review import (  # noqa: F401  (a fixture)
    _cache,
    go_to_a_match,
    kinds,
    opened,
    rows,
    shelf,
)
from tests.e2e.test_terminal import environment

from crossread import yamlfile
from crossread.library import ReviewFile
from crossread.library.lock import locked

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the tests send signals")

KILLS, SCREENS, DECISIONS = 30, 4, 16
WRITER = """
import sys
from crossread.library import ReviewFile
from crossread.model import ClaimKey, Decision
file = ReviewFile(sys.argv[1])
print("ready", flush=True)
for number in range(10_000):
    key = ClaimKey(key=f"a-{number}", article="a", sha256="", speaker="沈玉岚", account="lanhai", text="Перевірити\\n原文")
    file.add(lambda _: Decision(kind="note", claims=(key,), note="words\\n" * 20, reviewer=f"R {number}"))
    print(number, flush=True)
"""


def test_a_writer_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    review, pick = tmp_path / "review.yaml", random.Random(3)  # noqa: S311
    for _ in range(KILLS):
        before = ReviewFile(review).log
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(review)], stdout=subprocess.PIPE, env=environment()
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(pick.uniform(0, 0.2))
            writer.kill()
            said = writer.stdout.read().split(b"\n")[:-1]
        found = ReviewFile(review).log
        assert found[: len(before)] == before
        assert len(said) <= len(found) - len(before) <= len(said) + 1
        with locked(tmp_path):
            pass  # the lock of the dead writer is nobody's
    assert len(found) > KILLS // 2, "some were killed in the middle of their work"
    ReviewFile(review).add(lambda log: log[0])
    assert [path.name for path in tmp_path.iterdir()] == ["review.yaml"]


def test_a_screen_killed_at_any_moment_loses_one_decision_at_most(shelf: Path) -> None:  # noqa: F811
    pick = random.Random(5)  # noqa: S311
    for _ in range(SCREENS):
        before = kinds(shelf)
        with opened(shelf) as one:
            one.wait_for("event 1 of 6", f"row 1 of {rows(0)}")
            for at, key in enumerate("1212", 1):
                one.send(key)
                deadline = time.monotonic() + PATIENCE
                while len(kinds(shelf)) < len(before) + at:
                    assert time.monotonic() < deadline and one.read(0.05)
            one.send("1")
            time.sleep(pick.uniform(0, 0.2))
            os.kill(one.pid, signal.SIGKILL)
            one.exit_code()
        assert kinds(shelf)[: len(before)] == before
        assert len(before) + 4 <= len(kinds(shelf)) <= len(before) + 5


def test_a_screen_that_is_killed_comes_back_where_it_was(shelf: Path) -> None:  # noqa: F811
    with opened(shelf) as one:
        go_to_a_match(one)
        one.send("]")
        one.wait_for(f"row 2 of {rows()}")
        one.send("w")
        one.wait_for("Grid: whose account")
        state, deadline = shelf.parent / "state" / "crossread", time.monotonic() + PATIENCE
        while not any('"view": "grid"' in file.read_text("utf-8") for file in state.glob("desk-*.json")):
            assert time.monotonic() < deadline and one.read()
        os.kill(one.pid, signal.SIGKILL)
        one.exit_code()
    with opened(shelf) as again:
        again.wait_for("event 2 of 6", "Grid: whose account", f"row 2 of {rows()}")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_screen_that_is_told_to_end_saves_first(shelf: Path, number: int, code: int) -> None:  # noqa: F811
    with opened(shelf) as one:
        go_to_a_match(one)
        one.send("]")
        one.wait_for(f"row 2 of {rows()}")
        one.send(" ")
        one.wait_for(f"row 3 of {rows()}")
        os.kill(one.pid, number)
        assert one.exit_code() == code
        assert b"\x1b[?1049l" in one.written, "the terminal is given back"
    assert kinds(shelf) == ["reviewed"]
    with opened(shelf) as again:
        again.wait_for("event 2 of 6", f"row 3 of {rows()}")


def test_a_screen_whose_window_is_closed_saves_and_ends(shelf: Path) -> None:  # noqa: F811
    with opened(shelf) as one:
        go_to_a_match(one)
        one.send(" ")
        one.wait_for(f"row 2 of {rows()}")
        one.send(" ")
        one.wait_for(f"row 3 of {rows()}")
        one.hang_up()
        assert one.exit_code() is not None
    assert kinds(shelf) == ["reviewed"] * 2
    with opened(shelf) as again:
        again.wait_for("event 2 of 6", f"row 3 of {rows()}")


def test_two_screens_that_decide_at_once_lose_nothing_and_tell_each_other(shelf: Path) -> None:  # noqa: F811
    names = ("A. First", "B. Second")
    with opened(shelf, reviewer=names[0]) as first, opened(shelf, reviewer=names[1]) as second:
        both: tuple[Terminal, ...] = (first, second)
        for one in both:
            one.wait_for("event 1 of 6", "row 1 of")
        for at in range(DECISIONS):
            for one in both:
                one.send("12"[at % 2])
                one.read(0.05)
        deadline = time.monotonic() + PATIENCE
        while len(kinds(shelf)) < 2 * DECISIONS:
            assert time.monotonic() < deadline, kinds(shelf)
            for one in both:
                if (
                    "not saved (^s)" in one.text
                ):  # a library held for more than a second is told, and tried again
                    one.send("\x13")
                one.read(0.3)
        told = b"Somebody else has decided something"
        for one in both:
            while told not in one.written:
                assert time.monotonic() < deadline and one.read()
            one.send("q")
            assert one.exit_code() == 0
    found = yamlfile.load(shelf / "review.yaml")["decisions"]
    assert sorted(one["reviewer"] for one in found) == sorted(names * DECISIONS)
    assert len({one["id"] for one in found}) == 2 * DECISIONS
    shutil.rmtree(shelf)
