"""Who is to act: a promise on one side is a demand on the other, a duty lies with another party."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.view import Pair, View
from crossread.model import Span

_SHOWN = 6
"""Words that are shown of a side."""


def agent(pair: Pair) -> Iterator[Finding]:
    """A promise against a request, or a duty that only one side speaks of while another speaker names another."""
    statuses = [frozenset(claim.status for claim in view.passage.claims) for view in (pair.left, pair.right)]
    for one, other in ((0, 1), (1, 0)):
        if "promised" in statuses[one] - statuses[other] and "asked" in statuses[other] - statuses[one]:
            yield Finding(kind="agent", left=_act(pair.left), right=_act(pair.right), rule="who is to act")
            return
    left, right = _duty(pair.left), _duty(pair.right)
    if bool(left) != bool(right) and not _speakers(pair.left) & _speakers(pair.right):
        yield Finding(
            kind="agent",
            left=left or _act(pair.left),
            right=right or _act(pair.right),
            rule="whose duty it is",
        )


def _duty(view: View) -> Span | None:
    marks = view.marks.get("duty", ())
    if not marks:
        return None
    mark = marks[0]
    return view.stretch(_holder(view, mark.first), mark.last - mark.first + 3)


def _holder(view: View, at: int) -> int:
    """Where the words that name the holder of a duty begin: "Kastrovia's duty"."""
    return at - 1 if at and (view.stems[at - 1] or view.words[at - 1].key.endswith("s")) else at


def _act(view: View) -> Span | None:
    return view.stretch(0, _SHOWN) if view.words else None


def _speakers(view: View) -> frozenset[str]:
    return frozenset(claim.speaker.side or claim.speaker.name for claim in view.passage.claims)
