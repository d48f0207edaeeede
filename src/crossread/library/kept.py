"""Computed things on disk: found again by everything that could change them, never in the way of the work."""

from __future__ import annotations

import contextlib
import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from crossread import __version__
from crossread.lang.compiled import keep_compiled, load_compiled

T = TypeVar("T")

_PACKAGE = Path(__file__).parents[1]
_NO_STAGES = frozenset(("cli", "tui", "web", "report", "__pycache__"))
"""Folders of the package whose code changes nothing of what is kept."""
_MOST_FILES, _MOST_BYTES = 5_000, 200_000_000
_PRUNE_EVERY = 100
"""Values kept between two looks at the size of the folder."""


class Kept:
    """Values by key in one folder; damage and a full disk cost time only."""

    def __init__(self, folder: Path, *depends: object) -> None:
        """`depends` and the code of this package are part of every key."""
        self.folder = folder
        self._base = msgspec.msgpack.encode((__version__, code_stamp(), depends))
        self._puts = 0

    def load(self, key: object, type_: type[T]) -> T | None:
        """The value of a key; `None` where there is none or it cannot be read."""
        return load_compiled(self._file(key), type_)

    def store(self, key: object, value: object) -> None:
        """Keep a value; the oldest go when there are too many."""
        keep_compiled(self._file(key), value)
        self._puts += 1
        if self._puts % _PRUNE_EVERY == 1:
            self._prune()

    def _file(self, key: object) -> Path:
        data = self._base + msgspec.msgpack.encode(key)
        return self.folder / f"{hashlib.blake2b(data, digest_size=16).hexdigest()}.msgpack"

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


@lru_cache(maxsize=1)
def code_stamp() -> str:
    """Changes with any source file of the stages: what other code computed is not what this code computes."""
    stamp = hashlib.blake2b(digest_size=8)
    with contextlib.suppress(OSError):
        for path, status in sorted(_sources(_PACKAGE)):
            stamp.update(f"{path}:{status.st_size}:{status.st_mtime_ns}\n".encode(errors="replace"))
    return stamp.hexdigest()


def _sources(folder: Path | str) -> list[tuple[str, os.stat_result]]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                found.append((entry.path, entry.stat()))
            elif entry.is_dir() and entry.name not in _NO_STAGES:
                found += _sources(entry.path)
    return found


def _entries(folder: Path) -> list[tuple[os.DirEntry[str], os.stat_result]]:
    with os.scandir(folder) as entries:
        return [(entry, entry.stat()) for entry in entries if entry.is_file()]
