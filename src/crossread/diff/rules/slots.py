"""Naming, strength, commitment, tone, level and term by the phrasebook: another concept of the same group or scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast, get_args

from crossread.diff.finding import Finding
from crossread.diff.passage import Hit
from crossread.diff.view import Pair, View
from crossread.model import DifferenceKind, Direction, Span

Families = dict[str, dict[str, Hit]]
"""Group or scale -> its concepts in one passage, the first hit of each."""
_OWN_RULES = frozenset({"condition", "initiative", "polarity"})
"""Slots that have a rule of their own."""
_NEAR = 4
"""Words from a name within which something may be said of it."""
_ACT = 4
"""Words behind a word of commitment that say what it is to."""
_JUDGE = frozenset({"verdict"})
"""Groups whose words judge: used on one side only they say something by themselves."""
_TIES = frozenset({"agreed", "promised"})
_KINDS = frozenset(get_args(DifferenceKind))


def slots(pair: Pair) -> Iterator[Finding]:
    """One finding for each group or scale in which each side has a concept that the other lacks."""
    left, right = _families(pair.left), _families(pair.right)
    shared = left.keys() & right.keys()
    for family in sorted(shared - {"commitment"} if _as_bound(pair) else shared):
        ours, theirs = left[family], right[family]
        mine = [hit for name, hit in ours.items() if name not in theirs]
        yours = [hit for name, hit in theirs.items() if name not in ours]
        if mine and yours:
            yield _finding(pair, family, mine[0], yours[0])
    yield from _one_sided(left, right)


def _as_bound(pair: Pair) -> bool:
    """Whether both sides tell of an agreement, or both of a promise: "prepared to" and "undertook" tie alike."""
    did = [{claim.status for claim in view.passage.claims} & _TIES for view in (pair.left, pair.right)]
    return bool(did[0]) and did[0] == did[1]


def _one_sided(left: Families, right: Families) -> Iterator[Finding]:
    """A word of tone that only one side uses says something by itself."""
    for family in sorted(left.keys() ^ right.keys()):
        hit = next(iter((left.get(family) or right[family]).values()))
        if family in _JUDGE:
            ours, theirs = (hit.span, None) if family in left else (None, hit.span)
            yield Finding(kind="tone", left=ours, right=theirs, rule="tone of one side only")


def _families(view: View) -> Families:
    found: Families = {}
    for hit in view.passage.hits:
        family = hit.concept.group or hit.concept.scale
        if family and hit.concept.slot and hit.concept.slot not in _OWN_RULES:
            found.setdefault(family, {}).setdefault(hit.concept.id, hit)
    return found


def _finding(pair: Pair, family: str, mine: Hit, yours: Hit) -> Finding:
    slot = mine.concept.slot or yours.concept.slot
    kind = slot if slot in _KINDS else ("strength" if mine.concept.scale else "naming")
    on_scale = mine.concept.scale and mine.concept.scale == yours.concept.scale
    stronger: Direction | None = None
    if on_scale and mine.concept.strength != yours.concept.strength:
        stronger = "left" if mine.concept.strength > yours.concept.strength else "right"
    spans = mine.span, yours.span
    if kind == "commitment":
        spans = _with_act(pair.left, mine), _with_act(pair.right, yours)
    if kind == "naming":
        spans = widened(pair.left, mine, pair.right), widened(pair.right, yours, pair.left)
    return Finding(
        kind=cast(DifferenceKind, kind), left=spans[0], right=spans[1], stronger=stronger,
        rule=f"{'scale' if on_scale else 'group'} {family.replace('_', ' ')}",
    )  # fmt: skip


def _with_act(view: View, hit: Hit) -> Span:
    """The words of a commitment with what it is to: "prepared to release more water"."""
    return view.stretch(view.index_at(hit.span.start), len(view.range_of(hit.span)) + _ACT)


def widened(view: View, hit: Hit, other: View) -> Span:
    """The name of a thing with what both sides say of it nearby: "the war will end" against "ending the blockade"."""
    named = view.range_of(hit.span)
    first, last = named.start, named.stop
    start = view.clause_start(first, _NEAR)
    end = view.clause_end(last, _NEAR)
    said = [at for at in range(start, end) if at not in named and _said_by_both(view, at, other)]
    before, behind = [at for at in said if at < first], [at for at in said if at >= last]
    if behind and (not before or behind[0] - last <= first - before[-1]):
        last = behind[0] + 1
    elif before:
        first = before[-1]
    return view.span(first, last)


def _said_by_both(view: View, at: int, other: View) -> bool:
    word = view.words[at]
    return view.stems[at] in other.places and word.text[0].islower() and word.key not in view.weak
