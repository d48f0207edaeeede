"""A claim that was told as a denial, against what the other side tells."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Lexicon
from crossread.diff.rules.everyday import across, everyday, found_everyday, languages
from crossread.diff.rules.matter import COVERED, akin, bare, covered, one_matter, says_when, share_matter
from crossread.diff.rules.negation import denies, negated_words, negations, told_words
from crossread.diff.view import Pair, View
from crossread.model import Span

_TIES = frozenset({"agreed", "promised"})
_OF_A_TIE = 0.33
"""Share of the denied words that is enough against an agreement or a promise."""
_CLAUSE_ENDS = frozenset("，；。,;.")
"""Marks at which what a denial reaches ends; it ends at words like "and" too."""


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
        exclusive=_contradicts(pair, denier, other),
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
    if first and view.is_a("negative_object", first):
        first -= 1
    joined = {mark.first for mark in view.marks.get("clause_joiner", ())}
    behind = enumerate(view.words[first + 1 :], first + 1)
    end = next((word.start for at, word in behind if at in joined or word.key in _CLAUSE_ENDS), stretch.end)
    return Span(view.words[first].start, min(end, stretch.end))


def denied_too(denier: View, other: View) -> bool:
    """Whether the other side negates the same words: "rejects any concession", "accepts no concession"."""
    topic = denier.topic()
    return any(topic & other.content(one.first, one.last) for one in negations(other))


def _contradicts(pair: Pair, denier: View, other: View) -> bool:
    """Whether the denial leaves no room for what the other side tells: it denies the very matter.

    A wish stands beside any refusal; only that it was uttered can be denied. Who would not speak of a thing denies
    nothing of it. Of what was settled, raised or made up, the matter may stand anywhere in the claim, and "nothing of
    the kind" names none; of any other predicate most of its words have to be the other side's too.
    """
    known, statuses = pair.lexicon, {claim.status for claim in other.passage.claims}
    ties = bool(statuses & _TIES)
    about = one_matter(pair, denier, other)
    stretches = [
        denier.passage.stretch(index)
        for index, claim in enumerate(denier.passage.claims)
        if claim.status == "denied"
    ]
    if statuses <= {"asked"}:
        ended = bool(other.marks.get("ending")) and share_matter(denier, other, known, stretches)
        return ended or (denies(denier, "open", "uttered") and (about or pair.near))
    if denier.marks.get("evasion") or denier.marks.get("dissent"):
        return ties and about
    if denies(denier, "open", "uttered"):
        return about
    if denies(denier, "settled", "settlement"):
        return about and (ties or says_when(other) or bool(other.marks.get("settled")))
    refused = _refuses(denier) and not (denier.marks.get("allegation") or denier.marks.get("groundless"))
    if refused and "agreed" not in statuses and _of_others(denier, other):
        return False  # one rejects a loan, the other calls it generous: both may be true
    if ties and (_refuses(denier) or _commits(denier, known)):
        return about
    if _ought(other):
        return False
    if denier.marks.get("groundless") or denier.marks.get("allegation"):
        return about and _of_others(denier, other)  # who rejects a charge may speak of its matter
    if languages(denier) != languages(other):
        return share_matter(denier, other, known, stretches)
    reached = [_matter_denied(denier, known, stretch) for stretch in stretches]
    return covered(denier, other, known, reached, _OF_A_TIE if ties else COVERED)


def _of_others(denier: View, other: View) -> bool:
    """Whether nobody who denies speaks on the other side, too."""
    names = [
        {claim.speaker.name for claim in view.passage.claims if view is other or claim.status == "denied"}
        for view in (denier, other)
    ]
    both = any(claim.speaker.kind == "both" for view in (denier, other) for claim in view.passage.claims)
    return not both and not names[0] & names[1]


def _ought(view: View) -> bool:
    """Whether every claim of a side tells what ought to be, not what is."""
    claims = {view.passage.claim_at(view.words[mark.first].start) for mark in view.marks.get("normative", ())}
    return len(claims) == len(view.passage.claims)


def _commits(view: View, known: Lexicon) -> bool:
    """Whether it is denied that anybody agreed, offered or promised."""
    return bool(view.marks.get("settled")) or any(known.acts.get(stem) in _TIES for stem in view.stems)


def _matter_denied(view: View, known: Lexicon, stretch: Span) -> Span:
    """What a denial reaches; where that names nothing, as in "does not agree that ...", all that follows."""
    reached = _reach(view, stretch)
    return Span(reached.start, stretch.end) if bare(view, known, [reached]) else reached


def _denied_words(view: View, other: View) -> Span | None:
    for negated in negations(view):
        claim = view.passage.claims[view.passage.claim_at(view.words[negated.mark.first].start)]
        if claim.status == "denied":
            return negated_words(view, negated)
    return told_words(view, other)
