"""When: a day on one side, "soon" on the other; or two vague times that are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.condition import sets_condition
from crossread.diff.view import Pair, View
from crossread.model import Span


def timing(pair: Pair) -> Iterator[Finding]:
    """One finding where both sides say when and one of them vaguely. Both may be true, so it is no conflict.

    Where one side makes it depend on something, that says more than its time.
    """
    if sets_condition(pair):
        return
    ours, theirs = _vague(pair.left), _vague(pair.right)
    dates = _dates(pair.left), _dates(pair.right)
    if bool(dates[0]) == bool(dates[1]) and (dates[0] or not (ours and theirs) or _same(pair, ours, theirs)):
        return
    left, right = dates[0] or ours, dates[1] or theirs
    if left and right:
        yield Finding(kind="quantity", left=left[0], right=right[0], rule="when, told more or less exactly")


def _vague(view: View) -> list[Span]:
    return [view.span(mark.first, mark.last) for mark in view.marks.get("vague_time", ())]


def _dates(view: View) -> list[Span]:
    return [one.span for one in view.quantities if one.when is not None]


def _same(pair: Pair, ours: list[Span], theirs: list[Span]) -> bool:
    """Whether a vague time of one side stands word for word on the other."""
    words = [{span.of(view.passage.text).casefold() for span in spans}
             for view, spans in ((pair.left, ours), (pair.right, theirs))]  # fmt: skip
    return bool(words[0] & words[1]) or _languages(pair.left) != _languages(pair.right)


def _languages(view: View) -> set[str]:
    return {claim.language for claim in view.passage.claims}
