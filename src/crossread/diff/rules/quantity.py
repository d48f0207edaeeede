"""Numbers, sums, durations and dates that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from crossread.diff.finding import Finding
from crossread.diff.rules.measure import one_measure
from crossread.diff.view import Pair, View, likeness
from crossread.lang.concepts import ConceptIndex
from crossread.text.quantities import Quantity, When, spell_value
from crossread.text.stems import stem

_NEAR = 1.25
"""Ratio up to which two numbers, one of them no exact one, are two roundings of one number."""
_BESIDE = 1.1
"""The same beside a number that is said to be the most or the least."""
_FAR = 3.0
"""Ratio from which two numbers in two languages, tied by nothing but standing alone, speak of two things."""
_FEW = 5
"""Numbers up to here count points, times and parties as often as things: in two languages they need a shared idea."""
_DAY = 1440
_ALIKE = 0.5
"""Likeness of two sentences, each with one number left over, from which the numbers are of the same thing."""
_AKIN = 0.3
"""Likeness of two sentences in which two dates beside the same word are of the same event."""
_PAIR = 2
"""Up to here numbers count the parties themselves ("the two ministers"): they need the same noun."""
_NEIGHBOURS = 5
"""Words on either side of a date in which it is said what happened then."""
_CLASSES = ("duration", "term", "date", "time", "percent", "money", "count")
_SAME = 1.02
"""Ratio up to which two numbers meant alike ("about", "over") are one."""


def quantity(pair: Pair) -> Iterator[Finding]:
    """Pairs of quantities of one kind and one thing, left over by those that agree; the likest surroundings first."""
    left, right = _by_class(pair.left), _by_class(pair.right)
    for name in _CLASSES:
        yield from _unlike(pair, left.get(name, []), right.get(name, []))


def _by_class(view: View) -> dict[str, list[Quantity]]:
    """Quantities by kind; how long a meeting was and how long a plan runs are two kinds."""
    found: dict[str, list[Quantity]] = {}
    for one in view.quantities:
        name = "term" if one.kind == "duration" and one.value >= _DAY else one.kind
        found.setdefault(name, []).append(one)
    return found


def _unlike(pair: Pair, left: list[Quantity], right: list[Quantity]) -> Iterator[Finding]:
    lefts = [one for one in left if not any(_agree(one, other) for other in right)]
    rights = [one for one in right if not any(_agree(other, one) for other in left)]
    alone = _one_value(lefts) and _one_value(rights)
    rivals = sorted(
        (-_context(pair.left, one, _NEIGHBOURS, pair.right, other), i, j)
        for i, one in enumerate(lefts)
        for j, other in enumerate(rights)
        if _same_thing(pair, one, other, alone)
    )
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in rivals:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield _disagreement(pair, lefts[i], rights[j])


def _one_value(found: list[Quantity]) -> bool:
    """Whether all that is left of one side may be one quantity, told once or again in other words."""
    return bool(found) and all(_agree(found[0], other) for other in found[1:])


def _disagreement(pair: Pair, one: Quantity, other: Quantity) -> Finding:
    return Finding(
        kind="quantity", left=one.span, right=other.span,
        exclusive=not _near(one, other) and one_measure(pair, one, other),
        rule="dates" if one.kind == "date" else f"{one.kind} of the same thing",
        left_note=spell_value(one), right_note=spell_value(other),
    )  # fmt: skip


def all_agree(left: View, right: View) -> bool:
    """Whether there are quantities, and each has one on the other side that may be the same."""
    ours, theirs = left.quantities, right.quantities
    return bool(ours and theirs) and all(
        any(one.kind == other.kind and _agree(one, other) for other in others)
        for mine, others in ((ours, theirs), (theirs, ours))
        for one in mine
    )


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether both may be true of one thing. "More than 20" and "more than 14" are two statements."""
    if one.when and other.when:
        return not _parts_differ(one.when, other.when) and _parts_meet(one.when, other.when)
    if one.unit != other.unit and one.unit and other.unit:
        return False
    if one.loose and one.loose == other.loose:
        return _ratio(one, other) <= _SAME
    return one.low <= other.high and other.low <= one.high


def _near(one: Quantity, other: Quantity) -> bool:
    """Whether the two may be roundings of one number, and so no contradiction."""
    if one.kind == "date" or (one.exact and other.exact):
        return False
    bound = bool({one.loose, other.loose} & {"over", "under"})  # "up to 250" leaves no room for 300
    return _ratio(one, other) <= (_BESIDE if bound else _NEAR)


def _ratio(one: Quantity, other: Quantity) -> float:
    small, large = sorted((one.value, other.value))
    return large / small if small > 0 else 1.0 if large == small else float("inf")


def _same_thing(pair: Pair, one: Quantity, other: Quantity, alone: bool) -> bool:
    if one.when and other.when:
        return _parts_differ(one.when, other.when) and (
            _same_event(pair, one, other) or (alone and likeness(pair) >= _ALIKE)
        )
    if one.kind in {"money", "percent", "time", "duration"}:
        return one.unit == other.unit and (alone or _context(pair.left, one, 3, pair.right, other) > 0)
    heads = {stem(word) for word in one.head}, {stem(word) for word in other.head}
    if heads[0] & heads[1] or _one_idea(pair, one, other):
        return True
    if _across(pair):
        small = min(one.value, other.value) <= _FEW and not pair.left.ideas() & pair.right.ideas()
        return alone and not small and _ratio(one, other) <= _FAR
    if min(one.value, other.value) <= _PAIR and heads[0] and heads[1]:
        return False
    if alone and likeness(pair) >= _ALIKE:
        return True
    near = _context(pair.left, one, 2, pair.right, other)
    return near > 1 or (near > 0 and alone and not (heads[0] and heads[1]))


def _one_idea(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether the things counted are one by the glossary: "four rescue ships", "six patrol boats"."""
    mine, yours = (
        frozenset().union(*(_ideas(pair.lexicon.everyday, word) for word in quantity.head))
        for quantity in (one, other)
    )
    return bool(mine & yours)


@lru_cache(maxsize=4096)
def _ideas(index: ConceptIndex, word: str) -> frozenset[str]:
    return frozenset(hit.concept.id for hit in index.find(word))


def _same_event(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether two dates stand beside the same words, or, in two languages, in passages with the same idea.

    One word will do where the passages have more in common: "would open on 14 June", "would stay open from July".
    """
    beside = _context(pair.left, one, _NEIGHBOURS, pair.right, other)
    if beside > 1 or (beside and likeness(pair) >= _AKIN):
        return True
    return _across(pair) and bool(pair.left.ideas() & pair.right.ideas())


def _across(pair: Pair) -> bool:
    languages = [{claim.language for claim in view.passage.claims} for view in (pair.left, pair.right)]
    return languages[0] != languages[1]


def _context(left: View, one: Quantity, reach: int, right: View, other: Quantity) -> int:
    """How many content words stand near both."""
    return len(_around(left, one, reach) & _around(right, other, reach))


def _around(view: View, one: Quantity, reach: int) -> frozenset[str]:
    first, last = view.index_at(one.span.start), view.index_at(one.span.end)
    return view.content(max(first - reach, 0), first) | view.content(last, last + reach)


def _parts_differ(one: When, other: When) -> bool:
    parts = (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.weekday, other.weekday),
    )
    return any(mine is not None and yours is not None and mine != yours for mine, yours in parts)


def _parts_meet(one: When, other: When) -> bool:
    parts = (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.weekday, other.weekday),
    )
    return any(mine is not None and yours is not None for mine, yours in parts)
