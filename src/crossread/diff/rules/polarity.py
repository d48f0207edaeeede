"""One side affirms what the other denies: by what the speakers did, by a negation of the shared predicate, by opposites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.diff.finding import Finding
from crossread.diff.rules.negation import Negated, denies, negated_words, negations
from crossread.diff.view import Pair, View, likeness
from crossread.model import Span
from crossread.text.stems import stem
from crossread.text.words import Word

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
_ALIKE = 0.6
"""Least likeness of two sentences in which opposites are taken for a contradiction."""
_VERY_ALIKE = 0.8
"""The same where they need not be followed by the same word."""
_SHOWN = 6
"""Words that are shown of a side."""
_PLACE = 4
"""Words of a changed stretch in which a word and its opposite stand in the same place."""


def polarity(pair: Pair) -> Iterator[Finding]:
    """At most one finding: the surest of denial, negation and opposites."""
    found = _denial(pair) or _negation(pair) or _opposites(pair)
    if found:
        yield found


def _denial(pair: Pair) -> Finding | None:
    """A claim told as a denial, against a claim of the other side that is none."""
    left, right = _denials(pair.left), _denials(pair.right)
    if left == right:
        return None
    denier, other = (pair.left, pair.right) if left > right else (pair.right, pair.left)
    if not _same_topic(denier, other) or _denied_too(denier, other):
        return None
    denied, told = _denied_words(denier, other), _told_words(other, denier)
    ours, theirs = (denied, told) if left > right else (told, denied)
    return Finding(
        kind="polarity",
        left=ours,
        right=theirs,
        exclusive=not _turned_down(denier, other),
        rule="told on one side, denied on the other",
    )


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
    here, there = negated_words(view, negated), _told_words(against, view)
    return Finding(
        kind="polarity", left=here if left else there, right=there if left else here,
        exclusive=share >= _SURE_SHARE and alike >= _SURE_LIKENESS, rule="the same predicate, denied on one side",
    )  # fmt: skip


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
    if view.words[negated.mark.first].key not in {"no", "without"}:
        return True
    head = next((stem for stem in view.stems[negated.first : negated.last] if stem), "")
    return share >= _NO_SHARE and head in against.content()


def _opposites(pair: Pair) -> Finding | None:
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
                return Finding(kind="polarity", left=span, right=there, exclusive=True, rule="opposites")
    return None


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


def _denials(view: View) -> int:
    """0: nothing is denied, 1: some of it, 2: all of it."""
    denied = [claim.status == "denied" for claim in view.passage.claims]
    return any(denied) + all(denied)


def _same_topic(denier: View, other: View) -> bool:
    """Whether what one side denies is what the other tells: by a word or idea that both have, a promise, or mention.

    Names do not count: both sides speak of each other all the time. "No promise" denies any promise, "was not
    discussed" whatever is told.
    """
    if denies(denier, "open"):
        return True
    ties = any(claim.status in {"agreed", "promised"} for claim in other.passage.claims)
    if ties and denies(denier, "settled", "settlement"):
        return True
    denied = [
        denier.passage.stretch(index)
        for index, claim in enumerate(denier.passage.claims)
        if claim.status == "denied"
    ]
    return bool(denier.topic(denied) & other.topic() or denier.ideas(denied) & other.ideas())


def _denied_too(denier: View, other: View) -> bool:
    """Whether the other side negates the same words: "rejects any concession", "accepts no concession"."""
    topic = denier.topic()
    return any(topic & other.content(one.first, one.last) for one in negations(other))


def _turned_down(denier: View, other: View) -> bool:
    """Whether a wish is refused: two wishes may both be told truly."""
    wished = all(claim.status == "asked" for claim in other.passage.claims)
    return wished and bool(denier.marks.get("refusal"))


def _denied_words(view: View, other: View) -> Span | None:
    for negated in negations(view):
        claim = view.passage.claims[view.passage.claim_at(view.words[negated.mark.first].start)]
        if claim.status == "denied":
            return negated_words(view, negated)
    return _told_words(view, other)


def _told_words(view: View, other: View) -> Span | None:
    """From the first word that both sides have to the end of its clause, at most six words."""
    theirs = other.content()
    for at, one in enumerate(view.stems):
        if one and one in theirs and view.words[at].text[:1].islower():
            return view.stretch(at, _SHOWN)
    return view.stretch(0, _SHOWN) if view.words else None
