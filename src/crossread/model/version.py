"""What one claim says in another language: in the original of a translation, a translation, a sister readout."""

from __future__ import annotations

from typing import Literal

from crossread.model.article import Article
from crossread.model.claim import Claim
from crossread.records import dataclass

VersionKind = Literal["original", "translation", "same event"]
"""`same event`: the same side's text on the event in another language, of which nobody says that it is a translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The other text of a claim's text, and the claims there that say the same."""

    claim: Claim
    kind: VersionKind
    text: Article
    """The other text."""
    passages: tuple[Claim, ...] = ()
    """The claims there that are matched with it; empty where none is."""
    score: float = 0.0
    """Similarity of the match, else of `nearest`, in [0, 1]."""
    nearest: Claim | None = None
    """The best rejected candidate where none is matched."""
