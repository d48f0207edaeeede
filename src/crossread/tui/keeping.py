"""Where the reader is, written down now and then: a process that is killed asks nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from crossread.tui.remembering import Remembered, remember

KEEP_EVERY: Final = 2.0
"""Seconds between two looks whether the reader has moved: so much of the way is lost at most."""


class PlaceKeeper:
    """Writes what `wanted` says to the file of this library, if it is not what was written last."""

    def __init__(self, path: Path | None, wanted: Callable[[], Remembered], kept: Remembered) -> None:
        self._path, self._wanted = path, wanted
        self._kept = self._latest = kept
        self._turn = threading.Lock()

    def look(self) -> bool:
        """See where the reader is, on the thread that moves her; whether there is something to write."""
        if self._path is None:
            return False
        self._latest = self._wanted()
        return self._latest != self._kept

    def write(self) -> None:
        """Write what was seen last, on any thread; one after the other, so that an older place never wins."""
        with self._turn:
            latest = self._latest
            if latest != self._kept:
                remember(self._path, latest)
                self._kept = latest

    def finish(self) -> None:
        """See and write, at the end."""
        if self.look():
            self.write()
