"""What was read before need not be read again: `read_inputs` asks, whoever keeps it answers."""

from __future__ import annotations

from typing import Protocol

from crossread.ingest.source import Source
from crossread.model import Article


class Known(Protocol):
    """Articles of files that have not changed since they were read, by the same words and the same code."""

    def get(self, source: Source, /) -> Article | None:
        """The article that this source is known to hold; asked before the file is opened."""
        ...

    def put(self, source: Source, article: Article, /) -> None:
        """The source was asked for, not known, and read: it holds this."""
        ...


class NothingKnown:
    """Everything is read."""

    def get(self, source: Source, /) -> Article | None:
        """Nothing."""
        return None

    def put(self, source: Source, article: Article, /) -> None:
        """Forget it."""
