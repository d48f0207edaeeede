"""Both sides put the same words of one speaker in quotation marks, and the words are not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from crossread.diff.finding import Finding
from crossread.diff.passage import quotations
from crossread.diff.sequence import common_blocks
from crossread.diff.variants import compound_key
from crossread.diff.view import Pair, View
from crossread.model import Claim, Span

_SHORTEST = 4
"""Words of a quotation: of shorter ones nobody can say that they render the same words."""
_ALIKE = 0.6
"""Least share of the shorter quotation that both have, in the same order."""


class _Quotation(NamedTuple):
    claim: Claim
    first: int
    """Index of its first word in the view."""
    keys: tuple[str, ...]
    places: tuple[int, ...]
    """Index of each key's word."""


class _Change(NamedTuple):
    left: range
    right: range


def requoted(pair: Pair) -> Iterator[Finding]:
    """One finding for each pair of quotations in which content words differ; a shorter excerpt is no difference."""
    lefts, rights = _quoted(pair.left), _quoted(pair.right)
    for one in lefts:
        for other in rights:
            if _one_voice(one.claim, other.claim):
                for change in _changes(one.keys, other.keys):
                    ours = _shown(pair.left, one, change.left)
                    theirs = _shown(pair.right, other, change.right)
                    if ours or theirs:
                        yield Finding(
                            kind="term", left=ours, right=theirs, rule="quoted alike, but for these words"
                        )
                        break


def _quoted(view: View) -> list[_Quotation]:
    found = []
    for claim, span in quotations(view.passage):
        places = tuple(at for at in view.range_of(span) if view.words[at].kind != "mark") if len(span) else ()
        if len(places) >= _SHORTEST:
            keys = tuple(compound_key(view.words[at].text) for at in places)
            found.append(_Quotation(claim, places[0], keys, places))
    return found


def _one_voice(one: Claim, other: Claim) -> bool:
    return one.language == other.language and one.speaker.name == other.speaker.name


def _changes(left: Sequence[str], right: Sequence[str]) -> Iterator[_Change]:
    """Where two renderings part, between words that they share: what stands before or after is another excerpt."""
    blocks = common_blocks(left, right)
    if sum(block.size for block in blocks) < _ALIKE * min(len(left), len(right)):
        return
    for before, after in pairwise(blocks):
        yield _Change(
            range(before.left + before.size, after.left), range(before.right + before.size, after.right)
        )


def _shown(view: View, quotation: _Quotation, changed: range) -> Span | None:
    """The content words of a change; function words alone are none."""
    own = [quotation.places[at] for at in changed if view.stems[quotation.places[at]]]
    return view.span(own[0], own[-1] + 1) if own else None
