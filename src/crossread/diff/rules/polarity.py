"""One side affirms what the other denies: told as a denial, a negation of the shared predicate, or opposites."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.denial import denial
from crossread.diff.rules.disowned import not_done, nothing_settled, turned_down
from crossread.diff.rules.matter import parted
from crossread.diff.rules.negation import Negated, negated_words, negations, told_words
from crossread.diff.rules.opposites import opposites
from crossread.diff.view import Pair, View, likeness

_EVIDENCE = 0.55
"""Likeness of the sides plus a quarter of the share of the negated words that the other side has: from here on a
negation is held to be one of the shared predicate. Chosen on three corpora of contradictions at once (sentences on
pictures, negated inferences, negated news): F1 .82, .60 and .98."""
_SHARED_BESIDE_TWINS = 0.5
"""Least share of the negated words in common where other negations of the two sides agree."""
_NO_SHARE = 0.6
"""Least share of the words behind "no" that the other side has: "there is no X" denies X, not what X does."""
_SURE_SHARE = 0.67
"""Least share of the negated words in common from which both cannot be true."""
_SURE_LIKENESS = 0.5
"""Least likeness of the sides for that."""


def polarity(pair: Pair) -> Iterator[Finding]:
    """At most one finding: the surest of denial, negation and opposites."""
    for rule in (denial, nothing_settled, not_done, turned_down, _negation, opposites):
        found = rule(pair)
        if found:
            yield found
            return


def _negation(pair: Pair) -> Finding | None:
    """The surest negation of one side, where the other side has the same predicate and no negation left over."""
    left, right = _unmatched(pair)
    if bool(left) == bool(right):
        return None
    view, against = (pair.left, pair.right) if left else (pair.right, pair.left)
    share, negated = max(
        ((_shared(view, one, against), one) for one in left or right),
        key=lambda item: (item[0], -item[1].first),
    )
    alike = likeness(pair)
    if _twins(pair, left, right) and share < _SHARED_BESIDE_TWINS:
        return None  # both sides deny something in common; what else one of them denies is its own affair
    if alike + share / 4 < _EVIDENCE or not _denies_existence(view, negated, against, share):
        return None
    here, there = negated_words(view, negated), told_words(against, view)
    return Finding(
        kind="polarity", left=here if left else there, right=there if left else here,
        exclusive=share >= _SURE_SHARE and alike >= _SURE_LIKENESS and not parted(pair) and _one_mood(pair),
        rule="the same predicate, denied on one side",
    )  # fmt: skip


def _one_mood(pair: Pair) -> bool:
    """Whether both sides state, or both wish: a wish is no statement that what is wished is not so."""
    wished = [
        all(claim.status == "asked" for claim in view.passage.claims) or bool(view.marks.get("normative"))
        for view in (pair.left, pair.right)
    ]
    return wished[0] == wished[1]


def _twins(pair: Pair, left: list[Negated], right: list[Negated]) -> bool:
    return len(negations(pair.left)) > len(left) and len(negations(pair.right)) > len(right)


def _unmatched(pair: Pair) -> tuple[list[Negated], list[Negated]]:
    """The negations of both sides without those that reach the same words on either."""
    left, right = list(negations(pair.left)), list(negations(pair.right))
    for one in tuple(left):
        reach = pair.left.content(one.first, one.last)
        twin = next((other for other in right if reach & pair.right.content(other.first, other.last)), None)
        if twin:
            left.remove(one)
            right.remove(twin)
    return left, right


def _shared(view: View, negated: Negated, against: View) -> float:
    """Share of the negated words that stand on the other side too."""
    reach = view.content(negated.first, negated.last)
    return len(reach & against.content()) / len(reach) if reach else 0.0


def _denies_existence(view: View, negated: Negated, against: View, share: float) -> bool:
    """For "no X": whether the other side speaks of X and of most of what is said of it; true of other negations."""
    if not view.is_a("no_existence", negated.mark.first):
        return True
    head = next((stem for stem in view.stems[negated.first : negated.last] if stem), "")
    return share >= _NO_SHARE and head in against.content()
