"""What the files of a library held when they were last read: a file that has not changed is neither opened nor parsed.

A file is the same if device, inode, size, and both times are. One that was written a moment before it was read might
be written again within the same tick of its clock, which no stamp tells: git calls such files racily clean and looks
into them, and here they are read again until they are older than that.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from crossread.ingest.source import Source
from crossread.lang import Packs, cache_folder
from crossread.library.kept import Kept
from crossread.model import Article
from crossread.settings import Overrides

_FORMAT = 1
"""Raise when the shape of `Article` or of a stamp changes."""
_MOMENT = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system still in use, that of FAT."""

Stamp = tuple[int, int, int, int, int]
"""Device, inode, size, nanoseconds of the last change to the words, and of that to anything else."""


class Shelf:
    """The articles of some paths on disk, for one set of packs and overrides; see `ingest.known.Known`."""

    def __init__(
        self, paths: Sequence[str], packs: Packs, overrides: Overrides, folder: Path | None = None
    ) -> None:
        self._kept = Kept(folder or cache_folder() / "shelves", _FORMAT, packs.digest, astuple(overrides))
        self._key = (*paths, str(Path.cwd()))
        self._sides = frozenset(packs.sides.sides)
        self._held = self._kept.load(self._key, dict[str, tuple[Stamp, Article]]) or {}
        self._seen: dict[str, tuple[Stamp, Article]] = {}
        self._stamps: dict[str, Stamp] = {}

    def get(self, source: Source) -> Article | None:
        """The article of a file that has not changed since it was read."""
        if source.path is None or source.hints != _NO_HINTS or not source.own_sides <= self._sides:
            return None
        stamp = _stamp(source.path)
        if stamp is None:
            return None
        found = self._held.get(source.shown)
        if found is None or found[0] != stamp:
            self._stamps[source.shown] = stamp
            return None
        self._seen[source.shown] = found
        return found[1]

    def put(self, source: Source, article: Article) -> None:
        """Remember what was read, with the stamp that the file had before."""
        stamp = self._stamps.pop(source.shown, None)
        if stamp and max(stamp[3:]) < time.time_ns() - _MOMENT:
            self._seen[source.shown] = stamp, article

    def save(self) -> None:
        """Keep what was seen in this run for the next one."""
        if self._seen != self._held:
            self._kept.store(self._key, self._seen)


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


_NO_HINTS = Source(shown="").hints
"""Only a manifest gives some, and it may change while the file does not."""
