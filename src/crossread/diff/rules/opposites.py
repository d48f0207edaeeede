"""A word on one side and its opposite in the same place of the other: "supports" and "opposes"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crossread.diff.finding import Finding
from crossread.diff.rules.matter import parted
from crossread.diff.rules.negation import negations
from crossread.diff.view import Pair, View
from crossread.model import Span
from crossread.text.stems import stem
from crossread.text.words import Word

_ALIKE = 0.6
"""Least likeness of two sentences in which opposites are taken for a contradiction."""
_VERY_ALIKE = 0.8
"""The same where they need not be followed by the same word."""
_PLACE = 4
"""Words of a changed stretch in which a word and its opposite stand in the same place."""


def opposites(pair: Pair) -> Finding | None:
    """A word and its opposite in the same place of two otherwise like sentences."""
    for stretch in pair.diff.stretches:
        if stretch.op != "replace" or max(stretch.i1 - stretch.i0, stretch.j1 - stretch.j0) > _PLACE:
            continue
        mine = _phrases(pair.diff.left[stretch.i0 : stretch.i1])
        yours = _phrases(pair.diff.right[stretch.j0 : stretch.j1])
        for key, span in mine.items():
            opposed = pair.lexicon.opposites.get(key, frozenset()) & yours.keys()
            there = yours[min(opposed)] if opposed else None
            if there and _alike_but_for_one(pair, span, there) and _as_often_negated(pair, span, there):
                return Finding(
                    kind="polarity", left=span, right=there, rule="opposites",
                    exclusive=not parted(pair) and not _two_opinions(pair, span, there),
                )  # fmt: skip
    return None


def _two_opinions(pair: Pair, one: Span, other: Span) -> bool:
    """Whether each speaker of another side tells what he himself does: "supports the plan", "opposes the plan"."""
    if pair.left.index_at(one.start) or pair.right.index_at(other.start):
        return False
    voices = [{claim.speaker.side for claim in view.passage.claims} for view in (pair.left, pair.right)]
    return None not in voices[0] | voices[1] and not voices[0] & voices[1]


def _alike_but_for_one(pair: Pair, one: Span, other: Span) -> bool:
    """Whether the sides are alike, the opposed words counted as one, and speak of one thing right behind them."""
    shared = pair.left.content() & pair.right.content()
    alike = (len(shared) + 1) / max(min(len(pair.left.content()), len(pair.right.content())), 1)
    if alike >= _VERY_ALIKE:
        return True
    return alike >= _ALIKE and _object(pair.left, one) == _object(pair.right, other)


def _as_often_negated(pair: Pair, one: Span, other: Span) -> bool:
    """Whether the rest of both sides negates alike: "rejects any" and "accepts no" are no opposites."""
    ours = [found for found in negations(pair.left) if not pair.left.span(*found.mark).overlaps(one)]
    theirs = [found for found in negations(pair.right) if not pair.right.span(*found.mark).overlaps(other)]
    return len(ours) % 2 == len(theirs) % 2


def _object(view: View, verb: Span) -> str:
    """The first content word behind a verb."""
    return next((found for found in view.stems[view.index_at(verb.end) :] if found), "")


def _phrases(found: Sequence[Word]) -> dict[str, Span]:
    """Stems of the words of a stretch, and its pairs of words as they stand."""
    phrases = {f"{one.key} {two.key}": Span(one.start, two.end) for one, two in pairwise(found)}
    return phrases | {stem(word.key): word.span for word in found}
