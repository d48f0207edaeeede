"""One writer at a time."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

from crossread.errors import LockedError, UnwritableError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)
"""What says that another process has the lock; any other error says that there are no locks here."""
_STALE = 600.0
"""Seconds after which a lock file has nobody behind it: a decision takes some milliseconds, an ingest some seconds."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the library for writing; raises `LockedError` at once where another process holds it.

    The folder itself is locked, so that nothing is left behind, however the process ends. Where the system or
    the file system has no such lock, a file `.lock` is made and taken away again; one that a killed process left
    behind is taken over.
    """
    with _folder_lock(folder) as held:
        if held:
            yield
            return
    with _file_lock(folder):
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
def _folder_lock(folder: Path) -> Iterator[bool]:
    """Whether the folder could be locked; without a lock nothing is held."""
    if fcntl is None:
        yield False
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise UnwritableError(folder, (error.strerror or "failed").lower(), "check the folder") from error
    try:
        yield _is_taken(handle, folder)
    finally:
        os.close(handle)


def _is_taken(handle: int, folder: Path) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            raise LockedError(folder) from error
        return False
    return True


@contextlib.contextmanager
def _file_lock(folder: Path) -> Iterator[None]:
    path = folder / ".lock"
    _take_away_if_stale(path)
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


def _take_away_if_stale(path: Path) -> None:
    with contextlib.suppress(OSError):
        if time.time() - path.stat().st_mtime > _STALE:
            path.unlink()
