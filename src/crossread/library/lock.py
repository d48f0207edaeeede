"""One writer at a time."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from crossread.errors import LockedError, UnwritableError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the library for writing; raises `LockedError` at once where another process holds it.

    The folder itself is locked, so that nothing is left behind, however the process ends. Where the system
    has no such lock, a file `.lock` is made and taken away again.
    """
    hold = _by_folder if fcntl is not None else _by_file
    with hold(folder):
        yield


_TRIES, _PAUSE = 50, 0.02
"""Another writer holds the lock for some milliseconds; after a second of waiting something is wrong."""


@contextlib.contextmanager
def patiently_locked(folder: Path) -> Iterator[None]:
    """Like `locked`, after waiting a moment for another writer to be done."""
    for last in range(_TRIES - 1, -1, -1):
        try:
            lock = locked(folder)
            lock.__enter__()
        except LockedError:
            if not last:
                raise
            time.sleep(_PAUSE)
        else:
            break
    try:
        yield
    finally:
        lock.__exit__(None, None, None)


@contextlib.contextmanager
def _by_folder(folder: Path) -> Iterator[None]:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise UnwritableError(folder, (error.strerror or "failed").lower(), "check the folder") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise LockedError(folder) from error
        yield
    finally:
        os.close(handle)


@contextlib.contextmanager
def _by_file(folder: Path) -> Iterator[None]:
    path = folder / ".lock"
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError as error:
        raise LockedError(path) from error
    except OSError as error:
        raise UnwritableError(path, (error.strerror or "failed").lower(), "check the folder") from error
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
