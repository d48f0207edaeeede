"""What two passages speak of by the everyday words of the glossary: the only road where they share no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.diff.lexicon import Lexicon
from crossread.diff.view import View
from crossread.model import Span


def everyday(view: View, known: Lexicon, within: Sequence[Span] | None = None) -> frozenset[str]:
    """The glossary's words in a passage, or in some stretches of it, without those that stand in every readout."""
    return frozenset(
        name
        for span, name in found_everyday(view, known)
        if within is None or any(one.covers(span) for one in within)
    )


def shared_everyday(view: View, other: View, known: Lexicon) -> list[Span]:
    """Where a passage has a word of the glossary that the other has too."""
    theirs = everyday(other, known)
    return [span for span, name in found_everyday(view, known) if name in theirs]


def found_everyday(view: View, known: Lexicon, *, light: bool = False) -> Iterator[tuple[Span, str]]:
    """Each of these words where it stands in the passage; with `light`, those that stand in every readout too."""
    for claim, start in zip(view.passage.claims, view.passage.starts, strict=True):
        for hit in known.everyday.find(claim.text, claim.language):
            if light or hit.concept.slot != "light":
                yield Span(start + hit.span.start, start + hit.span.end), hit.concept.id


def across(left: View, right: View) -> bool:
    """Whether the two are told in different languages."""
    return not languages(left) & languages(right)


def languages(view: View) -> frozenset[str]:
    """The languages in which a side is told."""
    return frozenset(claim.language for claim in view.passage.claims)
