"""A condition that only one side states: "once the fine has been paid"."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Mark
from crossread.diff.view import Pair, View
from crossread.model import Span

_LONGEST = 10
"""Words of a condition that are shown."""


def condition(pair: Pair) -> Iterator[Finding]:
    """The conditional clause of the side that has one, against the words by which the other rules conditions out."""
    left, right = _clause(pair.left), _clause(pair.right)
    if bool(left) == bool(right):
        return
    yield Finding(
        kind="condition", left=left or _ruled_out(pair.left), right=right or _ruled_out(pair.right),
        rule="only one side sets a condition",
    )  # fmt: skip


def _clause(view: View) -> Span | None:
    marks = view.marks.get("conditional", ())
    conditional = [claim.conditional for claim in view.passage.claims]
    for mark in marks:
        if conditional[view.passage.claim_at(view.words[mark.first].start)]:
            return view.stretch(mark.first, _LONGEST)
    return view.passage.stretch(conditional.index(True)) if any(conditional) else None


def _ruled_out(view: View) -> Span | None:
    marks: tuple[Mark, ...] = view.marks.get("unconditional", ())
    return view.span(*marks[0]) if marks else None
