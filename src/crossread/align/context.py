"""How like the surroundings of two claims are: of the pairs that share no word, most stand in passages that do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from math import log, sqrt
from typing import TypeVar

from crossread.align.evidence import NAMES, Evidence, read_text
from crossread.align.lexicon import Lexicon
from crossread.align.surroundings import Around
from crossread.model import Claim
from crossread.records import dataclass

_UNIT = 100
_OWN, _SENTENCE, _BEFORE = 10, 7, 6
"""How much a term counts where it stands: in the claim, in its sentence, in the sentence before. Whole numbers, so that
sums are the same in any order."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passage:
    """The terms in and around a claim, weighed."""

    weights: Mapping[str, int]
    squares: int
    """Sum of the squared weights."""
    around: frozenset[str]
    """The terms that the claim itself does not have."""

    @property
    def terms(self) -> Set[str]:
        """All terms."""
        return self.weights.keys()


class Context:
    """The passages of both accounts."""

    def __init__(
        self,
        left: Sequence[tuple[Claim, Evidence]],
        right: Sequence[tuple[Claim, Evidence]],
        around: Mapping[str, Around],
        lexicon: Lexicon,
    ) -> None:
        """`around` has every claim of both."""
        self._lexicon = lexicon
        self._read: dict[tuple[str, str], frozenset[str]] = {}
        told = [
            [self._terms(claim, evidence, around[claim.id]) for claim, evidence in side]
            for side in (left, right)
        ]
        count = Counter(term for side in told for _, *near in side for term in frozenset().union(*near))
        claims = max(len(left) + len(right), 1)
        own = Counter(term for side in told for terms, *_ in side for term in terms)
        self.rarity = {
            term: round(_UNIT * log(1 + claims / number)) for term, number in (own | count).items()
        }
        """The weight of every term of both accounts and of what stands around them."""
        self.places = _each(left, right, lambda claim: around[claim.id].place)
        """Where in its text each claim of either side begins."""
        self.texts = _each(left, right, lambda claim: (around[claim.id].words, claim.language))
        """What stands around each claim of either side, with its language."""
        self.left, self.right = ([self._passage(*one) for one in side] for side in told)

    def likeness(self, left: int, right: int) -> float:
        """Cosine of two passages by their weighed terms, without names, in [0, 1]."""
        one, other = self.left[left], self.right[right]
        if len(one.weights) > len(other.weights):
            one, other = other, one
        shared = sum(weight * other.weights.get(term, 0) for term, weight in one.weights.items())
        return round(shared / sqrt(one.squares * other.squares), 6) if shared else 0.0

    def shared(self, left: int, right: int) -> frozenset[str]:
        """The terms that both passages have and not both claims."""
        one, other = self.left[left], self.right[right]
        return frozenset(
            term for term in one.weights.keys() & other.weights.keys() if term in one.around | other.around
        )

    def _terms(
        self, claim: Claim, evidence: Evidence, around: Around
    ) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        return (
            evidence.terms,
            self._of(around.sentence, claim.language),
            self._of(around.before, claim.language),
        )

    def _of(self, text: str, language: str) -> frozenset[str]:
        """The terms of a sentence, which several claims share."""
        if not text:
            return frozenset()
        key = text, language
        if key not in self._read:
            self._read[key] = read_text(text, language, self._lexicon).terms
        return self._read[key]

    def _passage(self, own: frozenset[str], sentence: frozenset[str], before: frozenset[str]) -> Passage:
        weights: dict[str, int] = {}
        for terms, share in ((before, _BEFORE), (sentence, _SENTENCE), (own, _OWN)):  # the nearest counts
            weights.update((term, share * self.rarity[term]) for term in terms if term[0] not in NAMES)
        squares = sum(weight * weight for weight in weights.values())
        return Passage(weights, squares, (sentence | before) - own)


def _each(
    left: Sequence[tuple[Claim, Evidence]],
    right: Sequence[tuple[Claim, Evidence]],
    tell: Callable[[Claim], T],
) -> tuple[list[T], list[T]]:
    """Something of each claim of either side."""
    return [tell(claim) for claim, _ in left], [tell(claim) for claim, _ in right]
