"""Names for claims and articles that outlive ids: made of letters and digits alone, and of nobody's side."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from crossread.model import Article, ArticleKey, Claim, ClaimKey, Reading

_SHA_DIGITS = 16


class Keys:
    """The keys of all claims of some readings."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._articles = {one.article.id: one.article for one in readings}
        self._hashes = {one.article.id: hash_of(one.article.text) for one in readings}
        self._of = {id_: key for one in readings for id_, key in _keys(one, self._hashes[one.article.id])}

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
