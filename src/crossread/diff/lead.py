"""Which claims of a row stand for it in the word diff: where a side tells a point more than once, the two most alike."""

from __future__ import annotations

from itertools import product

from crossread.diff.passage import Passage, passage
from crossread.lang import Packs
from crossread.model import Claim, Span

_SCRIPTS = {"zh": "han", "uk": "cyrillic", "ru": "cyrillic"}


def lead_of(left: Passage, right: Passage) -> tuple[int, int]:
    """Index of the claim on each side that shares most words with one of the other; ties go to the earlier ones."""
    keys = [[_keys(side, at) for at in range(len(side.claims))] for side in (left, right)]
    pairs = product(range(len(keys[0])), range(len(keys[1])))
    return max(pairs, key=lambda pair: (_likeness(keys[0][pair[0]], keys[1][pair[1]]), -sum(pair), -pair[0]))


def best_partners(left: Passage, right: Passage) -> tuple[tuple[int, int], ...]:
    """For each claim of either side the one on the other that shares most words with it; each pair once, in order."""
    keys = [[_keys(side, at) for at in range(len(side.claims))] for side in (left, right)]
    pairs = {(at, max(range(len(keys[1])), key=lambda j: (_likeness(one, keys[1][j]), -j)))
             for at, one in enumerate(keys[0])}  # fmt: skip
    pairs |= {(max(range(len(keys[0])), key=lambda i: (_likeness(keys[0][i], other), -i)), at)
              for at, other in enumerate(keys[1])}  # fmt: skip
    return tuple(sorted(pairs))


def _keys(side: Passage, at: int) -> frozenset[str]:
    stretch = side.stretch(at)
    return frozenset(word.key for word in side.tokens if stretch.start <= word.start < stretch.end)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


def alone(side: Passage, at: int, packs: Packs) -> Passage:
    """The passage of one claim of `side`; `side` itself where it has no other."""
    return side if len(side.claims) == 1 else passage([side.claims[at]], packs)


def moved(side: Passage, at: int, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """`spans` as they lie in one claim of `side`, counted from where that claim begins.

    Words that stand in another telling are looked for in this one.
    """
    stretch = side.stretch(at)
    told = stretch.of(side.text).casefold()
    found: list[Span] = []
    for span in spans:
        if span.start < stretch.end and stretch.start < span.end:
            start, end = max(span.start, stretch.start), min(span.end, stretch.end)
            found.append(Span(start - stretch.start, end - stretch.start))
        elif (place := told.find(words := span.of(side.text).casefold())) >= 0:
            found.append(Span(place, place + len(words)))
    return tuple(found)


def share_no_script(left: Claim, right: Claim) -> bool:
    """Whether two claims are written in scripts that have no word in common; equal numerals are no common text."""
    return _SCRIPTS.get(left.language, "latin") != _SCRIPTS.get(right.language, "latin")
