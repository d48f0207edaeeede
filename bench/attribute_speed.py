"""Speed of attribution: articles of 600 words a second and core, beside bare rules that run in the same minute.

    python bench/attribute_speed.py [FILE ...] [--profile]

Reads articles made of templates of our own words, each new to the program, and the texts of FILES if some are given
(a text a file, or JSON lines with a `text`). Time is that of the processor. A busy machine is slow for everybody: so
each round also times two yardsticks, `reference_rules.py` and, where the development data are at hand
(`../shared/eval`), the fixed rules that they come with; the best round of each counts. Yardsticks find attributions
in English and nothing else: no sides, accounts, status, confidence, event and header facts. With `--profile` it tells
where the time goes.
"""

from __future__ import annotations

import cProfile
import importlib
import json
import pstats
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from crossread.attribute import read_article
from crossread.lang import Packs, load_packs
from crossread.model import Article
from crossread.settings import Settings
from reference_rules import attributions
from startup import article

GOAL = 200
"""Articles a second."""
WORDS = 600
ARTICLES, ROUNDS = 40, 5
LENGTHS = (300, 600, 1_200, 2_400, 4_800)
YARDSTICK = Path(__file__).resolve().parents[2] / "shared" / "eval" / "attribution"

Reader = Callable[[Article], object]


def made(seed: int, words: int) -> Article:
    """A new article of about so many words."""
    return Article(id=f"a{seed}-{words}", name=f"a{seed}", text=article(seed, words))


def given(path: Path) -> Iterator[Article]:
    """The articles of one file."""
    text = path.read_text(encoding="utf-8")
    texts = [json.loads(line)["text"] for line in text.splitlines()] if path.suffix == ".jsonl" else [text]
    for number, one in enumerate(texts):
        yield Article(id=f"{path.name}-{number}", name=path.stem, text=one)


def readers(packs: Packs) -> dict[str, Reader]:
    """What is timed, by name."""
    settings = Settings()
    found: dict[str, Reader] = {
        "crossread": lambda one: read_article(one, packs, settings),
        "bare rules": lambda one: attributions(one.text),
    }
    if (YARDSTICK / "yardstick.py").is_file():
        sys.path.insert(0, str(YARDSTICK))
        yardstick = importlib.import_module("yardstick")
        verbs = yardstick.FixedLexicon()
        found["yardstick, fixed"] = lambda one: yardstick.extract(one.text, verbs)
    return found


def seconds(reader: Reader, articles: list[Article]) -> float:
    """Processor time for reading them all."""
    begin = time.process_time()
    for one in articles:
        reader(one)
    return time.process_time() - begin


def race(batches: list[list[Article]], packs: Packs) -> dict[str, float]:
    """Articles of 600 words that each reader reads in a second, in its best round."""
    best: dict[str, float] = {}
    for batch in batches:
        size = sum(len(one.text.split()) for one in batch) / WORDS
        for name, reader in readers(packs).items():
            best[name] = max(best.get(name, 0.0), size / seconds(reader, batch))
    return best


def show(title: str, best: dict[str, float]) -> None:
    """One line a reader, with the program's speed as a multiple of it."""
    print(f"{title}: articles of {WORDS} words a second and core (goal: {GOAL})")
    for name, speed in best.items():
        print(f"  {name:18} {speed:6.0f}   crossread is {best['crossread'] / speed:.2f} times as fast")


def growth(packs: Packs) -> None:
    """Time by length."""
    reader = readers(packs)["crossread"]
    print("words    ms an article    microseconds a word")
    for words in LENGTHS:
        batch = [made(9_000 + number, words) for number in range(max(3, 6_000 // words))]
        one = min(seconds(reader, batch) for _ in range(3)) / len(batch)
        print(f"{words:5} {one * 1000:16.1f} {one / words * 1e6:18.1f}")


def profile(batch: list[Article], packs: Packs) -> None:
    """The thirty functions that take most time."""
    profiler = cProfile.Profile()
    profiler.enable()
    seconds(readers(packs)["crossread"], batch)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    packs = load_packs()
    seconds(readers(packs)["crossread"], [made(1, WORDS)])  # indexes are built once a run
    files = [one for path in arguments if not path.startswith("-") for one in given(Path(path))]
    if "--profile" in arguments:
        profile(files or [made(number, WORDS) for number in range(ARTICLES)], packs)
        return
    batches = [
        [made(1_000 * round_ + number, WORDS) for number in range(ARTICLES)] for round_ in range(ROUNDS)
    ]
    show("made articles", race(batches, packs))
    if files:
        show("given articles", race([files] * 3, packs))
    growth(packs)


if __name__ == "__main__":
    main(sys.argv[1:])
