"""A condition that only one side states: "once the fine has been paid"."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.lexicon import Mark
from crossread.diff.rules.core import core
from crossread.diff.view import Pair, View
from crossread.model import Span

_LONGEST = 10
"""Words of a condition that are shown."""
_TOLD = 8
"""Words that are shown of a side that sets no condition."""
_COUNTED = 3
"""Words behind "as long as" among which a length of time makes it no condition."""


def condition(pair: Pair) -> Iterator[Finding]:
    """The conditional clause of the side that has one, against the words by which the other rules conditions out."""
    left, right = _clause(pair.left), _clause(pair.right)
    if bool(left) == bool(right):
        return
    yield Finding(
        kind="condition",
        left=left or _ruled_out(pair.left) or core(pair, pair.left, _TOLD),
        right=right or _ruled_out(pair.right) or core(pair, pair.right, _TOLD),
        rule="only one side sets a condition",
    )  # fmt: skip


def sets_condition(pair: Pair) -> bool:
    """Whether one side alone makes what it tells depend on something."""
    return bool(_clause(pair.left)) != bool(_clause(pair.right))


def _clause(view: View) -> Span | None:
    conditional = [claim.conditional for claim in view.passage.claims]
    marks = [
        mark
        for mark in view.marks.get("conditional", ())
        if conditional[view.passage.claim_at(view.words[mark.first].start)]
    ]
    for mark in sorted((*marks, *view.marks.get("requirement", ()))):
        if not _is_other(view, mark):
            return view.stretch(mark.first, _LONGEST)
    return None


def _is_other(view: View, mark: Mark) -> bool:
    """Whether the words are part of a name, of a wish for haste, of what is no condition, or of a length of time."""
    span = view.span(mark.first, mark.last)
    within = [hit.span for hit in view.names]
    for key in ("urgency", "no_condition"):
        within += [view.span(*other) for other in view.marks.get(key, ())]
    behind = Span(span.end, view.words[min(mark.last + _COUNTED, len(view.words)) - 1].end)
    timed = view.words[mark.last - 1].key == "as" and any(
        one.kind == "duration" and behind.overlaps(one.span) for one in view.quantities
    )
    return timed or any(span.overlaps(other) for other in within)


def _ruled_out(view: View) -> Span | None:
    """The words that rule conditions out, that call for haste, or that say when it will be."""
    for key in ("unconditional", "urgency", "vague_time"):
        marks: tuple[Mark, ...] = view.marks.get(key, ())
        if marks:
            return view.span(*marks[0])
    dates = [one.span for one in view.quantities if one.when is not None]
    return dates[0] if dates else None
