"""Readings are computed once: kept outside the library, found again by everything that could change them."""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import msgspec

from crossread import __version__
from crossread.lang import Packs, cache_folder
from crossread.model import Article, Reading
from crossread.settings import Settings

_FORMAT = 1
"""Raise when the shape of `Reading` changes."""
_MOST_FILES, _MOST_BYTES = 5_000, 200_000_000
_PRUNE_EVERY = 100
"""Readings put between two looks at the size of the folder."""


class ReadingCache:
    """Readings on disk for one set of packs and settings; damage and a full disk cost time only."""

    def __init__(self, packs: Packs, settings: Settings, folder: Path | None = None) -> None:
        self.folder = folder or cache_folder() / "readings"
        self._base = msgspec.msgpack.encode((_FORMAT, __version__, packs.digest, settings.attribute))
        self._puts = 0

    def get(self, article: Article) -> Reading | None:
        """The reading of this article; `None` where there is none or it cannot be read."""
        try:
            reading = msgspec.msgpack.decode(self._file(article).read_bytes(), type=Reading)
        except (OSError, msgspec.DecodeError):  # DecodeError covers a wrong shape too
            return None
        return replace(reading, article=article)

    def put(self, reading: Reading) -> None:
        """Keep a reading; the oldest go when there are too many."""
        file = self._file(reading.article)
        part = file.with_suffix(f".{os.getpid()}.part")
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.msgpack.encode(reading))
            part.replace(file)
        self._puts += 1
        if self._puts % _PRUNE_EVERY == 1:
            self._prune()

    def _file(self, article: Article) -> Path:
        """All that a reading depends on goes into the name: where the text was read from does not."""
        matters = (
            article.id, article.name, article.text, article.title, article.publisher, article.side,
            article.published, article.language, article.url, article.translation_of, article.given,
        )  # fmt: skip
        key = hashlib.blake2b(self._base + msgspec.msgpack.encode(matters), digest_size=16).hexdigest()
        return self.folder / f"{key}.msgpack"

    def _prune(self) -> None:
        with contextlib.suppress(OSError):
            files = [
                (status.st_mtime_ns, status.st_size, entry.path) for entry, status in _entries(self.folder)
            ]
            files.sort(reverse=True)
            kept = 0
            for place, (_, size, path) in enumerate(files):
                kept += size
                if place >= _MOST_FILES or kept > _MOST_BYTES:
                    Path(path).unlink(missing_ok=True)


def _entries(folder: Path) -> list[tuple[os.DirEntry[str], os.stat_result]]:
    with os.scandir(folder) as entries:
        return [(entry, entry.stat()) for entry in entries if entry.is_file()]
