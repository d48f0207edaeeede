"""How much of a claim a row tells: its words, only the decisive ones, or the sentences around them too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, Protocol

from crossread.model import Claim, Row
from crossread.tui.draw.claim import decisive_marks
from crossread.tui.draw.excerpt import excerpt
from crossread.tui.draw.hits import hits
from crossread.tui.ink import Mark

Context = Literal["changes", "claims", "neighbours", "texts"]
CONTEXTS: Final[Mapping[Context, str]] = {
    "claims": "claims as they are",
    "neighbours": "claims with their neighbours: the rest of the sentence, the one before, the one after",
    "texts": "full texts, every claim marked with its relation and row",
    "changes": "changes only: no row that is the same, and of a match the decisive words with a few around",
}
"""The levels in the order of the key, each in words for the reader."""
Telling = tuple[str, list[Mark]]
"""The words that a row shows for a claim, and what is marked in them."""


class Teller(Protocol):
    """Tells a claim of a row; the words last are those searched for."""

    def __call__(self, row: Row, claim: Claim, search: str, /) -> Telling:
        """The words with their marks."""
        ...

    def words(self, row: Row, claim: Claim, search: str, /) -> str:
        """The words alone: thousands of rows are measured before a few are drawn."""
        ...


class _Whole:
    """The claim as it is."""

    def __call__(self, row: Row, claim: Claim, search: str, /) -> Telling:
        return claim.text, [*decisive_marks(row, claim), *hits(claim.text, search)]

    def words(self, row: Row, claim: Claim, search: str, /) -> str:
        return claim.text


class _Changes:
    """The decisive words of a match with a few around them; what only one account has is a change as a whole."""

    def __call__(self, row: Row, claim: Claim, search: str, /) -> Telling:
        text, marks = tell_claim(row, claim, search)
        if not (row.left and row.right) or all(look == "hit" for *_, look in marks):
            return text, marks
        return excerpt(text, marks)

    def words(self, row: Row, claim: Claim, search: str, /) -> str:
        return self(row, claim, search)[0] if row.left and row.right else claim.text


tell_claim: Final[Teller] = _Whole()
tell_changes: Final[Teller] = _Changes()
