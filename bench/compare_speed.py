"""How fast two accounts are aligned and diffed when every claim has a counterpart: seconds, rows, peak of memory.

    python bench/compare_speed.py [SIZE ...]

The right account retells the left one: in every claim some words are others, as two readouts of one call would have
it. One core, packs already read. 10000 is run once.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import time
from dataclasses import replace

from align_speed import RUNS, make_account, make_word
from crossread.align import align_claims
from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, Span
from crossread.settings import Settings

CHANGED = 0.25
"""Share of the words of a claim that the other side tells in other words."""


def retell(account: list[Claim], seed: int) -> list[Claim]:
    """The same claims, some of their words replaced, in another order."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    told = [_changed(claim, chance, place) for place, claim in enumerate(account)]
    chance.shuffle(told)
    return told


def _changed(claim: Claim, chance: random.Random, place: int) -> Claim:
    words = [
        make_word(chance.randrange(20_000)) if chance.random() < CHANGED else w for w in claim.text.split()
    ]
    text = " ".join(words)
    return replace(claim, id=f"r{place}", article="right", text=text, spans=(Span(0, len(text)),))


def main(sizes: list[int]) -> None:
    """One line a size."""
    packs, settings = load_packs(), Settings()
    for size in sizes:
        left = make_account(size, 1)
        right = retell(left, 2)
        taken = []
        for _ in range(RUNS if size <= 2_000 else 1):
            start = time.perf_counter()
            rows = [
                diff_match(match, packs, settings)
                for match in align_claims(left, right, packs, settings).matches
            ]
            taken.append(time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size} x {size}: {statistics.median(taken):.2f} s, {len(rows)} rows diffed, peak {peak:.0f} MB",
            flush=True,
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 1_000])
