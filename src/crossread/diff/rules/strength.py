"""How forcefully it was said: a request against a statement, "demanded" against "noted"."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.core import LONGEST, core
from crossread.diff.view import Pair, View
from crossread.model import Claim, Direction, Span

_STEPS = 2
"""Steps between two reporting words, of five, from which they differ in force: "said" and "stressed" do not."""
_PLAIN = 2
"""Force of "said": such a cue shows nothing."""


def strength(pair: Pair) -> Iterator[Finding]:
    """At most one finding, by what the strongest claim of each side is reported to have done."""
    if pair.left.marks.get("initiative") or pair.right.marks.get("initiative"):
        return  # who asked for the meeting is another rule's business
    left, right = _strongest(pair.left), _strongest(pair.right)
    wanted = _by_request(pair)
    if wanted:
        (ours, our_cue), (theirs, their_cue) = (
            _told(pair, view, claim) for view, claim in ((pair.left, left), (pair.right, right))
        )
        yield Finding(
            kind="strength", left=ours, right=theirs, stronger=wanted, rule="asked for on one side",
            left_cue=our_cue, right_cue=their_cue,
        )  # fmt: skip
        return
    stronger = _by_cue(left, right)
    if stronger is None:
        return
    ours, our_cue = _cue(pair.left, left)
    theirs, their_cue = _cue(pair.right, right)
    yield Finding(
        kind="strength", left=ours, right=theirs, stronger=stronger, rule="force of the reporting words",
        left_cue=our_cue, right_cue=their_cue,
    )  # fmt: skip


def _told(pair: Pair, view: View, claim: Claim) -> tuple[Span | None, Claim | None]:
    """The reporting words beside the content; else what the side has for itself, from such words in it on."""
    verb, beside = _cue(view, claim)
    found = core(pair, view)
    if beside or not found or not verb:
        telling = found is not None and len(view.range_of(found)) > 1
        return found if telling or not beside else None, beside
    together = view.passage.claim_at(verb.start) == view.passage.claim_at(found.start)
    if together and verb.start < found.start:
        first = view.index_at(verb.start)
        return view.span(first, min(view.index_at(found.end - 1) + 1, first + LONGEST)), None
    return found, None


def _by_request(pair: Pair) -> Direction | None:
    """The side that asks for something where the other only states or repeats."""
    left, right = ({claim.status for claim in view.passage.claims} for view in (pair.left, pair.right))
    stated = {"said", "reaffirmed"}
    if "asked" in left and right <= stated and _by_verb(pair.left):
        return "left"
    return "right" if "asked" in right and left <= stated and _by_verb(pair.right) else None


def _by_verb(view: View) -> bool:
    """Whether a verb asks: "should" in the content of what was only said does not weigh as much."""
    asked = [claim for claim in view.passage.claims if claim.status == "asked"]
    return any(claim.strength > _PLAIN or not claim.cue for claim in asked)


def _by_cue(left: Claim, right: Claim) -> Direction | None:
    if (
        left.status != right.status
        or not left.cue
        or not right.cue
        or abs(left.strength - right.strength) < _STEPS
    ):
        return None
    return "left" if left.strength > right.strength else "right"


def _strongest(view: View) -> Claim:
    return max(view.passage.claims, key=lambda claim: (claim.status == "asked", claim.strength))


def _cue(view: View, claim: Claim) -> tuple[Span | None, Claim | None]:
    """The reporting words: in the content where a narrated claim holds them, else beside it; else its first words."""
    start = view.passage.stretch(view.passage.claims.index(claim)).start
    at = claim.text.find(claim.cue) if claim.cue else -1
    if at >= 0:
        first = view.index_at(start + at)
        return view.stretch(first, 4), None
    if claim.cue and claim.cue_spans and (claim.strength != _PLAIN or claim.status != "said"):
        return None, claim
    first = view.index_at(start)
    return (view.stretch(first, 4), None) if first < len(view.words) else (None, None)
