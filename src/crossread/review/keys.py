"""Names for claims and articles that outlive ids: made of letters and digits alone, and of nobody's side."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from crossread.model import Article, ArticleKey, Claim, ClaimKey, Reading
from crossread.records import dataclass

_SHA_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyIndex:
    """The hashes and keys of some readings, in their order: it can be kept, and then no reading need be looked at."""

    texts: tuple[str, ...]
    """The hash of every article."""
    claims: tuple[tuple[tuple[str, str], ...], ...]
    """(claim id, key) of every claim of every article."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> KeyIndex:
        """Look at every claim."""
        texts = tuple(hash_of(one.article.text) for one in readings)
        claims = (tuple(_keys(one, text)) for one, text in zip(readings, texts, strict=True))
        return cls(texts=texts, claims=tuple(claims))


class Keys:
    """The keys of all claims of some articles."""

    def __init__(self, articles: Sequence[Article], index: KeyIndex) -> None:
        """The index is that of the readings of these articles, in their order."""
        self._articles = {one.id: one for one in articles}
        self._hashes = {one.id: text for one, text in zip(articles, index.texts, strict=True)}
        self._of = {id_: key for keys in index.claims for id_, key in keys}

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Keys:
        """The keys of all claims of some readings."""
        return cls([one.article for one in readings], KeyIndex.of(readings))

    def __getitem__(self, claim_id: str) -> str:
        """The key of a claim by its id."""
        return self._of[claim_id]

    def __contains__(self, claim_id: object) -> bool:
        return claim_id in self._of

    def claim(self, claim: Claim) -> ClaimKey:
        """All that a decision says of a claim."""
        article = self._articles[claim.article]
        return ClaimKey(
            key=self._of[claim.id],
            article=article.name,
            sha256=article.sha256[:_SHA_DIGITS],
            speaker=claim.speaker.name,
            account=claim.account or "",
            text=claim.text,
        )

    def article(self, article_id: str) -> ArticleKey:
        """All that a decision says of an article."""
        article = self._articles[article_id]
        return ArticleKey(
            key=self._hashes[article_id], article=article.name, sha256=article.sha256[:_SHA_DIGITS]
        )


def _keys(reading: Reading, article: str) -> Iterable[tuple[str, str]]:
    """(claim id, key), in the order of the text, so that the second claim of the same words is the second again."""
    seen: Counter[str] = Counter()
    for claim in sorted(reading.claims, key=lambda one: (one.start, one.end, one.id)):
        key = f"{article}-{hash_of(claim.text)}"
        seen[key] += 1
        yield claim.id, key if seen[key] == 1 else f"{key}-{seen[key]}"


def hash_of(text: str) -> str:
    """Ten hex digits of the letters and digits of a text: spaces, marks, case and width do not count."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    letters = "".join(filter(str.isalnum, folded))
    return hashlib.blake2b(letters.encode(errors="replace"), digest_size=5).hexdigest()


def is_article(article: Article, hashed: str, key: ClaimKey | ArticleKey) -> bool:
    """Whether a key speaks of this article, whose text has this hash: by words, by the bytes it came from, by name."""
    return (
        key.key.partition("-")[0] == hashed
        or bool(key.sha256 and article.sha256.startswith(key.sha256))
        or bool(key.article and key.article == article.name)
    )
