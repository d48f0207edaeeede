"""What one side says was settled, granted or admitted, and the other says was not: the act is denied, not its content."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.denial import denied_too, of_another_thing
from crossread.diff.rules.matter import one_matter
from crossread.diff.rules.negation import Negated, denies, negated_words, negations, told_words
from crossread.diff.view import Pair, View
from crossread.model import Claim, Span
from crossread.text.stems import stem
from crossread.text.words import words

_TIES = frozenset({"agreed", "promised"})
_LEAST = 4
"""Letters of a word that tells one act from another."""
_ROOT = 6
"""Letters that two aspects of a Cyrillic verb share at least."""
_SHOWN = 6


def nothing_settled(pair: Pair) -> Finding | None:
    """ "No further call is planned" against an agreement to call again, however the denial was reported."""
    for view, other, left in ((pair.left, pair.right, True), (pair.right, pair.left, False)):
        ties = any(claim.status in _TIES for claim in other.passage.claims)
        loose = not any(claim.status in _TIES for claim in view.passage.claims)
        found = next(iter(negations(view)), None)
        if (
            found
            and ties
            and loose
            and denies(view, "settled", "settlement")
            and not denied_too(view, other)
            and not of_another_thing(view, other, pair.lexicon)
            and one_matter(pair, view, other)
        ):
            rule = "settled on one side, denied on the other"
            return _finding(negated_words(view, found), told_words(other, view), left=left, rule=rule)
    return None


def turned_down(pair: Pair) -> Finding | None:
    """ "This request was declined" against an agreement to grant it."""
    for view, other, left in ((pair.left, pair.right, True), (pair.right, pair.left, False)):
        agreed = any(claim.status == "agreed" for claim in other.passage.claims)
        loose = not any(claim.status in _TIES for claim in view.passage.claims)
        marks = view.marks.get("refusal", ())
        clear = not other.marks.get("refusal") and not negations(other)
        if agreed and loose and marks and clear and one_matter(pair, view, other):
            words = view.span(*marks[0])
            return _finding(
                words, told_words(other, view), left=left, rule="agreed to on one side, refused on the other"
            )
    return None


def not_done(pair: Pair) -> Finding | None:
    """ "She admitted no error" against "admitted that ...": the verb by which the other side reports it is negated."""
    for view, other, left in ((pair.left, pair.right, True), (pair.right, pair.left, False)):
        acts = frozenset(act for claim in other.passage.claims for act in _acts(claim, pair))
        found = next((one for one in negations(view) if _reaches(view, one, acts)), None)
        if found and not denied_too(view, other) and one_matter(pair, view, other):
            rule = "reported on one side, denied on the other"
            return _finding(negated_words(view, found), _reported(other), left=left, rule=rule)
    return None


def _acts(claim: Claim, pair: Pair) -> Iterator[str]:
    """The words by which a claim is reported, "said" and the like left out."""
    if claim.status == "denied":
        return
    for word in words(claim.cue):
        if word.key not in pair.lexicon.stopwords and stem(word.key) not in pair.lexicon.light:
            yield word.key


def _reaches(view: View, one: Negated, acts: frozenset[str]) -> bool:
    """Whether a negated stretch, or the verb right before it, is one of these acts."""
    reached = view.words[max(one.mark.first - 1, 0) : one.last]
    return any(_same_act(act, word.key) for act in acts for word in reached if word.kind == "word")


def _same_act(one: str, other: str) -> bool:
    """Whether two words are forms of one verb; two aspects of a Cyrillic verb share their beginning."""
    if len(one) >= _LEAST and stem(one) == stem(other):
        return True
    return "\u0400" <= one[0] <= "\u04ff" and len(one) > _ROOT and one[:_ROOT] == other[:_ROOT]


def _reported(view: View) -> Span | None:
    return view.stretch(0, _SHOWN) if view.words else None


def _finding(here: Span | None, there: Span | None, *, left: bool, rule: str) -> Finding:
    return Finding(
        kind="polarity",
        left=here if left else there,
        right=there if left else here,
        exclusive=True,
        rule=rule,
    )
