"""Names that have changed places under the same predicate: "Oslo urged Rome" against "Rome urged Oslo"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crossread.diff.finding import Finding
from crossread.diff.view import Pair, View

_REACH = 3
"""Content words on each side of a name that make up its surroundings."""

Surroundings = tuple[frozenset[str], frozenset[str]]


def roles(pair: Pair) -> Iterator[Finding]:
    """Two names, each of which stands on the right where the other stands on the left.

    Surroundings are compared with their direction, so that a passive ("Rome was urged by Oslo") is no swap.
    """
    left, right = _names(pair.left), _names(pair.right)
    for one, other in combinations(sorted(left.keys() & right.keys()), 2):
        crossed = _alike(pair, left[one], right[other]) + _alike(pair, left[other], right[one])
        straight = _alike(pair, left[one], right[one]) + _alike(pair, left[other], right[other])
        if (
            crossed > straight + 1
            and _alike(pair, left[one], right[other])
            and _alike(pair, left[other], right[one])
        ):
            yield Finding(
                kind="agent", exclusive=True, rule="names have changed places",
                left=pair.left.span(left[one], left[one] + 1), right=pair.right.span(right[other], right[other] + 1),
            )  # fmt: skip
            return


def _names(view: View) -> dict[str, int]:
    """Stem -> place of every capitalised word that stands once."""
    found: dict[str, list[int]] = {}
    for at, word in enumerate(view.words):
        if word.kind == "word" and word.text[0].isupper() and view.stems[at]:
            found.setdefault(view.stems[at], []).append(at)
    return {stem: places[0] for stem, places in found.items() if len(places) == 1}


def _alike(pair: Pair, left: int, right: int) -> int:
    ours, theirs = _surroundings(pair.left, left), _surroundings(pair.right, right)
    return len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])


def _surroundings(view: View, at: int) -> Surroundings:
    before = [stem for stem in view.stems[:at] if stem][-_REACH:]
    behind = [stem for stem in view.stems[at + 1 :] if stem][:_REACH]
    return frozenset(before), frozenset(behind)
