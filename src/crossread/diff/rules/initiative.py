"""At whose wish: a request or invitation that one side tells of, or that the two tell differently."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.view import Pair, View


def initiative(pair: Pair) -> Iterator[Finding]:
    """On one side only it is told; with two different parties named, both cannot be true."""
    left = pair.left.marks.get("initiative", ())
    right = pair.right.marks.get("initiative", ())
    if not left and not right:
        return
    ours = _party(pair.left, left[0].first, left[0].last) if left else frozenset()
    theirs = _party(pair.right, right[0].first, right[0].last) if right else frozenset()
    if left and right and (not ours or not theirs or ours & theirs):
        return
    yield Finding(
        kind="initiative",
        left=pair.left.span(*_whole(pair.left, *left[0])) if left else None,
        right=pair.right.span(*_whole(pair.right, *right[0])) if right else None,
        exclusive=bool(left and right),
        rule="who asked for it" if left and right else "only one side tells who asked for it",
    )


def _party(view: View, first: int, last: int) -> frozenset[str]:
    """The side that is said to have asked; empty where a pronoun or "the latter" stands for it."""
    return view.sides_named(*_whole(view, first, last))


def _whole(view: View, first: int, last: int) -> tuple[int, int]:
    """ "at the request of" and "з ініціативи" grow by the party that follows at once."""
    for hit in view.names:
        named = view.range_of(hit.span)
        if named.start == last:
            return first, named.stop
    return first, view.clause_end(last, 3) if view.words[last - 1].key in {"of", "by"} else last
