"""One side affirms what the other denies: by what the speakers did, by a negation of the shared predicate, by opposites."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.negation import Negated, negated_words, negations
from crossread.diff.view import Pair, View
from crossread.model import Span

_SHARED = 0.5
"""Least share of the negated words that the other side must have for the predicate to be the same."""
_ALIKE = 0.6
"""Least share of all content words in common from which an opposition is taken for a contradiction."""


def polarity(pair: Pair) -> Iterator[Finding]:
    """At most one finding: the surest of denial, negation and opposites."""
    found = _denial(pair) or _negation(pair) or _opposites(pair)
    if found:
        yield found


def _denial(pair: Pair) -> Finding | None:
    """A claim told as a denial, against a claim of the other side that is none."""
    left, right = _denies(pair.left), _denies(pair.right)
    if left == right or not _same_topic(pair):
        return None
    denier, other = (pair.left, pair.right) if left else (pair.right, pair.left)
    denied = _denied_words(denier, other)
    told = _told_words(other, denier)
    ours, theirs = (denied, told) if left else (told, denied)
    return Finding(
        kind="polarity", left=ours, right=theirs, exclusive=True, rule="told on one side, denied on the other"
    )


def _negation(pair: Pair) -> Finding | None:
    left, right = negations(pair.left), negations(pair.right)
    for ours, view, others, against, is_left in (
        (left, pair.left, right, pair.right, True),
        (right, pair.right, left, pair.left, False),
    ):
        for negated in ours:
            if _reaches_shared(view, negated, against, others):
                here = negated_words(view, negated)
                there = _told_words(against, view)
                return Finding(
                    kind="polarity", left=here if is_left else there, right=there if is_left else here,
                    exclusive=likeness(pair) >= _ALIKE, rule="the same predicate, denied on one side",
                )  # fmt: skip
    return None


def _reaches_shared(view: View, negated: Negated, against: View, others: tuple[Negated, ...]) -> bool:
    """Whether the negated words stand on the other side too, and not negated there."""
    scope = view.content(negated.first, negated.last)
    if not scope:
        return False
    for other in others:
        if scope & against.content(other.first, other.last):
            return False
    return len(scope & against.content()) / len(scope) >= _SHARED


def _opposites(pair: Pair) -> Finding | None:
    left, right = pair.left.content(), pair.right.content()
    if likeness(pair) < _ALIKE:
        return None
    for at, word in enumerate(pair.left.stems):
        if not word or word in right:
            continue
        opposed = pair.lexicon.opposites.get(word, frozenset()) & (right - left)
        if opposed:
            there = next(index for index, stem in enumerate(pair.right.stems) if stem in opposed)
            return Finding(
                kind="polarity", left=pair.left.span(at, at + 1), right=pair.right.span(there, there + 1),
                exclusive=True, rule="opposites",
            )  # fmt: skip
    return None


def likeness(pair: Pair) -> float:
    """Share of the content words of the shorter side that the longer has too."""
    left, right = pair.left.content(), pair.right.content()
    return len(left & right) / max(min(len(left), len(right)), 1)


def _denies(view: View) -> bool:
    return any(claim.status == "denied" for claim in view.passage.claims)


def _same_topic(pair: Pair) -> bool:
    """Whether the sides share a word, a concept or a party, or stand in different languages."""
    languages = [{claim.language for claim in view.passage.claims} for view in (pair.left, pair.right)]
    concepts = [{hit.concept.id for hit in view.passage.hits} for view in (pair.left, pair.right)]
    return bool(
        languages[0] != languages[1]
        or concepts[0] & concepts[1]
        or pair.left.content() & pair.right.content()
    )


def _denied_words(view: View, other: View) -> Span | None:
    for negated in negations(view):
        claim = view.passage.claims[view.passage.claim_at(view.words[negated.mark.first].start)]
        if claim.status == "denied":
            return negated_words(view, negated)
    return _told_words(view, other)


def _told_words(view: View, other: View) -> Span | None:
    """From the first word that both sides have to the end of its clause, at most six words."""
    theirs = other.content()
    for at, stem in enumerate(view.stems):
        if stem and stem in theirs and view.words[at].text[:1].islower():
            return view.span(at, view.clause_end(at, 6))
    return view.span(0, view.clause_end(0, 6)) if view.words else None
