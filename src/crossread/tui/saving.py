"""Writing a report so that an interrupted write never leaves half a file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from crossread.errors import UnwritableError


def save(path: Path, text: str) -> None:
    """Write `text` beside `path`, then move it there; raises `UnwritableError`, and nothing is lost."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        _move(handle, Path(beside), path, text)
    except OSError as error:
        raise UnwritableError(path, error.strerror or str(error)) from error


def _move(handle: int, beside: Path, path: Path, text: str) -> None:
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions that new files do not get; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
