"""At whose wish: a request or invitation that one side tells of, or that the two tell differently."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.diff.finding import Finding
from crossread.diff.rules.matter import meets
from crossread.diff.view import Pair, View, likeness
from crossread.model import Span

_SHOWN = 4
"""Words of a proposal that are shown."""
_ALIKE = 0.5
"""Likeness from which two passages speak of one thing that was asked for."""
_SUBJECT = 4
"""Words before an active verb among which it is said who asked."""
_ELLIPTIC = frozenset({"应约", "应邀", "请求", "邀请", "要求", "提议", "建议"})
"""Last signs of Chinese phrases that mean the other party without naming it."""


def initiative(pair: Pair) -> Iterator[Finding]:
    """On one side only it is told; with two different parties named, both cannot be true."""
    left = pair.left.marks.get("initiative", ())
    right = pair.right.marks.get("initiative", ())
    if not left and not right:
        return
    ours = _party(pair.left, left[0].first, left[0].last) if left else _proposer(pair.left)
    theirs = _party(pair.right, right[0].first, right[0].last) if right else _proposer(pair.right)
    if left and right and (not ours or not theirs or ours & theirs):
        return
    opposed = bool(ours and theirs and not ours & theirs)
    yield Finding(
        kind="initiative",
        left=pair.left.span(*_whole(pair.left, *left[0])) if left else _act(pair.left, opposed=opposed),
        right=pair.right.span(*_whole(pair.right, *right[0])) if right else _act(pair.right, opposed=opposed),
        exclusive=opposed and _one_encounter(pair),
        rule="who asked for it" if opposed else "only one side tells who asked for it",
    )


def _one_encounter(pair: Pair) -> bool:
    """Whether both speak of the meeting itself, and neither of an invitation where the other tells of a request.

    A guest comes at the host's invitation also where he had asked for the talks.
    """
    invited = [bool(view.marks.get("invitation")) for view in (pair.left, pair.right)]
    own = any(view.marks.get("own_initiative") for view in (pair.left, pair.right))
    told = [bool(view.marks.get("initiative")) for view in (pair.left, pair.right)]
    met = meets(pair, pair.left) and meets(pair, pair.right)
    alike = likeness(pair) >= _ALIKE or (all(told) and pair.near)
    return (met or alike) and (invited[0] == invited[1] or own)


def _party(view: View, first: int, last: int) -> frozenset[str]:
    """The side that is said to have asked: the one named with the phrase, else the other party of an elliptic one."""
    named = view.sides_named(*_whole(view, first, last))
    if not named and not view.is_a("before_asker", last - 1):
        named = view.sides_named(
            view.clause_start(first, _SUBJECT), first
        )  # "Kastrovia had sought the meeting"
        named = named if len(named) == 1 and view.is_a("asked_by_subject", first) else frozenset()
    if named or "".join(word.text for word in view.words[first:last])[-2:] not in _ELLIPTIC:
        return named
    others = view.sides_named(0, len(view.words)) - {claim.account for claim in view.passage.claims}
    return others if len(others) == 1 else frozenset()


def _proposer(view: View) -> frozenset[str]:
    """The side whose speaker asks for the thing itself, where no phrase says at whose wish it was."""
    claims = view.passage.claims
    if len(claims) != 1 or claims[0].status != "asked" or not claims[0].speaker.side:
        return frozenset()
    return frozenset({claims[0].speaker.side})


def _act(view: View, *, opposed: bool) -> Span | None:
    return view.stretch(0, _SHOWN) if opposed and view.words else None


def _whole(view: View, first: int, last: int) -> tuple[int, int]:
    """ "at the request of" and "з ініціативи" grow by the party that follows at once."""
    for hit in view.names:
        named = view.range_of(hit.span)
        if named.start == last:
            return first, named.stop
    return first, view.clause_end(last, 3) if view.is_a("before_asker", last - 1) else last
