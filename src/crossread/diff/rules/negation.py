"""Where a passage denies: the words of a negation and the predicate that it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from crossread.diff.lexicon import Mark
from crossread.diff.view import View
from crossread.model import Span

_REACH = 9
"""Words behind a negation that it may reach, within its clause."""
_HAN_REACH = 16
OBJECTS = frozenset({"nothing", "nobody", "none", "nowhere", "никого", "ничего", "нікого", "нічого"})
"""Negations that stand behind the verb that they deny."""
_SHOWN = 6
"""Words that are shown of a side."""


class Negated(NamedTuple):
    """One negation: its own words and the words `[first, last)` that it reaches."""

    mark: Mark
    first: int
    last: int


def negations(view: View) -> tuple[Negated, ...]:
    """Every negation of a passage, "isn't" and "cannot" among them."""
    return tuple(_reached(view, mark) for mark in sorted(_marks(view)))


def denies(view: View, *classes: str) -> bool:
    """Whether a negation reaches a word of these classes: "no date", "nothing has been agreed", "was not discussed"."""
    reached = [range(one.first, one.last) for one in negations(view)]
    marks = [mark for name in classes for mark in view.marks.get(name, ())]
    return any(mark.first in reach for reach in reached for mark in marks)


def negated_words(view: View, negated: Negated, longest: int = _SHOWN) -> Span:
    """The negation with its predicate, as it is shown: "gave no undertaking of any kind"."""
    first = negated.mark.first
    if view.words[first].key in {"no", *OBJECTS} and first > 0 and view.stems[first - 1]:
        first -= 1
    return view.stretch(first, longest)


def told_words(view: View, other: View) -> Span | None:
    """From the first word that both sides have to the end of its clause, at most six words."""
    theirs = other.content()
    for at, one in enumerate(view.stems):
        if one and one in theirs and view.words[at].text[:1].islower():
            return view.stretch(at, _SHOWN)
    return view.stretch(0, _SHOWN) if view.words else None


def _marks(view: View) -> Iterator[Mark]:
    harmless = view.marks.get("no_negation", ())
    for mark in view.marks.get("negation", ()):
        if not any(other.first <= mark.first < other.last for other in harmless) and not _numbered(
            view, mark
        ):
            yield mark
    for at in view.contracted:
        yield Mark(at, at + 1)


def _numbered(view: View, mark: Mark) -> bool:
    """ "No. 4" counts, it does not deny."""
    if view.words[mark.first].key != "no":
        return False
    behind = view.words[mark.last : mark.last + 2]
    return any(word.kind == "number" for word in behind) and all(
        word.text == "." or word.kind == "number" for word in behind[:1]
    )


def _reached(view: View, mark: Mark) -> Negated:
    first = mark.last
    if view.words[mark.first].key in OBJECTS and mark.first > 0 and view.stems[mark.first - 1]:
        first = mark.first - 1  # "regretted nothing" denies the regret
    return Negated(mark, first, view.clause_end(mark.last, _limit(view, mark.first, _REACH)))


def _limit(view: View, first: int, words: int) -> int:
    """Chinese counts characters, of which a word takes about two."""
    return min(words * 2, _HAN_REACH) if view.words[first].kind == "han" else words
