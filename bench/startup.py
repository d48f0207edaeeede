"""Start-up of the command line: whole processes, five runs each, medians in milliseconds and their ratios.

    python bench/startup.py

A first run that does not count compiles byte code and packs, with `PYTHONDONTWRITEBYTECODE` unset; the runs
of the commands take turns, so that a busy moment hurts all alike. `compare` is measured twice: `first`
reads texts that were never read before, `compare` the same two texts each time, as a reader does who looks
at them again.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
WORDS = 1_000
GOALS = {"help": ("pass", 6.0), "compare": ("help", 4.0), "first": ("help", 4.0)}
"""Command -> (what it is measured against, at most so many times as long)."""

SPEAKERS = ("Wang Yi", "Dmytro Kuleba", "The Chinese minister", "The Ukrainian minister")
VERBS = ("said", "stressed", "noted", "pointed out", "added", "told his counterpart")
SUBJECTS = ("both countries", "the two ministries", "China", "Ukraine", "all parties", "the towns")
DEEDS = (
    "should keep the grain routes open",
    "supports talks without conditions",
    "will send engineers to the bridges",
    "respects the sovereignty of all countries",
    "is worried about the civilians in the border districts",
    "wants the ceasefire to be watched by neutral observers",
    "expects an answer before the end of the month",
)
TURNS = (
    "while the winter is still far away",
    "as the two sides had agreed in spring",
    "in the interest of its farmers",
    "so that trade can return to the river",
    "although many questions are left",
    "together with its neighbours",
)
REST = (
    "Trade along the river fell by a third last year, and the towns on its banks have fewer people than before.",
    "Observers have counted more than forty such calls since the autumn, most of them short and without a result.",
    "The harbour was closed for nine weeks, and the first ships left it only after the ice had gone.",
    "Prices of bread and of fuel have gone up in most towns of the region, which worries shopkeepers.",
)
"""Told by the paper itself: no claims."""
LEADS = (
    "Chinese foreign minister Wang Yi spoke by phone with Ukrainian foreign minister Dmytro Kuleba on Tuesday, "
    "March 1, both ministries said.",
    "The foreign ministers of China and Ukraine, Wang Yi and Dmytro Kuleba, talked by phone on March 1.",
)


def article(seed: int, words: int = WORDS) -> str:
    """An article of about so many words about one call, made of the words above."""
    pick = random.Random(seed)  # noqa: S311  (the same article every time)
    lines = [LEADS[seed % 2]]
    while sum(len(line.split()) for line in lines) < words:
        lines.append(" ".join(_sentence(pick) for _ in range(2)) + f" {pick.choice(REST)}")
    return "\n\n".join(lines) + "\n"


def _sentence(pick: random.Random) -> str:
    speaker, verb, subject = pick.choice(SPEAKERS), pick.choice(VERBS), pick.choice(SUBJECTS)
    return f"{speaker} {verb} that {subject} {pick.choice(DEEDS)} {pick.choice(TURNS)}."


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Wall time of one run, which must succeed."""
    begin = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def measure(runs: int = RUNS) -> dict[str, float]:
    """Median seconds of each command."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder)
        for run in range(runs + 1):
            for name, command in _commands(Path(folder), run).items():
                taken = seconds(command, environment)
                if run:
                    times.setdefault(name, []).append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def _commands(folder: Path, run: int) -> dict[str, list[str]]:
    program = [sys.executable, "-m", "crossread"]
    compare = [*program, "compare", "--sides", "china,ukraine", "--published", "2022-03-02"]
    return {
        "pass": [sys.executable, "-c", "pass"],
        "help": [*program, "--help"],
        "compare": [*compare, *_texts(folder, 0)],
        "first": [*compare, *_texts(folder, 10 * run + 10)],
    }


def _texts(folder: Path, seed: int) -> list[str]:
    """Two articles, as files."""
    paths = [folder / f"{number}.txt" for number in (seed, seed + 1)]
    for number, path in enumerate(paths, seed):
        path.write_text(article(number), encoding="utf-8")
    return [str(path) for path in paths]


def _environment(folder: str) -> dict[str, str]:
    """This one, with the package of this checkout, byte code kept, and a cache of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "CROSSREAD_CACHE_DIR": str(Path(folder) / "cache")}


def main() -> None:
    """Measure and print."""
    medians = measure()
    for name, median in medians.items():
        print(f"{name:<8} {median * 1000:7.0f} ms")
    for name, (base, goal) in GOALS.items():
        print(f"{name} / {base}: {medians[name] / medians[base]:.1f}  (goal: at most {goal:.0f})")


if __name__ == "__main__":
    main()
