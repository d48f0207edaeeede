"""Names that have changed places under the same predicate: "Oslo urged Rome" against "Rome urged Oslo"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crossread.diff.finding import Finding
from crossread.diff.view import Pair, View, likeness

_REACH = 3
"""Content words on each side of a name that make up its surroundings."""

_LIKE = 0.5
"""Least likeness of two sentences that have one predicate."""
_MANY = 40
"""Names in common from which two texts are no two sentences any more."""

Surroundings = tuple[frozenset[str], frozenset[str]]


def roles(pair: Pair) -> Iterator[Finding]:
    """Two names, each of which stands on the right where the other stands on the left.

    Only in languages where the place of a name says what it does, and not where one of the names is the agent of a
    passive ("Rome was urged by Oslo").
    """
    if not _ordered(pair) or likeness(pair) < _LIKE or pair.left.mutual() or pair.right.mutual():
        return
    left, right = _surroundings(pair.left), _surroundings(pair.right)
    both = sorted(left.keys() & right.keys())
    if len(both) > _MANY or _passive(pair.left, both) != _passive(pair.right, both):
        return
    for one, other in combinations(both, 2):
        crossed = _alike(left[one], right[other]), _alike(left[other], right[one])
        straight = _alike(left[one], right[one]) + _alike(left[other], right[other])
        if all(crossed) and sum(crossed) > straight + 1:
            mine, yours = pair.left.places[one][0], pair.right.places[other][0]
            yield Finding(
                kind="agent", exclusive=True, rule="names have changed places",
                left=pair.left.span(mine, mine + 1), right=pair.right.span(yours, yours + 1),
            )  # fmt: skip
            return


def _ordered(pair: Pair) -> bool:
    claims = (*pair.left.passage.claims, *pair.right.passage.claims)
    return all(claim.language in pair.lexicon.ordered for claim in claims)


def _passive(view: View, names: list[str]) -> bool:
    """Whether a word such as "by" stands before one of the names."""
    agents = {mark.last for mark in view.marks.get("passive", ())}
    return any(place in agents for name in names for place in view.places[name])


def _surroundings(view: View) -> dict[str, Surroundings]:
    """Stem of every capitalised word that stands once -> the content words before and behind it."""
    content = [at for at, stem in enumerate(view.stems) if stem]
    found: dict[str, Surroundings] = {}
    for order, at in enumerate(content):
        word = view.words[at]
        if word.kind == "word" and word.text[0].isupper() and len(view.places[view.stems[at]]) == 1:
            before, behind = content[max(order - _REACH, 0) : order], content[order + 1 : order + 1 + _REACH]
            found[view.stems[at]] = (
                frozenset(view.stems[place] for place in before),
                frozenset(view.stems[place] for place in behind),
            )
    return found


def _alike(one: Surroundings, other: Surroundings) -> int:
    return len(one[0] & other[0]) + len(one[1] & other[1])
