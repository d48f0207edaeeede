"""What was computed before is not computed again: events, readings and comparisons, kept outside the
library."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from crossread.lang import Packs
from crossread.library.cache import Found, FoundCache, ReadingCache
from crossread.model import Account, Article, Comparison, Event, Reading
from crossread.pairing import kind_of
from crossread.settings import Settings

if TYPE_CHECKING:
    from crossread.pipeline import Progress
    from crossread.review.keys import KeyIndex


_MOST_FOUND = 3_000
"""Texts whose events are kept as one result; of a larger library only the readings are, each by itself. Measured on
1,000 short readouts: 0.2 s from the cache, 0.9 s to group them again."""


class Memory:
    """The results for one set of articles, packs and settings; without `cached` all are computed."""

    def __init__(
        self,
        articles: tuple[Article, ...],
        packs: Packs,
        settings: Settings,
        *,
        cached: bool,
        known: Sequence[Reading] = (),
    ) -> None:
        """`known` are readings of some of the articles."""
        self._known = {one.article: one for one in known}
        self._articles, self._packs, self._settings, self._cached = articles, packs, settings, cached
        self._together = cached and len(articles) <= _MOST_FOUND

    def of(self, articles: tuple[Article, ...], known: Sequence[Reading]) -> Memory:
        """The results for other articles, some of which were read before."""
        return Memory(articles, self._packs, self._settings, cached=self._cached, known=known)

    def found(self, progress: Progress | None) -> Found:
        """The events, and the readings with every claim given its event."""
        return (self._kept.get() if self._together else None) or self._find(progress)

    def known(self, key: tuple[object, ...]) -> Comparison | None:
        """The comparison that was made before under this key."""
        return self._kept.comparison(key) if self._together else None

    def compared(
        self,
        key: tuple[object, ...],
        event: Event,
        left: Account,
        right: Account,
        readings: Sequence[Reading],
    ) -> Comparison:
        """Two accounts of these readings, kept under this key; what was skipped is not in it."""
        from crossread.pipeline import compare_accounts  # noqa: PLC0415  (a second run need not load the stages)

        kind = kind_of(left, right, readings)
        made = compare_accounts(event, readings, left, right, self._packs, self._settings, pairing=kind)
        if self._together:
            self._kept.put_comparison(key, made)
        return made

    def key_index(self, readings: Sequence[Reading]) -> KeyIndex:
        """The keys of all claims of these readings, which are those of the articles: people's decisions go by them."""
        from crossread.review.keys import KeyIndex  # noqa: PLC0415  (a library without decisions needs none)

        known = self._kept.load("keys", KeyIndex) if self._together else None
        if known is None:
            known = KeyIndex.of(readings)
            if self._together:
                self._kept.store("keys", known)
        return known

    @cached_property
    def _kept(self) -> FoundCache:
        return FoundCache(self._articles, self._packs, self._settings)

    def _find(self, progress: Progress | None) -> Found:
        from crossread.pipeline import find_events  # noqa: PLC0415

        events, readings = find_events(self._read(progress), self._packs, self._settings)
        found = Found(events=events, readings=readings)
        if self._together:
            self._kept.put(found)
        return found

    def _read(self, progress: Progress | None) -> tuple[Reading, ...]:
        """The readings one by one: of a library with one new article, one is computed."""
        from crossread.pipeline import read_all  # noqa: PLC0415

        cache = ReadingCache(self._packs, self._settings) if self._cached else None
        known = [self._known.get(one) or (cache.get(one) if cache else None) for one in self._articles]
        missing = [article for article, one in zip(self._articles, known, strict=True) if one is None]
        fresh = read_all(missing, self._packs, self._settings, progress)
        if cache:
            for reading in fresh:
                cache.put(reading)
        rest = iter(fresh)
        return tuple(reading or next(rest) for reading in known)
