"""A claim that was told as a denial, against what the other side tells."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Lexicon
from crossread.diff.rules.everyday import across, everyday, found_everyday
from crossread.diff.rules.negation import OBJECTS, denies, negated_words, negations, told_words
from crossread.diff.view import Pair, View
from crossread.model import Span

_CLAUSE_ENDS = frozenset(("and", "but", "та", "і", "и", "а", "але", "но", "，", "；", "。", ",", ";", "."))
"""Words and marks at which what a denial reaches ends."""
_ROOT, _MORE = 6, 3
"""Letters of a stem that two aspects of a verb share at least, and by which one may be longer."""


def denial(pair: Pair) -> Finding | None:
    """A claim told as a denial, against a claim of the other side that is none."""
    left, right = _denials(pair.left), _denials(pair.right)
    if left == right:
        return None
    denier, other = (pair.left, pair.right) if left > right else (pair.right, pair.left)
    if not (pair.near or _same_topic(denier, other, pair.lexicon)) or denied_too(denier, other):
        return None
    denied, told = _denied_words(denier, other), told_words(other, denier)
    ours, theirs = (denied, told) if left > right else (told, denied)
    return Finding(
        kind="polarity",
        left=ours,
        right=theirs,
        exclusive=not _turned_down(denier, other),
        rule="told on one side, denied on the other",
    )


def _denials(view: View) -> int:
    """0: nothing is denied, 1: some of it, 2: all of it."""
    denied = [claim.status == "denied" for claim in view.passage.claims]
    return any(denied) + all(denied)


def _same_topic(denier: View, other: View, known: Lexicon) -> bool:
    """Whether what one side denies is what the other tells: by a word or idea that both have, a promise, or mention.

    Names do not count: both sides speak of each other all the time. "No promise" denies any promise, "was not
    discussed" and "is groundless" whatever is told.
    """
    if denies(denier, "open") or denier.marks.get("groundless") or denier.marks.get("allegation"):
        return True
    ties = any(claim.status in {"agreed", "promised"} for claim in other.passage.claims)
    if ties and (denies(denier, "settled", "settlement") or _refuses(denier)):
        return not of_another_thing(denier, other, known)
    denied = [
        _reach(denier, denier.passage.stretch(index))
        for index, claim in enumerate(denier.passage.claims)
        if claim.status == "denied"
    ]
    topic, told = denier.topic(denied), other.topic()
    return bool(
        topic & told
        or denier.ideas(denied) & other.ideas()
        or any(akin(one, another) for one in topic for another in told)
        or _same_day(denier, denied, other)
        or (across(denier, other) and everyday(denier, known, denied) & everyday(other, known))
    )


def of_another_thing(denier: View, other: View, known: Lexicon) -> bool:
    """Whether in another language it is said of what nothing was settled, and the other side does not speak of it.

    "No visit has been agreed" denies no agreement on frozen assets.
    """
    if not across(denier, other):
        return False
    settled = [denier.span(*mark) for key in ("settled", "settlement") for mark in denier.marks.get(key, ())]
    own = {
        name
        for span, name in found_everyday(denier, known, light=True)
        if not any(span.overlaps(one) for one in settled)
    }
    return bool(own) and not own & {name for _, name in found_everyday(other, known, light=True)}


def _refuses(view: View) -> bool:
    """Whether what is denied is told as a refusal: "this request was declined"."""
    marks = view.marks.get("refusal", ())
    claims = view.passage.claims
    return any(
        claims[view.passage.claim_at(view.words[mark.first].start)].status == "denied" for mark in marks
    )


def _same_day(denier: View, denied: Sequence[Span], other: View) -> bool:
    """Whether the other side tells of the very day that is denied: "of 1 June nobody has heard"."""
    days = [
        one.when for one in denier.quantities if one.when and any(span.covers(one.span) for span in denied)
    ]
    return any(one.when in days for one in other.quantities if one.when and one.when.day)


def akin(one: str, other: str) -> bool:
    """Whether two Cyrillic stems are the two aspects of one verb: "призна" and "признава"."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= _ROOT
        and "\u0400" <= short[0] <= "\u04ff"
        and long.startswith(short)
        and len(long) - len(short) <= _MORE
    )


def _reach(view: View, stretch: Span) -> Span:
    """What of a denying claim is denied: from its first word of denial to the end of that clause.

    "Rejects the offer and respects the treaty" denies nothing of the treaty.
    """
    first = next(
        (mark.first for name in ("refusal", "negation") for mark in sorted(view.marks.get(name, ()))
         if stretch.start <= view.words[mark.first].start < stretch.end), None,
    )  # fmt: skip
    if first is None:
        return stretch
    if first and view.words[first].key in OBJECTS:
        first -= 1
    end = next((word.start for word in view.words[first + 1 :] if word.key in _CLAUSE_ENDS), stretch.end)
    return Span(view.words[first].start, min(end, stretch.end))


def denied_too(denier: View, other: View) -> bool:
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
    return told_words(view, other)
