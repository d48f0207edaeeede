"""How long the word diff and the whole row take: `diff_speed.py [ROWS]`, medians in milliseconds.

The texts are made of a small vocabulary by a fixed seed: claims of 25 words that share three quarters of them, and
paragraphs of 5,000 words, once edited in a few places and once of chance words (the worst case of a diff).
"""

from __future__ import annotations

import random
import re
import statistics
import sys
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TypeVar

from crossread.diff import diff_match
from crossread.diff.lexicon import lexicon
from crossread.diff.passage import passage
from crossread.diff.runs import runs_of, word_diff
from crossread.diff.sequence import common_blocks
from crossread.lang import Packs, load_packs
from crossread.model import Claim, Match, Span, Speaker
from crossread.settings import Settings

T = TypeVar("T")
_WORDS = """
the ministers agreed that trade across strait should go on and both sides would keep channels of communication open
while officials look into a joint commission on fisheries after summer with forty ships at port sovereignty of all
countries war crisis support unwavering not discussed promised request talks peace security region
"""
_VOCABULARY = tuple(re.findall(r"\S+", _WORDS))


def main(arguments: Sequence[str]) -> None:
    """Print one line for each measurement."""
    rows = int(arguments[0]) if arguments else 400
    packs, settings = load_packs(), Settings()
    matches = [_match(random.Random(seed), seed) for seed in range(rows)]  # noqa: S311
    diff_match(matches[0], packs, settings)
    print(
        f"row, {rows} rows of 25 words: {_median(lambda one: diff_match(one, packs, settings), matches):.3f} ms"
    )
    print(f"word diff of a row: {_word_diff(matches, packs, settings):.3f} ms")
    chance = random.Random(1)  # noqa: S311
    long = [chance.choice(_VOCABULARY) for _ in range(5000)]
    edited = [word if chance.random() > 0.05 else chance.choice(_VOCABULARY) for word in long]
    other = [chance.choice(_VOCABULARY) for _ in range(5000)]
    for name, right in (("edited", edited), ("chance", other)):
        print(
            f"5,000 words, {name}: {_median(lambda pair: common_blocks(*pair), [(long, right)] * 5):.1f} ms"
        )
        print(
            f"  against 500 words: {_median(lambda pair: common_blocks(*pair), [(long[:500], right[:500])] * 5):.1f} ms"
        )


def _word_diff(matches: Sequence[Match], packs: Packs, settings: Settings) -> float:
    sides = [(passage(match.left, packs), passage(match.right, packs)) for match in matches]
    stops = lexicon(packs).stopwords

    def runs(pair: tuple[object, object]) -> None:
        left, right = sides[int(str(pair[0]))]
        runs_of(left, right, word_diff(left, right, stops, settings.diff.island_words), (), ())

    return _median(runs, [(index, None) for index in range(len(sides))])


def _match(chance: random.Random, seed: int) -> Match:
    left = [chance.choice(_VOCABULARY) for _ in range(25)]
    right = [word if chance.random() > 0.25 else chance.choice(_VOCABULARY) for word in left]
    return Match(left=(_claim(left, f"l{seed}"),), right=(_claim(right, f"r{seed}"),), score=0.5)


def _claim(found: Sequence[str], name: str) -> Claim:
    text = " ".join(found)
    return Claim(
        id=name, article=name, spans=(Span(0, len(text)),), text=text, quotation="indirect",
        speaker=Speaker(name="somebody"), account=None,
    )  # fmt: skip


def _median(function: Callable[[T], object], inputs: Sequence[T]) -> float:
    """Milliseconds of the middle call."""
    times: list[float] = []
    for one in inputs:
        started = perf_counter()
        function(one)
        times.append(perf_counter() - started)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main(sys.argv[1:])
