"""The terminal UI: first frames, keys, memory. Whole processes in a terminal of 140x40, invented texts.

    python bench/tui.py [first] [keys]

* first: until the terminal was sent the first frame, and until that frame has the rows of the first comparison,
  against a trivial Textual app: the shipped library, and a made one of 1,000 articles, both from the cache. Medians
  of runs that take turns, so that a busy machine slows all alike. The goals are for the rows.
* keys: two made accounts, one text each, whose comparison has 5,000 rows: seconds from a key to the screen that
  answers it, and the memory of the process after that.
"""

from __future__ import annotations

import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 7
ARTICLES, ROWS = 1_000, 5_000
TRIVIAL = """
from textual.app import App
from textual.widgets import Static
class Trivial(App):
    def compose(self):
        yield Static("hello")
Trivial().run()
"""
LONG = """
import random, sys
sys.path.insert(0, "bench")
from tui import ROWS, statement
from tests.factories import DOVHAN, article, claim, comparison, row
from tests.snapshot.fake import FakeWorkspace
from crossread.tui import run

pick = random.Random(7)
said = [[statement(pick) for _ in range(ROWS)] for _ in range(2)]
told = (["  ".join(f"{one}." for one in words[at:at + 8]) for at in range(0, ROWS, 8)] for words in said)
left, right = (article("\\n\\n".join(text), name=name) for name, text in zip(("left", "right"), told))
rows = []
for number, (one, other) in enumerate(zip(*said)):
    a = claim(one, within=left, id=f"L{number}")
    b = claim(other, within=right, id=f"R{number}", account="kastrovia", speaker=DOVHAN)
    relation = ("same", "reworded", "conflicting", "only_left", "only_right")[number % 5]
    rows.append(row(relation, () if relation == "only_right" else a, () if relation == "only_left" else b))
made = comparison(rows, articles=(left, right))
run(FakeWorkspace({made.event.id: made}, events=[made.event], articles=[left, right]))
"""
ROWS_SHOWN = r"row \d+ of"
GOALS = {"shipped": 2.0, "1,000 articles": 2.5}
"""At most so many times as long as the trivial app."""
MEDIAN_GOAL, LATE_GOAL, MEMORY_GOAL = 50, 150, 200
"""Milliseconds at the median and at the 99th percentile; megabytes."""
LIBRARY = """schema: crossread/library@1
title: Made for a measurement
sides:
  lanhai:
    name: Lanhai
    names: [Lanhai, Lanhaian]
    people: [{name: Shen Yulan, role: foreign minister, aliases: [Shen]}]
  kastrovia:
    name: Kastrovia
    names: [Kastrovia, Kastrovian]
    people: [{name: Marta Dovhan, role: foreign minister, aliases: [Dovhan]}]
"""
WHO = (("lanhai", "Shen Yulan", "Shen"), ("kastrovia", "Marta Dovhan", "Dovhan"))
VERBS = ("said", "stressed", "noted", "added", "pointed out")
SUBJECTS = ("the ports", "both ministries", "the grain routes", "the border towns", "the ferries", "the dams",
            "the railways", "the fishing fleets", "the observers", "the northern districts")  # fmt: skip
DEEDS = ("should stay open", "will be repaired", "need new engineers", "must be watched by neutral parties",
         "have suffered for years", "deserve respect", "should be paid for by both sides", "can wait")  # fmt: skip
WHEN = ("before winter", "after the harvest", "as was agreed in May", "in the interest of the farmers",
        "while the river is high", "without conditions", "together with the neighbours")  # fmt: skip


def statement(pick: random.Random) -> str:
    """What somebody may have said."""
    return f"{pick.choice(SUBJECTS)} of zone {pick.randrange(4000)} {pick.choice(DEEDS)} {pick.choice(WHEN)}"


def library(folder: Path) -> str:
    """1,000 readouts of 500 telephone calls, two a call."""
    texts = folder / "library" / "articles"
    texts.mkdir(parents=True)
    (texts.parent / "library.yaml").write_text(LIBRARY, "utf-8")
    pick = random.Random(5)  # noqa: S311  (the same library every time)
    for number in range(ARTICLES):
        call, (side, whole, short) = number // 2, WHO[number % 2]
        day = f"{2031 + call // 330}-{call % 330 // 27 + 1:02}-{call % 27 + 1:02}"
        said = " ".join(f"{short} {pick.choice(VERBS)} that {statement(pick)}." for _ in range(8))
        text = (
            f"---\ntitle: Call {call} of the ministers\npublisher: Ministry of {side}\nside: {side}\npublished: {day}\n"
            f"language: en\n---\n\n{whole} spoke by phone with {WHO[1 - number % 2][1]} on {day}.\n\n{said}\n"
        )
        (texts / f"{day}-{side}-{call}.md").write_text(text, "utf-8")
    return str(texts.parent)


class Screen:
    """A process in a terminal."""

    def __init__(self, arguments: Sequence[str], cache: str) -> None:
        self.begin = time.perf_counter()
        self.sent = b""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
            os.chdir(ROOT)
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ |= {
                "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "TERM": "xterm-256color", "CROSSREAD_CACHE_DIR": cache,
                "XDG_CONFIG_HOME": cache, "XDG_STATE_HOME": cache,
            }  # fmt: skip
            os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 - no shell is wanted

    def wait_for(self, words: str, patience: float = 600.0) -> float:
        """Seconds since the start or the last key until the terminal was sent the words."""
        wanted, until = re.compile(words.encode()), time.monotonic() + patience
        while not wanted.search(self.sent):
            if time.monotonic() > until:
                raise SystemExit(f"never shown: {words}")
            if not select.select([self.terminal], [], [], 1)[0]:
                continue
            try:
                self.sent += os.read(self.terminal, 1 << 20)
            except OSError:
                raise SystemExit(
                    f"the measured app ended:\n{self.sent.decode(errors='replace')[-2000:]}"
                ) from None
        return time.perf_counter() - self.begin

    def press(self, key: str, words: str) -> float:
        """Seconds from the key until the terminal was sent the words; what went before is over by then."""
        self.rest()
        self.sent, self.begin = b"", time.perf_counter()
        os.write(self.terminal, key.encode())
        return self.wait_for(words, 10)

    def rest(self) -> None:
        """Take what is still being drawn."""
        until = time.monotonic() + 2  # a cursor that blinks never rests
        while time.monotonic() < until and select.select([self.terminal], [], [], 0.06)[0]:
            os.read(self.terminal, 1 << 20)

    def megabytes(self) -> float:
        """What the process holds in memory now."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


@contextmanager
def screen(arguments: Sequence[str], cache: str) -> Iterator[Screen]:
    """A process that is gone at the end of the block."""
    one = Screen(arguments, cache)
    try:
        yield one
    finally:
        os.kill(one.pid, signal.SIGKILL)
        os.waitpid(one.pid, 0)
        os.close(one.terminal)


def first_frames(folder: Path) -> None:
    """Print the medians and their ratios."""
    command = ["-m", "crossread", "tui"]
    apps = {
        "trivial": (["-c", TRIVIAL], "hello"),
        "shipped": ([*command, str(ROOT / "readouts")], "Events", ROWS_SHOWN),
        "1,000 articles": ([*command, library(folder)], "Events", ROWS_SHOWN),
    }
    found: dict[tuple[str, str], list[float]] = {}
    for run in range(RUNS + 1):
        for name, (arguments, *wanted) in apps.items():
            with screen(arguments, str(folder / "cache")) as one:
                for words in wanted:
                    taken = one.wait_for(words)
                    if run:  # the first one writes the byte code and the caches
                        found.setdefault((name, words), []).append(taken)
    least = found["trivial", "hello"]
    for (name, words), times in found.items():
        ratio = statistics.median(each / one for each, one in zip(times, least, strict=True))
        goal = f"  (goal: at most {GOALS[name]}x)" if words == ROWS_SHOWN else ""
        what = f"{name}, {'rows' if words == ROWS_SHOWN else 'first frame'}"
        print(f"{what:<30} {statistics.median(times) * 1000:6.0f} ms   {ratio:.2f}x{goal}")


def keys(folder: Path) -> None:
    """Print how soon keys are answered on thousands of rows, and the memory there."""
    with screen(["-c", LONG], str(folder / "cache")) as one:
        opened = one.wait_for(r"row 1 of \d+")
        rows = int(re.findall(rb"row 1 of (\d+)", one.sent)[-1])
        print(f"opened, {rows} rows: {opened:.1f} s, {one.megabytes():.0f} MB")
        times = list(_pressed(one, rows))
        taken = sorted(each for _, each in times)
        median, late = statistics.median(taken), taken[int(len(taken) * 0.99)]
        print(f"{len(taken)} keys: median {median * 1000:.0f} ms (goal {MEDIAN_GOAL}), "
              f"99th percentile {late * 1000:.0f} ms (goal {LATE_GOAL}), slowest {taken[-1] * 1000:.0f} ms")  # fmt: skip
        for name in dict.fromkeys(name for name, _ in times):
            those = [each for key, each in times if key == name]
            print(
                f"  {name:<12} {statistics.median(those) * 1000:5.0f} ms, slowest {max(those) * 1000:5.0f} ms"
            )
        print(f"memory: {one.megabytes():.0f} MB (goal: under {MEMORY_GOAL})")


def _pressed(one: Screen, rows: int) -> Iterator[tuple[str, float]]:
    """Keys of a reader's day, each with the words that answer it."""
    at = 1
    for _ in range(60):
        at += 1
        yield "]", one.press("]", f"row {at} of")
    for _ in range(20):
        yield "ctrl+d", one.press("\x04", r"row \d+ of")
    for _ in range(20):
        yield "ctrl+u", one.press("\x15", r"row \d+ of")
    for _ in range(10):
        yield "G", one.press("G", f"row {rows} of")
        yield "k", one.press("k", f"row {rows - 1} of")
        yield "g", one.press("g", "row 1 of")
        yield "j", one.press("j", "row 2 of")
    for _ in range(4):
        yield "?", one.press("?", "Help|Keys|Next")
        yield "esc", one.press("\x1b", "zone")
    for _ in range(4):
        yield "x", one.press("x", "zone")
    for _ in range(3):
        yield "f", one.press("f", "Relations")
        yield "space", one.press(" ", r"\[ \]")
        yield "enter", one.press("\r", "hidden by filter")
        yield "esc", one.press("\x1b", "row \\d+ of")
    for _ in range(3):
        yield "v", one.press("v", "zone")
        yield "w", one.press("w", "accou")
        yield "w", one.press("w", "acts")
        yield "w", one.press("w", "alike")
        yield "w", one.press("w", "zone")
    for words in ("neighbours", "whole", "Changes", r"Rows \(w"):
        yield "C", one.press("C", words)
    for _ in range(4):
        yield "/", one.press("/", "ords or|zone")
        for letter in "zone 7":
            yield "letter", one.press(letter, letter)
        yield "enter", one.press("\r", r"of \d+")
        for _ in range(6):
            yield "n", one.press("n", r"of \d+")


def main(wanted: Sequence[str]) -> None:
    """Measure and print what was asked for, else all."""
    with tempfile.TemporaryDirectory() as folder:
        for name, measure in (("first", first_frames), ("keys", keys)):
            if not wanted or name in wanted:
                measure(Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
