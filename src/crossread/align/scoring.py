"""Score a pair of claims: how much of what they say, and of what is rare in it, they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.align import rarity
from crossread.align.evidence import NAMES, UNIVERSAL, Evidence
from crossread.align.similarity import WordCodes, contained, cosine, covered, in_order, mean, squares, total
from crossread.settings import AlignSettings

_IDEAS = frozenset("cg")
_SEVERAL = 3
"""Concepts and groups in common from which two claims share a thought and not a subject only."""
Pair = tuple[int, int]
"""Index on the left, index on the right."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The evidence of one claim with its sums, ready to be compared many times."""

    evidence: Evidence
    squares: int
    weight: int
    foreign_squares: int
    """Both sums once more as another script sees them: with the claim's words counting little."""
    foreign_weight: int
    grams: int
    """Weight of all n-grams."""
    code: str
    """The words in their order, one character each."""
    codes: frozenset[str]
    """The same without order."""

    @property
    def terms(self) -> frozenset[str]:
        """Those of the evidence, by which candidates are found."""
        return self.evidence.terms


class Scorer:
    """Scores pairs of one alignment; knows the weight of every term on both sides."""

    def __init__(
        self,
        left: Sequence[Evidence],
        right: Sequence[Evidence],
        light: frozenset[str],
        settings: AlignSettings,
    ) -> None:
        self.settings = settings
        self.terms = rarity.weigh_terms(left, right, light, settings)
        self.grams = rarity.weigh_grams(left, right, settings)
        codes = WordCodes()
        self.left = tuple(self._weighed(evidence, codes) for evidence in left)
        self.right = tuple(self._weighed(evidence, codes) for evidence in right)

    def _weighed(self, evidence: Evidence, codes: WordCodes) -> Weighed:
        code = codes.encode(evidence.order)
        words = [term for term in evidence.terms if term[0] not in UNIVERSAL]
        all_squares, weight = squares(evidence.terms, self.terms), total(evidence.terms, self.terms)
        unseen = 1 - self.settings.foreign_words
        return Weighed(
            evidence=evidence,
            squares=all_squares,
            weight=weight,
            foreign_squares=all_squares - round(unseen * squares(words, self.terms)),
            foreign_weight=weight - round(unseen * total(words, self.terms)),
            grams=total(evidence.grams, self.grams),
            code=code,
            codes=frozenset(code),
        )

    def scores(self, pairs: Iterable[Pair]) -> dict[Pair, float]:
        """The score of each pair that shares anything, in [0, 1], to six places; 1 is word for word."""
        found = ((pair, self.score(self.left[pair[0]], self.right[pair[1]])) for pair in pairs)
        return {pair: score for pair, score in found if score > 0}

    def score(self, left: Weighed, right: Weighed) -> float:
        """How alike two claims are. Words of different scripts cannot meet, so they count little there."""
        if left.code and left.code == right.code:
            return 1.0
        terms = left.evidence.terms & right.evidence.terms
        # claims that mix scripts may share plain words although most of their letters are not of one script
        same_script = left.evidence.script == right.evidence.script or any(
            t[0] not in UNIVERSAL for t in terms
        )
        plain = self._same_script(left, right, terms) if same_script else self._across(left, right, terms)
        if sum(term[0] in _IDEAS for term in terms) >= _SEVERAL:
            plain += self.settings.several_ideas * plain * (1 - plain)
        if left.evidence.speaker and left.evidence.speaker == right.evidence.speaker:
            plain += self.settings.same_speaker * plain * (1 - plain)
        return round(min(plain, 1.0), 6)

    def _same_script(self, left: Weighed, right: Weighed, terms: frozenset[str]) -> float:
        knobs = self.settings
        grams = total(left.evidence.grams & right.evidence.grams, self.grams)
        if not terms and not grams:
            return 0.0
        shared, weight = self._shared(terms)
        return mean(
            (
                (knobs.by_terms, cosine(shared, left.squares, right.squares)),
                (knobs.by_containment, contained(weight, left.weight, right.weight)),
                (knobs.by_grams, contained(grams, left.grams, right.grams)),
                (knobs.by_cover, covered(left.codes, right.codes)),
                (knobs.by_order, in_order(left.code, right.code)),
            )
        )

    def _across(self, left: Weighed, right: Weighed, terms: frozenset[str]) -> float:
        if not terms:
            return 0.0
        shared, weight = self._shared(terms)
        return mean(
            (
                (self.settings.by_terms, cosine(shared, left.foreign_squares, right.foreign_squares)),
                (self.settings.by_containment, contained(weight, left.foreign_weight, right.foreign_weight)),
            )
        )

    def _shared(self, terms: frozenset[str]) -> tuple[float, float]:
        """Squared and plain weight of shared terms; names count at most their share of all else."""
        names = [term for term in terms if term[0] in NAMES]
        said = [term for term in terms if term[0] not in NAMES]
        share = self.settings.names_share
        named, other = squares(names, self.terms), squares(said, self.terms)
        weight = total(said, self.terms)
        return other + min(named, share * other), weight + min(total(names, self.terms), share * weight)


def relative(scores: Mapping[Pair, float], settings: AlignSettings) -> dict[Pair, float]:
    """Scores less a share of what row and column reach anyway: the mean of the three best, each counted half.

    A claim that is a little like everything loses; one that has a single counterpart keeps its lead.
    """
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (row, column), score in scores.items():
        rows.setdefault(row, []).append(score)
        columns.setdefault(column, []).append(score)
    row_level = {row: _level(values) for row, values in rows.items()}
    column_level = {column: _level(values) for column, values in columns.items()}
    share = settings.relative / 2
    return {
        (row, column): round(score - share * (row_level[row] + column_level[column]), 6)
        for (row, column), score in scores.items()
    }


def _level(values: list[float]) -> float:
    return sum(sorted(values)[-3:]) / 3
