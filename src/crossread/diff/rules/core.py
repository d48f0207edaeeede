"""What a passage has for itself: its words from the first to the last of which the other side has nothing."""

from __future__ import annotations

from crossread.diff.rules.everyday import across, shared_everyday
from crossread.diff.view import Pair, View
from crossread.model import Span

LONGEST = 12
"""Words of it that are shown, the last ones: what is asked, promised or told stands at the end of a clause."""


def core(pair: Pair, view: View, longest: int = LONGEST) -> Span | None:
    """From the first content word that only this side has to the last, at most `longest` words of one claim.

    Between two languages names, concepts of the phrasebook and words of the glossary tell what both have.
    """
    other = pair.right if view is pair.left else pair.left
    common = _common(pair, view, other)
    own = [at for at, found in enumerate(view.stems) if found and at not in common]
    if not own:
        return None
    last = own[-1] + 1
    first = max(own[0], last - (2 * longest if view.words[own[-1]].kind == "han" else longest))
    start = view.words[first].start
    begin = view.passage.starts[view.passage.claim_at(view.words[last - 1].start)]
    while start < begin:  # no claim is run into the next
        first += 1
        start = view.words[first].start
    return view.span(first, last)


def _common(pair: Pair, view: View, other: View) -> frozenset[int]:
    """Indexes of the words that name or mean what the other side has too."""
    found = {at for at, one in enumerate(view.stems) if one and one in other.places} | view.named()
    ideas = {hit.concept.id for hit in other.passage.hits}
    spans = [hit.span for hit in view.passage.hits if hit.concept.id in ideas]
    if across(view, other):
        spans += shared_everyday(view, other, pair.lexicon)
    return frozenset(found | {at for span in spans for at in view.range_of(span)})
