"""Who is to act: a promise on one side is a demand on the other, a duty lies with another party."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.condition import sets_condition
from crossread.diff.rules.core import core
from crossread.diff.view import Pair, View, likeness
from crossread.model import Span

_ALIKE = 0.6
"""Least likeness of two claims that are one statement."""
_TO_DO = 8
"""Words of an act that are shown."""
_SHOWN = 6
"""Words that are shown of a side."""


def agent(pair: Pair) -> Iterator[Finding]:
    """At most one finding: who is to act, whose duty it is, or who is said to have said it."""
    found = _actor(pair) or _holder_of_duty(pair) or _voice(pair)
    if found:
        yield found


def _actor(pair: Pair) -> Finding | None:
    """A promise on one side that is a request on the other; what it depends on says more than who is to act."""
    if sets_condition(pair):
        return None
    statuses = [frozenset(claim.status for claim in view.passage.claims) for view in (pair.left, pair.right)]
    for one, other in ((0, 1), (1, 0)):
        if "promised" in statuses[one] - statuses[other] and "asked" in statuses[other] - statuses[one]:
            return Finding(
                kind="agent", left=core(pair, pair.left, _TO_DO), right=core(pair, pair.right, _TO_DO),
                rule="who is to act",
            )  # fmt: skip
    return None


def _holder_of_duty(pair: Pair) -> Finding | None:
    """A duty that only one side speaks of, while the other speaker names somebody else."""
    left, right = _duty(pair.left), _duty(pair.right)
    if bool(left) == bool(right) or _speakers(pair.left) & _speakers(pair.right):
        return None
    return Finding(
        kind="agent",
        left=left or _lever(pair.left),
        right=right or _lever(pair.right),
        rule="whose duty it is",
    )


def _voice(pair: Pair) -> Finding | None:
    """Much the same words, put into the mouths of persons of different sides."""
    ours, theirs = pair.left.passage.claims[0], pair.right.passage.claims[0]
    if len(pair.left.passage.claims) + len(pair.right.passage.claims) > 2 or likeness(pair) < _ALIKE:
        return None
    if "narrated" in {ours.quotation, theirs.quotation} or pair.left.mutual() or pair.right.mutual():
        return None  # a meeting told by either party is nobody's statement
    voices = ours.speaker, theirs.speaker
    if any(one.kind != "person" or not one.side for one in voices) or voices[0].side == voices[1].side:
        return None
    return Finding(
        kind="agent", left=_act(pair.left), right=_act(pair.right), rule="who is said to have said it",
        left_note=voices[0].name, right_note=voices[1].name,
    )  # fmt: skip


def _duty(view: View) -> Span | None:
    mark = next((one for one in view.marks.get("duty", ()) if not _is_levy(view, one.last)), None)
    if mark is None:
        return None
    return view.stretch(_holder(view, mark.first), mark.last - mark.first + 3)


def _is_levy(view: View, last: int) -> bool:
    """Whether a duty is a tax: "the duty on tinned fish"."""
    return last < len(view.words) and view.words[last].key == "on"


def _lever(view: View) -> Span | None:
    """What is asked of others in place of the duty ("pressure on the pirates"), else the first words."""
    marks = view.marks.get("lever", ())
    return view.stretch(marks[0].first, _SHOWN) if marks else _act(view)


def _holder(view: View, at: int) -> int:
    """Where the words that name the holder of a duty begin: "Kastrovia's duty"."""
    return at - 1 if at and (view.stems[at - 1] or view.words[at - 1].key.endswith("s")) else at


def _act(view: View) -> Span | None:
    return view.stretch(0, _SHOWN) if view.words else None


def _speakers(view: View) -> frozenset[str]:
    return frozenset(claim.speaker.side or claim.speaker.name for claim in view.passage.claims)
