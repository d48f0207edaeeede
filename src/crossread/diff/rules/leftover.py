"""What no other rule explains: the shortest stretches in which the contents part, or another order of the same words."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.runs import Stretch
from crossread.diff.view import Pair, View
from crossread.model import Span

_LONGEST = 6
"""Words that are shown of a side."""


def leftover(pair: Pair) -> Iterator[Finding]:
    """One finding of kind `order` or `term`, none where only function words differ or both tell of the same act."""
    if pair.left.content() == pair.right.content():
        yield from _reordered(pair)
        return
    if _same_act(pair):
        return
    ours = theirs = None
    for stretch in pair.diff.stretches:
        if stretch.op == "equal":
            continue
        mine, yours = _shown(pair, stretch)
        if mine and yours:
            ours, theirs = mine, yours
            break
        ours, theirs = ours or mine, theirs or yours
    if ours or theirs:
        yield Finding(kind="term", left=ours, right=theirs, rule="other words for the same point")


def _reordered(pair: Pair) -> Iterator[Finding]:
    ours = [stem for stem in pair.left.stems if stem]
    theirs = [stem for stem in pair.right.stems if stem]
    if ours == theirs or sorted(ours) != sorted(theirs):
        return
    if len(pair.left.marks.get("passive", ())) != len(pair.right.marks.get("passive", ())):
        return  # active and passive order the same words in two ways
    at = next(index for index, (mine, yours) in enumerate(zip(ours, theirs, strict=True)) if mine != yours)
    left, right = pair.left.stems.index(ours[at]), pair.right.stems.index(theirs[at])
    yield Finding(
        kind="order", left=pair.left.span(left, left + 1), right=pair.right.span(right, right + 1),
        rule="the same words in another order",
    )  # fmt: skip


def _same_act(pair: Pair) -> bool:
    """Both sides tell that the same was agreed on, or that thanks were given: other words make no other act."""
    statuses = [{claim.status for claim in view.passage.claims} for view in (pair.left, pair.right)]
    return bool(statuses[0] & statuses[1] & {"agreed", "thanked"})


def _shown(pair: Pair, stretch: Stretch) -> tuple[Span | None, Span | None]:
    """The content words of a stretch that the other side has nowhere; numbers are another rule's business."""
    ours = _own(pair.left, pair.right, [word.span for word in pair.diff.left[stretch.i0 : stretch.i1]])
    theirs = _own(pair.right, pair.left, [word.span for word in pair.diff.right[stretch.j0 : stretch.j1]])
    return ours, theirs


def _own(view: View, other: View, spans: list[Span]) -> Span | None:
    if not spans:
        return None
    first, last = view.index_at(spans[0].start), view.index_at(spans[-1].end - 1) + 1
    counted = {at for one in view.quantities for at in view.range_of(one.span)}
    own = [
        at for at in range(first, last)
        if view.stems[at] and view.stems[at] not in other.places and at not in counted
    ]  # fmt: skip
    if not own:
        return None
    start = own[0]
    end = max(at for at in own if at < start + _LONGEST)
    return view.span(start, end + 1)
