"""Readings and comparisons are computed once: kept outside the library, keyed by texts, words and settings."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import astuple, replace
from pathlib import Path

import msgspec

from crossread.lang import Packs, cache_folder
from crossread.library.kept import Kept
from crossread.library.late import LateReadings, bare
from crossread.model import Article, Comparison, Event, Reading
from crossread.pairing import texts_of
from crossread.records import dataclass
from crossread.settings import Settings

_FORMAT = 4
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
    readings: Sequence[Reading]
    """One an article, in their order, every claim with its event."""


class _Kept(msgspec.Struct, array_like=True):
    events: tuple[Event, ...]
    readings: list[msgspec.Raw]


class FoundCache(Kept):
    """Events and comparisons of one set of articles on disk, for one set of packs and settings."""

    def __init__(
        self, articles: tuple[Article, ...], packs: Packs, settings: Settings, folder: Path | None = None
    ) -> None:
        super().__init__(
            folder or cache_folder() / "found", _FORMAT, packs.digest, settings.explain(), digest(articles)
        )
        self._articles = articles

    def get(self) -> Found | None:
        """The events, and the readings, each of which is decoded when it is looked at."""
        found = self.load("events", _Kept)
        if found is None or len(found.readings) != len(self._articles):
            return None
        return Found(events=found.events, readings=LateReadings(found.readings, self._articles))

    def put(self, found: Found) -> None:
        """Keep what the articles came to."""
        readings = [msgspec.Raw(msgspec.msgpack.encode(bare(reading))) for reading in found.readings]
        self.store("events", _Kept(found.events, readings))

    def comparison(self, key: tuple[object, ...]) -> Comparison | None:
        """Two accounts of an event of these articles, but for what was skipped.

        The key is the event, the sides, and whatever else changes the claims.
        """
        known = self.load(key, Comparison)
        if known is None:
            return None
        texts = texts_of(known.event, known.left_articles, known.right_articles)
        return replace(known, articles=tuple(one for one in self._articles if one.id in texts))

    def put_comparison(self, key: tuple[object, ...], comparison: Comparison) -> None:
        """Keep a comparison."""
        self.store(key, replace(comparison, articles=(), skipped=()))


def digest(articles: Sequence[Article]) -> str:
    """Of all that the readings of these articles depend on."""
    data = msgspec.msgpack.encode([_matters(article) for article in articles])
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _matters(article: Article) -> tuple[object, ...]:
    """All that a reading depends on: where the text was read from does not count."""
    return (
        article.id, article.name, article.text, article.title, article.publisher, article.side,
        article.published, article.language, article.url, article.translation_of, article.given,
    )  # fmt: skip
