"""A comparison with what a model proposes written beside it.

The model is asked when all is decided. It adds a reason to rows whose claims it holds to be near, and names the
nearest claim for one that only one account has; rows, relations, scores and differences stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from statistics import fmean

from crossread.model import Claim, Comparison, NearMiss, Row
from crossread.semantic.meaning import Meaning
from crossread.settings import SemanticSettings, Settings

UNRELATED = (
    "The ministers discussed grain exports.",
    "The hospital received new ambulances.",
    "A delegation visited the space centre.",
    "Students will get their visas more quickly.",
    "The test of a missile was condemned.",
    "A painting of the last century was returned to the museum.",
    "Fishing boats must report their position.",
    "Interest rates were left unchanged.",
)
"""Sentences that have nothing to do with each other, in the tone of readouts: what a model gives to such is its
zero (0.05 for all-MiniLM-L6-v2; models trained at a low temperature lie far higher)."""


def propose(comparison: Comparison, meaning: Meaning, settings: Settings) -> Comparison:
    """The same rows, with the model's reasons and nearest claims; swapping the sides mirrors the result.

    A near miss by words stays, unless the model holds another claim to be much nearer. Of two claims equally
    near the one that stands earlier is named. Claims without a word are left alone.
    """
    rows = comparison.rows
    lefts, rights = _claims(row.left for row in rows), _claims(row.right for row in rows)
    lines = meaning.cosines([claim.text for claim in lefts], [claim.text for claim in rights])
    scale = _Scale(meaning, settings.semantic)
    left = _View(lefts, rights, lines, scale)
    right = _View(rights, lefts, [list(column) for column in zip(*lines, strict=True)], scale)
    return replace(
        comparison,
        rows=tuple(_told(row, left, right) for row in rows),
        model=f"{meaning.name}, sha256 {meaning.sha256}",
    )


class _Scale:
    """What the cosines of one model mean: its zero is what it gives to unrelated sentences."""

    def __init__(self, meaning: Meaning, knobs: SemanticSettings) -> None:
        self.name = meaning.name
        table = meaning.cosines(UNRELATED, UNRELATED)
        self.zero = fmean(table[one][other] for one, other in combinations(range(len(UNRELATED)), 2))
        self.near = self.zero + knobs.near * (1 - self.zero)
        self.nearer = knobs.nearer * (1 - self.zero)

    def reason(self, cosine: float) -> tuple[str, ...]:
        """That two claims are near in meaning, where they are."""
        return (f"near in meaning to the model: {cosine:.2f}",) if cosine >= self.near else ()


class _View:
    """How near the claims of one account are to those of the other, seen from the one."""

    def __init__(
        self, own: Sequence[Claim], others: Sequence[Claim], lines: Sequence[Sequence[float]], scale: _Scale
    ) -> None:
        self.scale, self._others = scale, others
        self._lines = {claim.id: line for claim, line in zip(own, lines, strict=True)}
        self._places = {claim.id: place for place, claim in enumerate(others)}

    def cosine(self, own: str, other: str) -> float:
        """Of two claims by id; -1 where one of them has no words."""
        line, place = self._lines.get(own), self._places.get(other)
        return -1.0 if line is None or place is None else line[place]

    def near_miss(self, claim: Claim, by_words: NearMiss | None) -> NearMiss | None:
        """The nearest claim for one that stands alone: by words, or proposed by the model."""
        line = self._lines.get(claim.id, ())
        best = max(line, default=-1.0)
        known = self.cosine(claim.id, by_words.claim) if by_words else -1.0
        if best >= self.scale.near and (by_words is None or best - known >= self.scale.nearer):
            nearest = self._others[line.index(best)]
            return NearMiss(claim=nearest.id, score=best, by=self.scale.name)
        return by_words and replace(by_words, reasons=(*by_words.reasons, *self.scale.reason(known)))


def _told(row: Row, left: _View, right: _View) -> Row:
    if not row.right:
        return replace(row, near_miss=left.near_miss(row.left[0], row.near_miss))
    if not row.left:
        return replace(row, near_miss=right.near_miss(row.right[0], row.near_miss))
    nearest = max(left.cosine(one.id, other.id) for one in row.left for other in row.right)
    return replace(row, reasons=(*row.reasons, *left.scale.reason(nearest)))


def _claims(sides: Iterable[Sequence[Claim]]) -> list[Claim]:
    """The claims of one account that have words, each once, in the order of their places."""
    claims = {claim.id: claim for side in sides for claim in side}
    worded = (claim for claim in claims.values() if any(map(str.isalnum, claim.text)))
    return sorted(worded, key=lambda claim: (claim.start, claim.id, claim.article, claim.text))
