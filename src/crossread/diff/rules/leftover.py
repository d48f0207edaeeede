"""What no other rule explains: the shortest stretches in which the contents part, or another order of the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.diff.finding import Finding
from crossread.diff.rules.core import core
from crossread.diff.rules.everyday import found_everyday
from crossread.diff.rules.quantity import all_agree
from crossread.diff.runs import Stretch
from crossread.diff.view import Pair, View, likeness
from crossread.model import DifferenceKind, Span
from crossread.text.words import Word

_ALIKE = 0.6
"""Likeness from which two sentences are one, and the stretches in which they part are shown; else all they do not share."""
_AKIN = 0.2
"""Likeness from which two agreements, or two thanks, are for one thing."""
RITES = frozenset({"condolences", "congratulated"})
"""Acts that other words do not change."""
_LONGEST = 14
"""Words that are shown of a side."""


def leftover(pair: Pair) -> Iterator[Finding]:
    """Findings of kind `order`, `naming`, `scope` or `term`, none where only function words differ or both tell of
    the same act.
    """
    if pair.left.content() == pair.right.content():
        yield from _reordered(pair)
        return
    if _same_act(pair) or (_across(pair) and (all_agree(pair.left, pair.right) or _same_status(pair))):
        return
    ours, theirs = _changes(pair)
    if ours and theirs:
        if _one_idea(pair, ours, theirs):
            return
        shown = (ours, theirs)
        if likeness(pair) < _ALIKE:
            shown = (core(pair, pair.left) or ours, core(pair, pair.right) or theirs)
        yield Finding(
            kind=_kind(pair, ours, theirs), left=shown[0], right=shown[1],
            rule="other words for the same point",
        )  # fmt: skip
    elif ours or theirs:
        yield Finding(kind="scope", left=ours, right=theirs, rule="said on one side only")


def _one_idea(pair: Pair, ours: Span, theirs: Span) -> bool:
    """Whether the two stretches are two words for one thing and nothing more: "meet", "get together"."""
    ideas = []
    for view, span in ((pair.left, ours), (pair.right, theirs)):
        found = [
            (one, name) for one, name in found_everyday(view, pair.lexicon, light=True) if span.overlaps(one)
        ]
        told = {at for at in view.range_of(span) if view.stems[at]}
        if told - {at for one, _ in found for at in view.range_of(one)}:
            return False
        ideas.append({name for _, name in found})
    return ideas[0] == ideas[1]


def _kind(pair: Pair, ours: Span, theirs: Span) -> DifferenceKind:
    """A proper name, an act that goes further or less far, or else another name."""
    shown = ((pair.left, ours), (pair.right, theirs))
    if any(_is_name(view, span) for view, span in shown):
        return "term"
    return "scope" if any(_is_act(pair, view, span) for view, span in shown) else "naming"


def _same_status(pair: Pair) -> bool:
    """Whether both sides did the same, affirmed or denied, and one speaks of no idea that the other has not."""
    did = [
        {(claim.status, claim.negated) for claim in view.passage.claims} for view in (pair.left, pair.right)
    ]
    ours, theirs = pair.left.ideas(), pair.right.ideas()
    return did[0] == did[1] and bool(ours & theirs) and (ours <= theirs or theirs <= ours)


def _is_name(view: View, span: Span) -> bool:
    """Whether a stretch is nothing but a proper name: two places are two things and not two names of one."""
    return all(view.words[at].text[0].isupper() for at in view.range_of(span) if view.stems[at])


def _is_act(pair: Pair, view: View, span: Span) -> bool:
    """Whether a stretch begins with what somebody did, or holds a verb: another act is no other name."""
    found = view.range_of(span)
    return view.stems[found.start] in pair.lexicon.acts or any(
        view.words[at].key in pair.lexicon.auxiliaries for at in found
    )


def _changes(pair: Pair) -> tuple[Span | None, Span | None]:
    """The first changed stretch with words of both sides, else the first of either."""
    ours = theirs = both = None
    best = 0
    for stretch in pair.diff.stretches:
        if stretch.op == "equal":
            continue
        mine, yours = _shown(pair, stretch)
        if mine and yours and len(mine) + len(yours) > best:
            best, both = len(mine) + len(yours), (mine, yours)
        ours, theirs = ours or mine, theirs or yours
    return both or (ours, theirs)


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
    """Both sides tell of the meeting itself, of one agreement, or of thanks: other words make no other act."""
    ours, theirs = (view.sides_named(0, len(view.words)) for view in (pair.left, pair.right))
    if ours - theirs and theirs - ours:
        return False  # "to meet in Dubrava" and "to meet in Port Qing" are two agreements
    if pair.left.mutual() and pair.right.mutual():
        return True
    if pair.left.marks.get("initiative") and pair.right.marks.get("initiative"):
        return True  # who asked for it is another rule's business
    rites = [{hit.concept.id for hit in view.passage.hits} & RITES for view in (pair.left, pair.right)]
    if rites[0] & rites[1]:
        return True
    statuses = [{claim.status for claim in view.passage.claims} for view in (pair.left, pair.right)]
    if not statuses[0] & statuses[1] & {"agreed", "thanked"}:
        return False
    shared = pair.near or likeness(pair) >= _AKIN or pair.left.ideas() & pair.right.ideas()
    return bool(shared)  # two agreements on two matters are two acts


def _across(pair: Pair) -> bool:
    languages = [{claim.language for claim in view.passage.claims} for view in (pair.left, pair.right)]
    return languages[0] != languages[1]


def _shown(pair: Pair, stretch: Stretch) -> tuple[Span | None, Span | None]:
    ours = _in_stretch(pair.left, pair.right, pair.diff.left[stretch.i0 : stretch.i1])
    theirs = _in_stretch(pair.right, pair.left, pair.diff.right[stretch.j0 : stretch.j1])
    return ours, theirs


def _in_stretch(view: View, other: View, found: Sequence[Word]) -> Span | None:
    if not found:
        return None
    return _own(view, other, view.index_at(found[0].start), view.index_at(found[-1].end - 1) + 1)


def _own(view: View, other: View, first: int, last: int) -> Span | None:
    """The content words of a range that the other side has nowhere; numbers are another rule's business."""
    counted = {at for one in view.quantities for at in view.range_of(one.span)}
    own = [
        at for at in range(first, last)
        if view.stems[at] and view.stems[at] not in other.places and at not in counted
    ]  # fmt: skip
    if not own:
        return None
    return view.span(own[0], max(at for at in own if at < own[0] + _LONGEST) + 1)
