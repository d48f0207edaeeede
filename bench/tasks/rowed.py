"""Two texts of a measuring task as a row of the package: a claim on each side, held to match."""

from __future__ import annotations

from crossread.diff import diff_match
from crossread.lang import Packs
from crossread.model import Claim, Match, Row, Span, Speaker
from crossread.settings import Settings


def text_claim(text: str, name: str, language: str = "en") -> Claim:
    """A claim that is nothing but its words; what stands in no article starts at 0."""
    return Claim(
        id=name,
        article=name,
        spans=(Span(0, len(text)),),
        text=text,
        language=language,
        quotation="indirect",
        speaker=Speaker(name="somebody"),
        account=None,
    )


def row_of(left: str, right: str, packs: Packs, settings: Settings, language: str = "en") -> Row:
    """The row that the package makes of two texts."""
    match = Match(
        left=(text_claim(left, "left", language),), right=(text_claim(right, "right", language),), score=1.0
    )
    return diff_match(match, packs, settings)
