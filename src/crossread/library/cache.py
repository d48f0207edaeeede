"""Readings and comparisons are computed once: kept outside the library, keyed by texts, words and settings."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from pathlib import Path

from crossread.lang import Packs, cache_folder
from crossread.library.kept import Kept
from crossread.model import Article, Comparison, Event, Reading
from crossread.settings import Settings

_FORMAT = 3
"""Raise when the shape of a type of `model/` changes."""


class ReadingCache(Kept):
    """Readings on disk for one set of packs and settings."""

    def __init__(self, packs: Packs, settings: Settings, folder: Path | None = None) -> None:
        super().__init__(
            folder or cache_folder() / "readings", _FORMAT, packs.digest, astuple(settings.attribute)
        )

    def get(self, article: Article) -> Reading | None:
        """The reading of this article; `None` where there is none or it cannot be read."""
        reading = self.load(_matters(article), Reading)
        return replace(reading, article=article) if reading else None

    def put(self, reading: Reading) -> None:
        """Keep a reading; the oldest go when there are too many."""
        self.store(_matters(reading.article), reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a set of articles comes to."""

    events: tuple[Event, ...]
    readings: tuple[Reading, ...]
    """One an article, in their order, every claim with its event."""


class FoundCache(Kept):
    """Events and comparisons on disk, for one set of packs and settings."""

    def __init__(self, packs: Packs, settings: Settings, folder: Path | None = None) -> None:
        super().__init__(folder or cache_folder() / "found", _FORMAT, packs.digest, settings.explain())

    def get(self, articles: tuple[Article, ...]) -> Found | None:
        """Events and readings of just these articles."""
        found = self.load([_matters(article) for article in articles], Found)
        if found is None or len(found.readings) != len(articles):
            return None
        pairs = zip(found.readings, articles, strict=True)
        return replace(found, readings=tuple(replace(reading, article=article) for reading, article in pairs))

    def put(self, articles: tuple[Article, ...], found: Found) -> None:
        """Keep what a set of articles came to."""
        self.store([_matters(article) for article in articles], found)

    def comparison(self, articles: tuple[Article, ...], key: tuple[object, ...]) -> Comparison | None:
        """Two accounts of an event of these articles; without its articles and what was skipped.

        The key is the event, the sides, and whatever else changes the claims.
        """
        return self.load(([_matters(article) for article in articles], key), Comparison)

    def put_comparison(
        self, articles: tuple[Article, ...], key: tuple[object, ...], comparison: Comparison
    ) -> None:
        """Keep a comparison."""
        bare = replace(comparison, articles=(), skipped=())
        self.store(([_matters(article) for article in articles], key), bare)


def _matters(article: Article) -> tuple[object, ...]:
    """All that a reading depends on: where the text was read from does not count."""
    return (
        article.id, article.name, article.text, article.title, article.publisher, article.side,
        article.published, article.language, article.url, article.translation_of, article.given,
    )  # fmt: skip
