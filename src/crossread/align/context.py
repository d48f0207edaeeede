"""How like the surroundings of two claims are: of the pairs that share no word, most stand in passages that do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log, sqrt
from typing import TypeVar

from crossread.align.evidence import NAMES, Evidence, read_text
from crossread.align.lexicon import Lexicon
from crossread.align.surroundings import Around
from crossread.model import Claim

T = TypeVar("T")
_Claims = Sequence[tuple[Claim, Evidence]]
_Told = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""What stands in the sentence before, in the sentence of the claim, and in the claim."""
_UNIT = 100
_SHARES = (6, 7, 10)
"""How much a term counts where it stands, in that order. Whole numbers, so that sums are the same in any order."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Terms or topics in and around a claim, weighed."""

    weights: Mapping[str, int]
    squares: int
    """Sum of the squared weights."""

    @property
    def terms(self) -> Set[str]:
        """All of them."""
        return self.weights.keys()


class Likeness:
    """How like two claims are by what stands in and around them."""

    def __init__(self, left: Sequence[_Told], right: Sequence[_Told]) -> None:
        told = (*left, *right)
        count = Counter(term for one in told for term in frozenset().union(*one))
        self.rarity = {term: round(_UNIT * log(1 + len(told) / number)) for term, number in count.items()}
        """The weight of every term, the rarer the more."""
        self.left, self.right = ([self._weighed(one) for one in side] for side in (left, right))

    def of(self, left: int, right: int) -> float:
        """Cosine of both, in [0, 1], to six places."""
        one, other = self.left[left], self.right[right]
        if len(one.weights) > len(other.weights):
            one, other = other, one
        shared = sum(weight * other.weights.get(term, 0) for term, weight in one.weights.items())
        return round(shared / sqrt(one.squares * other.squares), 6) if shared else 0.0

    def _weighed(self, told: _Told) -> Weights:
        weights: dict[str, int] = {}
        for terms, share in zip(told, _SHARES, strict=True):  # the nearest, which comes last, counts
            weights.update((term, share * self.rarity[term]) for term in terms)
        return Weights(weights, sum(weight * weight for weight in weights.values()))


class Context:
    """The passages of both accounts: their terms, but for names, and the points of an agenda that they touch."""

    def __init__(self, left: _Claims, right: _Claims, around: Mapping[str, Around], lexicon: Lexicon) -> None:
        """`around` has every claim of both."""
        self._lexicon = lexicon
        self._read: dict[tuple[str, str], frozenset[str]] = {}
        self._told = _each(left, right, lambda one: self._terms(*one, around[one[0].id]))
        self.terms = Likeness(*self._told)
        self.topics = Likeness(*([self._topics(one) for one in side] for side in self._told))
        self.places = _each(left, right, lambda one: around[one[0].id].place)
        """Where in its text each claim of either side begins."""
        self.texts = _each(left, right, lambda one: (around[one[0].id].words, one[0].language))
        """What stands around each claim of either side, with its language."""

    def shared(self, left: int, right: int) -> frozenset[str]:
        """The terms that both passages have and not both claims."""
        one, other = self._told[0][left], self._told[1][right]
        return frozenset().union(*one) & frozenset().union(*other) - (one[-1] & other[-1])

    def _terms(self, claim: Claim, evidence: Evidence, around: Around) -> _Told:
        before, sentence = (self._of(text, claim.language) for text in (around.before, around.sentence))
        return before, sentence, _nameless(evidence.terms)

    def _of(self, text: str, language: str) -> frozenset[str]:
        """The terms of a sentence, which several claims share."""
        if not text:
            return frozenset()
        key = text, language
        if key not in self._read:
            self._read[key] = _nameless(read_text(text, language, self._lexicon).terms)
        return self._read[key]

    def _topics(self, told: _Told) -> _Told:
        before, sentence, own = (
            frozenset(topic for term in terms for topic in self._lexicon.topics.get(term, ()))
            for terms in told
        )
        return before, sentence, own


def _nameless(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term[0] not in NAMES)


def _each(
    left: _Claims, right: _Claims, tell: Callable[[tuple[Claim, Evidence]], T]
) -> tuple[list[T], list[T]]:
    """Something of each claim of either side."""
    return [tell(one) for one in left], [tell(one) for one in right]
