"""Whether two numbers measure one thing, so that both cannot be true."""

from __future__ import annotations

from crossread.diff.rules.everyday import everyday, languages
from crossread.diff.rules.matter import meets
from crossread.diff.view import Pair, View, likeness
from crossread.text.quantities import Quantity
from crossread.text.stems import stem

_ALIKE = 0.5
"""Likeness of two sentences from which a number of one is that of the other."""
_BESIDE = 5
"""Words around a number among which it is said what it measures."""
_PART = 3
"""Words before a number among which it may be said that it is only a part: "the first of"."""
_LARGE, _APART = 1000, 2.0
"""Numbers from which a unit alone ties nothing, where the one is more than this many times the other."""
_SITTING = 600
"""Minutes up to which a length of time may be that of a meeting."""


def one_measure(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether both numbers are read whole, count no part on one side only, are no wish against a promise, and are
    tied by what they measure: a word or idea beside them, the meeting itself, or the likeness of the sentences.
    """
    if not (_whole(pair, pair.left, one) and _whole(pair, pair.right, other)):
        return False
    if _partial(pair.left, one) != _partial(pair.right, other):
        return False
    if not _may_be_lengths(one, other) and _wish_beside_promise(pair):
        return False
    return _tied(pair, one, other)


def _whole(pair: Pair, view: View, one: Quantity) -> bool:
    """Whether no word of a number stands beside it: "тисячі | ста", "an hour | and three quarters"."""
    found = view.range_of(one.span)
    before = view.words[found.start - 1].key if found.start else ""
    behind = [word.key for word in view.words[found.stop : found.stop + 3]]
    parts = range(found.stop + 1, found.stop + 3)
    goes_on = view.is_a("number_joiner", found.stop) and any(view.is_a("number_part", at) for at in parts)
    if one.when is None and goes_on:
        return False
    return not any(_is_number(pair, word) for word in (before, *behind[:1]))


def _is_number(pair: Pair, word: str) -> bool:
    return bool(word) and (word in pair.lexicon.counting or stem(word) in pair.lexicon.counting)


def _partial(view: View, one: Quantity) -> tuple[bool, bool]:
    """Whether a number is said to be a part of the whole, and whether it is told as a rate."""
    first = view.range_of(one.span).start
    part = any(first - _PART <= mark.first < first for mark in view.marks.get("part", ()))
    rates = [mark for mark in view.marks.get("rate", ()) if not _is_term(view, mark.first)]
    return part, bool(rates)


def _is_term(view: View, at: int) -> bool:
    """Whether "a week" is a length of time: "within a week"."""
    return at > 0 and view.is_a("before_term", at - 1)


def _wish_beside_promise(pair: Pair) -> bool:
    """Whether one side tells what one party asked for, and the other what another gave."""
    did = [{claim.status for claim in view.passage.claims} for view in (pair.left, pair.right)]
    who = [
        {claim.speaker.side or claim.speaker.name for claim in view.passage.claims}
        for view in (pair.left, pair.right)
    ]
    wished = [statuses == {"asked"} for statuses in did]
    return wished[0] != wished[1] and not who[0] & who[1]


def _tied(pair: Pair, one: Quantity, other: Quantity) -> bool:
    heads = {stem(word) for word in one.head} & {stem(word) for word in other.head}
    if _two_sums(pair, one, other, heads):
        return False
    if likeness(pair) >= _ALIKE or (heads and one.kind != "money"):
        return True
    if _may_be_lengths(one, other):
        return all(meets(pair, view) or view.marks.get("lasting") for view in (pair.left, pair.right))
    beside = (_around(pair.left, one) & _around(pair.right, other)) - pair.lexicon.counting
    if beside - (heads if one.kind == "money" else set()):
        return True
    if languages(pair.left) == languages(pair.right):
        return False
    known = pair.lexicon
    shared = everyday(pair.left, known) & everyday(pair.right, known)
    return bool(shared or pair.left.ideas() & pair.right.ideas())


def _may_be_lengths(one: Quantity, other: Quantity) -> bool:
    """Whether both may say how long a meeting was: nobody wishes for that afterwards."""
    return one.kind == "duration" and max(one.value, other.value) < _SITTING


def _two_sums(pair: Pair, one: Quantity, other: Quantity, heads: set[str]) -> bool:
    """Whether two large numbers, far apart, have nothing but their unit in common: a loan and a damage in dollars."""
    small, large = sorted((one.value, other.value))
    if small < _LARGE or large <= _APART * small or not heads:
        return False
    unit = heads | pair.lexicon.counting
    return not (pair.left.content() & pair.right.content()) - unit


def _around(view: View, one: Quantity) -> frozenset[str]:
    found = view.range_of(one.span)
    return view.content(max(found.start - _BESIDE, 0), found.start) | view.content(
        found.stop, found.stop + _BESIDE
    )
