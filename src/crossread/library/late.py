"""Readings that are decoded one by one when they are looked at: of a thousand texts a screen wants two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import overload

import msgspec

from crossread.model import Article, Reading

_BARE = Article(id="", name="", text="")
"""Stands in the place of the article on disk: whoever reads it back has the article already."""


class _OneByOne(Sequence[Reading]):
    """Readings each of which is asked for by its number."""

    def _reading(self, at: int) -> Reading:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> Reading: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Reading, ...]: ...
    def __getitem__(self, at: int | slice) -> Reading | tuple[Reading, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        return self._reading(range(len(self))[at])


class LateReadings(_OneByOne):
    """One reading an article, in their order."""

    def __init__(self, raw: Sequence[msgspec.Raw], articles: Sequence[Article]) -> None:
        self._raw, self._articles = raw, articles
        self._decoder = msgspec.msgpack.Decoder(Reading)
        self._made: dict[int, Reading] = {}

    @property
    def decoded(self) -> int:
        """How many were looked at."""
        return len(self._made)

    def __len__(self) -> int:
        return len(self._raw)

    def _reading(self, at: int) -> Reading:
        if at not in self._made:
            self._made[at] = replace(self._decoder.decode(self._raw[at]), article=self._articles[at])
        return self._made[at]


class PatchedReadings(_OneByOne):
    """Readings some of which are others; of the rest none is looked at."""

    def __init__(self, readings: Sequence[Reading], others: Mapping[int, Reading]) -> None:
        """`others` by the number of the reading in whose place they stand."""
        self._readings, self._others = readings, others

    def __len__(self) -> int:
        return len(self._readings)

    def _reading(self, at: int) -> Reading:
        return self._others[at] if at in self._others else self._readings[at]


def bare(reading: Reading) -> Reading:
    """The reading without its article."""
    return replace(reading, article=_BARE)
