"""Computed things on disk, one file each: damage and a full disk cost time only."""

from __future__ import annotations

import contextlib
import os
import zlib
from pathlib import Path
from typing import TypeVar

import msgspec

from crossread.lang.places import user_folder

T = TypeVar("T")

_SUM = 4
"""Bytes of the check sum before the value."""


def cache_folder() -> Path:
    """Where computed things are kept; `CROSSREAD_CACHE_DIR` moves it."""
    return Path(os.environ.get("CROSSREAD_CACHE_DIR") or user_folder("cache"))


def load_compiled(path: Path, type_: type[T]) -> T | None:
    """What was kept in a file; `None` where there is none or it cannot be read."""
    try:
        data = memoryview(path.read_bytes())
        if data[:_SUM] != _sum(data[_SUM:]):
            return None
        return msgspec.msgpack.decode(data[_SUM:], type=type_)
    except (OSError, msgspec.DecodeError):  # DecodeError covers a wrong shape too
        return None


def keep_compiled(path: Path, value: object, *, most: int | None = None) -> None:
    """Keep a value, and of the files beside it only the `most` that were written last."""
    data = msgspec.msgpack.encode(value)
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # texts are nobody else's business
        part.write_bytes(_sum(data) + data)
        part.replace(path)
    except OSError as error:  # a read-only home is no reason to fail: the next start computes it again
        import logging  # noqa: PLC0415  (rarely wanted, and every start would pay for it)

        logging.getLogger(__name__).info("%s not kept: %s", path.name, error)
        return
    if most is not None:
        _prune(path.parent, most)


def _prune(folder: Path, most: int) -> None:
    with contextlib.suppress(OSError):
        written = sorted(((file.stat().st_mtime_ns, file) for file in folder.iterdir()), reverse=True)
        for _, file in written[most:]:
            file.unlink(missing_ok=True)


def _sum(data: bytes | memoryview) -> bytes:
    """By which damage is seen before parts of a value are decoded late, or wrong words are believed."""
    return zlib.crc32(data).to_bytes(_SUM, "big")
