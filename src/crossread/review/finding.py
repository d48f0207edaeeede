"""The claims and articles that a decision speaks of, in the texts as they are read today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from crossread.model import Claim, ClaimKey, Decision, Reading
from crossread.records import dataclass
from crossread.review.keys import Keys, hash_of, is_article
from crossread.review.overlap import ENOUGH, overlap

_EVENTS = ("header", "split", "merge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A decision with what it speaks of; empty where that has vanished."""

    decision: Decision
    claims: tuple[str, ...] = ()
    """Claim ids, in the order of the decision."""
    articles: tuple[str, ...] = ()
    """Article ids; of a header fact those of its event."""
    is_orphaned: bool = False


class Finder:
    """Finds claims by key, else by the best overlap of words in the same article."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """`readings` are those of the program, without corrections."""
        self._readings = readings

    @cached_property
    def keys(self) -> Keys:
        """The keys of all claims."""
        return Keys(self._readings)

    def article_of(self, claim_id: str) -> str:
        """Id of the article in which a claim stands; empty for an unknown claim."""
        return self._homes.get(claim_id, "")

    @cached_property
    def _homes(self) -> dict[str, str]:
        return {claim.id: one.article.id for one in self._readings for claim in one.claims}

    @cached_property
    def _by_key(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for reading in self._readings:
            for claim in reading.claims:
                found.setdefault(self.keys[claim.id], []).append(claim)
        return found

    @cached_property
    def _hashes(self) -> dict[str, str]:
        return {one.article.id: hash_of(one.article.text) for one in self._readings}

    def find(self, decision: Decision) -> Found:
        """What a decision speaks of.

        It is orphaned if nothing of it is left, or if it needs two accounts and one of them has lost its claims.
        """
        if decision.kind in _EVENTS:
            articles = tuple(dict.fromkeys(self._articles(decision)))
            least = 2 if decision.kind == "merge" else 1
            return Found(decision=decision, articles=articles, is_orphaned=len(articles) < least)
        pairs = [(key, self._claim(key)) for key in decision.claims]
        claims = tuple(dict.fromkeys(claim.id for _, claim in pairs if claim))
        before = {key.account for key, _ in pairs}
        after = {key.account for key, claim in pairs if claim}
        orphaned = not claims or (len(before) > 1 and len(after) < 2)
        return Found(decision=decision, claims=claims, is_orphaned=orphaned)

    def _claim(self, key: ClaimKey) -> Claim | None:
        twins = self._by_key.get(key.key, ())
        if twins:
            return max(twins, key=lambda one: _likeness(one, key))
        near = [(overlap(one.text, key.text), one) for one in self._claims_beside(key)]
        best = max(near, key=lambda pair: (pair[0], *_likeness(pair[1], key), -pair[1].start), default=None)
        return best[1] if best and best[0] >= ENOUGH else None

    def _claims_beside(self, key: ClaimKey) -> Iterable[Claim]:
        """The claims of the article that the key names."""
        for reading in self._readings:
            if is_article(reading.article, self._hashes[reading.article.id], key):
                yield from reading.claims

    def _articles(self, decision: Decision) -> Iterable[str]:
        for key in decision.articles:
            for reading in self._readings:
                if is_article(reading.article, self._hashes[reading.article.id], key):
                    yield reading.article.id


def _likeness(claim: Claim, key: ClaimKey) -> tuple[bool, bool]:
    return (claim.account or "") == key.account, claim.speaker.name == key.speaker
