"""What was settled, promised or asked, by what the speakers are said to have done."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.negation import denies, negated_words, negations
from crossread.diff.view import Pair, View
from crossread.model import Claim, Direction, Span, Status

_TIES: frozenset[Status] = frozenset({"agreed", "promised"})
_TALK: frozenset[Status] = frozenset({"said", "asked", "denied"})
_SHOWN = 3
"""Words behind the verb that are shown with it ("agreed to set up")."""


def commitment(pair: Pair) -> Iterator[Finding]:
    """One side tells of an agreement or a promise, the other of talk, a request or a denial."""
    left, right = _statuses(pair.left), _statuses(pair.right)
    if bool(left & _TIES) == bool(right & _TIES):
        return
    bound, loose = (pair.left, pair.right) if left & _TIES else (pair.right, pair.left)
    if not _falls_short(bound, loose):
        return
    found = _words(bound, "settled", _TIES), _words(loose, "open", _TALK)
    stronger: Direction = "left" if left & _TIES else "right"
    (mine, my_cue), (yours, your_cue) = found if stronger == "left" else found[::-1]
    yield Finding(
        kind="commitment",
        left=mine,
        right=yours,
        stronger=stronger,
        exclusive=denies(loose, "settled", "settlement") or bool(loose.marks.get("merely")),
        rule="settled against talked about",
        left_cue=my_cue,
        right_cue=your_cue,
    )


def _falls_short(bound: View, loose: View) -> bool:
    ties = _statuses(bound) & _TIES
    others = _statuses(loose)
    if "agreed" in ties:
        return bool(others & {"said", "asked", "denied"})
    if "denied" in others or loose.marks.get("open"):
        return True
    demanded = others == {"asked"} and _statuses(bound) == {"promised"}
    return demanded and bool(_speakers(bound) & _speakers(loose))


def _statuses(view: View) -> frozenset[Status]:
    return frozenset(claim.status for claim in view.passage.claims)


def _speakers(view: View) -> frozenset[str]:
    return frozenset(claim.speaker.name for claim in view.passage.claims)


def _telling(claim: Claim) -> bool:
    """Whether the reporting words say more than "said"."""
    return bool(claim.cue_spans) and claim.status != "said"


def _words(view: View, key: str, statuses: frozenset[Status]) -> tuple[Span | None, Claim | None]:
    """The verb of agreement or of talk with what follows, the cue beside the claim, what is denied, the first words."""
    marks = view.marks.get(key, ())
    if marks:
        return view.stretch(marks[0].first, _SHOWN + 1), None
    denied = negations(view)
    if denied:
        return negated_words(view, denied[0]), None
    told = next(
        (claim for claim in view.passage.claims if claim.status in statuses and _telling(claim)), None
    )
    if told:
        return None, told
    return (view.stretch(0, _SHOWN + 1) if view.words else None), None
