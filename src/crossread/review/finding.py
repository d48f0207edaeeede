"""The claims and articles that a decision speaks of, in the texts as they are read today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from crossread.model import Article, ArticleKey, Claim, ClaimKey, Decision, Reading
from crossread.records import dataclass
from crossread.review.keys import KeyIndex, Keys, is_article
from crossread.review.overlap import ENOUGH, overlap

_EVENTS = ("header", "split", "merge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A decision with what it speaks of; empty where that has vanished."""

    decision: Decision
    claims: tuple[str, ...] = ()
    """Claim ids, in the order of the decision."""
    places: tuple[int, ...] = ()
    """The numbers of the readings in which they stand."""
    articles: tuple[str, ...] = ()
    """Article ids; of a header fact those of its event."""
    is_orphaned: bool = False


class Finder:
    """Finds claims by key, else by the best overlap of words in the same article."""

    def __init__(
        self,
        readings: Sequence[Reading],
        *,
        articles: Sequence[Article] | None = None,
        index: Callable[[], KeyIndex] | None = None,
    ) -> None:
        """`readings` are those of the program, without corrections.

        With their `articles` and an `index` that was kept, only readings that a decision speaks of are looked at.
        """
        self._readings, self._given, self._make = readings, articles, index

    @cached_property
    def keys(self) -> Keys:
        """The keys of all claims."""
        return Keys(self._texts, self._index)

    def place_of(self, claim_id: str) -> int | None:
        """The number of the reading in which a claim stands; `None` for an unknown claim."""
        return self._homes.get(claim_id)

    def article_of(self, claim_id: str) -> str:
        """Id of the article in which a claim stands; empty for an unknown claim."""
        place = self.place_of(claim_id)
        return "" if place is None else self._texts[place].id

    @cached_property
    def _texts(self) -> Sequence[Article]:
        return self._given if self._given is not None else [one.article for one in self._readings]

    @cached_property
    def _index(self) -> KeyIndex:
        return self._make() if self._make else KeyIndex.of(self._readings)

    @cached_property
    def _homes(self) -> dict[str, int]:
        return {id_: place for place, keys in enumerate(self._index.claims) for id_, _ in keys}

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[int, str]]]:
        """(number of the reading, claim id) of every key."""
        found: dict[str, list[tuple[int, str]]] = {}
        for place, keys in enumerate(self._index.claims):
            for id_, key in keys:
                found.setdefault(key, []).append((place, id_))
        return found

    def _twins(self, key: str) -> list[Claim]:
        """The claims with this key, in the order of the readings and in that of the program within each."""
        wanted = dict.fromkeys(self._by_key.get(key, ()))
        places = dict.fromkeys(place for place, _ in wanted)
        return [one for place in places for one in self._readings[place].claims if (place, one.id) in wanted]

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
        places = (self.place_of(one) for one in claims)
        return Found(
            decision=decision, claims=claims, is_orphaned=orphaned,
            places=tuple(dict.fromkeys(one for one in places if one is not None)),
        )  # fmt: skip

    def _claim(self, key: ClaimKey) -> Claim | None:
        twins = self._twins(key.key)
        if twins:
            return max(twins, key=lambda one: _likeness(one, key))
        near = [(overlap(one.text, key.text), one) for one in self._claims_beside(key)]
        best = max(near, key=lambda pair: (pair[0], *_likeness(pair[1], key), -pair[1].start), default=None)
        return best[1] if best and best[0] >= ENOUGH else None

    def _claims_beside(self, key: ClaimKey) -> Iterable[Claim]:
        """The claims of the article that the key names."""
        for place in self._places(key):
            yield from self._readings[place].claims

    def _articles(self, decision: Decision) -> Iterable[str]:
        for key in decision.articles:
            for place in self._places(key):
                yield self._texts[place].id

    def _places(self, key: ClaimKey | ArticleKey) -> Iterable[int]:
        """The numbers of the readings whose article a key names."""
        for place, (article, text) in enumerate(zip(self._texts, self._index.texts, strict=True)):
            if is_article(article, text, key):
                yield place


def _likeness(claim: Claim, key: ClaimKey) -> tuple[bool, bool]:
    return (claim.account or "") == key.account, claim.speaker.name == key.speaker
