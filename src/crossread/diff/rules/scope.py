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
        heads = _heads(broad, mark, narrow)
        named = min(_named(narrow), key=lambda place: _distance(place, heads), default=None) if heads else None
        if named and _distance(named, heads) <= _REACH:
            yield _with_preposition(broad, mark), narrow.span(*named)
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


def _distance(place: tuple[int, int], heads: tuple[int, ...]) -> int:
    return min((max(place[0] - at, at - place[1] + 1) for at in heads), default=_REACH + 1)


def _heads(broad: View, mark: Mark, narrow: View) -> tuple[int, ...]:
    """Where the narrow side speaks of what the general word belongs to, by the same words or concepts."""
    near = max(mark.first - _REACH, 0), min(mark.last + _REACH, len(broad.words))
    words, concepts = broad.content(*near), _concepts(broad, near)
    places = {at for at, stem in enumerate(narrow.stems) if stem in words and stem}
    for hit in narrow.passage.hits:
        if hit.concept.id in concepts:
            places.update(range(narrow.index_at(hit.span.start), narrow.index_at(hit.span.end - 1) + 1))
    return tuple(sorted(places))


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
