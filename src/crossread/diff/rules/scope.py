"""General against particular: "the sovereignty of all countries" and "Ukraine's sovereignty"."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Mark
from crossread.diff.rules.negation import negations
from crossread.diff.view import Pair, View
from crossread.model import Span

_REACH = 4
"""Words around a modifier in which its head may stand ("sovereignty and territorial integrity of all countries")."""
_OWNER = 2
"""Words between a thing and the state that owns it ("Ukraine's territorial integrity")."""


def scope(pair: Pair) -> Iterator[Finding]:
    """One side speaks of all, the other of one state, and both modify the same thing."""
    yield from (
        Finding(kind="scope", left=general, right=named, rule="all against one", stronger="left")
        for general, named in _general_against_named(pair.left, pair.right)
    )
    yield from (
        Finding(kind="scope", left=named, right=general, rule="all against one", stronger="right")
        for general, named in _general_against_named(pair.right, pair.left)
    )


def _general_against_named(broad: View, narrow: View) -> Iterator[tuple[Span, Span]]:
    if _general(narrow):
        return
    for mark in _general(broad):
        for heads in _heads(broad, mark, narrow):
            named = min(_named(narrow), key=lambda place: (_distance(place, heads), -place[0]), default=None)
            if named and _distance(named, heads) <= _OWNER:
                yield _with_preposition(broad, mark), narrow.span(*named)
                return


def _general(view: View) -> tuple[Mark, ...]:
    """Words that speak of all; "no ... of any kind" and "make every effort" do not."""
    other = [range(one.first, one.last) for one in negations(view)]
    other += [view.range_of(hit.span) for hit in view.passage.hits if hit.concept.slot != "scope"]
    marks = view.marks.get("general", ())
    return tuple(mark for mark in marks if not any(mark.first in reach for reach in other))


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


def _heads(broad: View, mark: Mark, narrow: View) -> Iterator[tuple[int, ...]]:
    """Places where the narrow side speaks of what the general word belongs to, nearest word of the broad side first.

    Behind "of all countries" the head stands before it, otherwise after it. The same word or the same concept counts.
    """
    before = range(mark.first - 1, max(mark.first - _REACH, 0) - 1, -1)
    behind = range(mark.last, min(mark.last + _REACH, len(broad.words)))
    genitive = mark.first > 0 and broad.is_a("genitive", broad.unmarked(mark.first - 1))
    named = broad.named()
    for at in (*before, *behind) if genitive else (*behind, *before):
        places = () if at in named else _places(broad, at, narrow)
        if places:
            yield places


def _places(broad: View, at: int, narrow: View) -> tuple[int, ...]:
    places = set(narrow.places.get(broad.stems[at], ()))
    concepts = {hit.concept.id for hit in broad.passage.hits if hit.span.overlaps(broad.words[at].span)}
    for hit in narrow.passage.hits:
        if hit.concept.id in concepts:
            places.update(narrow.range_of(hit.span))
    return tuple(sorted(places))


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
