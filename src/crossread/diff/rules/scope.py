"""General against particular: "the sovereignty of all countries" and "Ukraine's sovereignty"."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Mark
from crossread.diff.view import Pair, View
from crossread.model import Span

_REACH = 7
"""Words around a modifier in which its head may stand ("sovereignty and territorial integrity of all countries")."""


def scope(pair: Pair) -> Iterator[Finding]:
    """One side speaks of all, the other of one state, and both modify the same thing."""
    yield from (
        Finding(kind="scope", left=general, right=named, rule="all against one", stronger="left")
        for general, named in _general_against_named(pair.left, pair.right)
    )
    yield from (
        Finding(kind="scope", left=named, right=general, rule="one against all", stronger="right")
        for general, named in _general_against_named(pair.right, pair.left)
    )


def _general_against_named(broad: View, narrow: View) -> Iterator[tuple[Span, Span]]:
    if narrow.marks.get("general"):
        return
    for mark in broad.marks.get("general", ()):
        for first, last in _named(narrow):
            if _same_head(broad, mark, narrow, Mark(first, last)):
                yield _with_preposition(broad, mark), narrow.span(first, last)
                return


def _named(view: View) -> Iterator[tuple[int, int]]:
    """Words that name a state or its people as the owner of something."""
    for hit in view.names:
        if hit.kind in {"side", "capital"}:
            first = view.index_at(hit.span.start)
            last = view.index_at(hit.span.end - 1) + 1
            if first > 0 and view.words[first - 1].key == "of":
                first -= 1
            yield first, last


def _same_head(broad: View, one: Mark, narrow: View, other: Mark) -> bool:
    near_one = _near(broad, one)
    near_other = _near(narrow, other)
    if broad.content(*near_one) & narrow.content(*near_other):
        return True
    return bool(_concepts(broad, near_one) & _concepts(narrow, near_other))


def _near(view: View, mark: Mark) -> tuple[int, int]:
    return max(mark.first - _REACH, 0), min(mark.last + _REACH, len(view.words))


def _concepts(view: View, near: tuple[int, int]) -> frozenset[str]:
    span = view.span(*near)
    return frozenset(hit.concept.id for hit in view.passage.hits if hit.span.overlaps(span))


def _with_preposition(view: View, mark: Mark) -> Span:
    """ "all" grows to "of all countries": the preposition before it, the noun behind it."""
    first, last = mark
    if first > 0 and view.words[first - 1].key == "of":
        first -= 1
    if last < len(view.words) and view.words[last].kind == "word" and view.words[mark.first].kind != "han":
        following = view.words[last]
        if view.stems[last] and following.start - view.words[last - 1].end <= 1:
            last += 1
    return view.span(first, last)
