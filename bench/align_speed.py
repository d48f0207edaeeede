"""How fast accounts align: medians over runs, the growth against the number of pairs, the peak of memory.

`python bench/align_speed.py [SIZE ...]` makes accounts of SIZE claims each (1000, 2000 and 4000 if none is
given; 10000 fits as well) out of a made-up vocabulary with the frequencies of real text, fixed by a seed.
One core, packs already read.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import time

from crossread.align import align_claims
from crossread.lang import load_packs
from crossread.model import Claim
from crossread.settings import Settings
from tasks.plain import plain_claims

RUNS = 3
VOCABULARY = 20_000
WORDS = 25
SYLLABLES = (
    "ba",
    "do",
    "ker",
    "lin",
    "mos",
    "nat",
    "po",
    "rul",
    "sen",
    "tav",
    "vel",
    "zar",
    "gim",
    "hut",
    "jor",
    "fen",
)


def make_account(size: int, seed: int) -> list[Claim]:
    """Claims of about 25 words; word number n is n times rarer than the first, as in real text."""
    words = [make_word(number) for number in range(VOCABULARY)]
    weights = [1 / (number + 10) for number in range(VOCABULARY)]
    chance = random.Random(seed)  # noqa: S311 - no secret
    texts = (" ".join(chance.choices(words, weights, k=chance.randint(15, 35))) for _ in range(size))
    return plain_claims(
        [{"id": f"c{seed}-{place}", "text": text} for place, text in enumerate(texts)], f"article{seed}"
    )


def make_word(number: int) -> str:
    """The word of a number: its digits as syllables."""
    syllables = []
    while True:
        number, digit = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[digit])
        if not number:
            return "".join(syllables)


def measure(size: int, runs: int) -> float:
    """Median seconds to align two accounts of `size` claims."""
    packs, settings = load_packs(), Settings()
    left, right = make_account(size, 1), make_account(size, 2)
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        align_claims(left, right, packs, settings)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main(sizes: list[int]) -> None:
    """One line a size: seconds, pairs a second, growth of time over growth of pairs since the size before, memory."""
    before: tuple[int, float] | None = None
    for size in sizes:
        seconds = measure(size, RUNS if size <= 4000 else 1)
        growth = f"{(seconds / before[1]) / (size / before[0]) ** 2:.2f}" if before else "-"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size} x {size}: {seconds:.2f} s, {size * size / seconds:,.0f} pairs/s, "
            f"time over pairs {growth}, peak {peak:.0f} MB",
            flush=True,
        )
        before = size, seconds


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 2000, 4000])
