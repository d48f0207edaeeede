"""Files are replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from crossread.errors import UnwritableError


def write_whole(path: Path, data: bytes) -> None:
    """Write a temporary neighbour, force it to disk, rename it over `path`; raises `UnwritableError`.

    A reader sees the old file or the new one, also after a power cut; a failure leaves no half of either.
    """
    part = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise UnwritableError(path, (error.strerror or "failed").lower(), "check the folder") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Force the new name to disk too; systems that cannot open a folder do it on their own."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
