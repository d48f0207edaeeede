"""Speed of attribution: articles of 600 words a second and core, and how time grows with length.

    python bench/attribute_speed.py [--profile]

The articles are made of templates of our own words; each is new to the program. Time is that of the processor, so
that a busy machine changes little. With `--profile` it tells where the time goes.
"""

from __future__ import annotations

import cProfile
import pstats
import statistics
import sys
import time

from crossread.attribute import read_article
from crossread.lang import Packs, load_packs
from crossread.model import Article
from crossread.settings import Settings
from startup import article

GOAL = 100
"""Articles a second."""
WORDS = 600
ARTICLES, ROUNDS = 40, 5
LENGTHS = (300, 600, 1_200, 2_400, 4_800)


def made(seed: int, words: int) -> Article:
    """A new article of about so many words."""
    text = article(seed, words)
    return Article(id=f"a{seed}-{words}", name=f"a{seed}", text=text)


def seconds(articles: list[Article], packs: Packs) -> float:
    """Processor time for reading them all."""
    begin = time.process_time()
    for one in articles:
        read_article(one, packs, Settings())
    return time.process_time() - begin


def main() -> None:
    """Measure and print."""
    packs = load_packs()
    seconds([made(1, WORDS)], packs)  # indexes are built once a run
    if "--profile" in sys.argv[1:]:
        profile(packs)
        return
    speeds = []
    for round_ in range(ROUNDS):
        batch = [made(1_000 * round_ + number, WORDS) for number in range(ARTICLES)]
        speeds.append(ARTICLES / seconds(batch, packs))
    print(f"articles of {WORDS} words: {statistics.median(speeds):.0f} a second and core (goal: {GOAL})")
    print("words    ms an article    microseconds a word")
    for words in LENGTHS:
        batch = [made(9_000 + number, words) for number in range(max(3, 6_000 // words))]
        one = seconds(batch, packs) / len(batch)
        print(f"{words:5} {one * 1000:16.1f} {one / words * 1e6:18.1f}")


def profile(packs: Packs) -> None:
    """The thirty functions that take most time."""
    profiler = cProfile.Profile()
    batch = [made(number, WORDS) for number in range(ARTICLES)]
    profiler.enable()
    seconds(batch, packs)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


if __name__ == "__main__":
    main()
