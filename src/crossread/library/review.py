"""`review.yaml`: what people decided, one block a decision, oldest first; blocks are added and never changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.library.lock import patiently_locked
from crossread.library.reviewblocks import append_blocks, read_blocks, with_id
from crossread.library.writing import write_whole
from crossread.model import Decision

Log = tuple[Decision, ...]


class ReviewFile:
    """The decisions of one file; several programs may write it in turns.

    Raises `MalformedError`, with the line, for a file that cannot be understood: it is never written over.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._text = ""
        self._log: Log = ()
        self._read()
        self._is_news = False

    @property
    def log(self) -> Log:
        """All decisions as last read, in the order of the file."""
        return self._log

    def reload(self) -> bool:
        """Read the file again; whether another program has written it since this was asked last.

        What it wrote may have been taken in already, by the `add` of a decision after it.
        """
        self._read()
        news, self._is_news = self._is_news, False
        return news

    def _read(self) -> None:
        text = yamlfile.read_text(self.path) if self.path.exists() else ""
        if text != self._text:
            self._log, self._text = read_blocks(text, self.path) if text.strip() else (), text
            self._is_news = True

    def add(self, make: Callable[[Log], Decision | None]) -> Decision | None:
        """Append what `make` decides in view of the log as it is now; `None` adds nothing.

        What another program wrote meanwhile is read first and kept. Raises `LockedError` while another process
        holds the library.
        """
        with patiently_locked(_made(self.path.parent)):
            self._read()
            decision = make(self._log)
            if decision is None:
                return None
            decision = with_id(decision, salt=str(len(self._log)))
            self._write((decision,))
        return decision

    def merge(self, decisions: Sequence[Decision]) -> Log:
        """Append those whose ids are not here yet; which these were."""
        with patiently_locked(_made(self.path.parent)):
            self._read()
            known = {one.id for one in self._log}
            new = tuple({one.id: one for one in map(with_id, decisions) if one.id not in known}.values())
            if new:
                self._write(new)
        return new

    def _write(self, new: Log) -> None:
        text = append_blocks(self._text, new, self.path)
        _sweep(self.path)
        write_whole(self.path, text.encode())
        self._log, self._text = (*self._log, *new), text


def check_review(path: Path) -> MalformedError | None:
    """What is wrong with a review file, if anything."""
    try:
        ReviewFile(path)
    except MalformedError as error:
        return error
    return None


def _sweep(path: Path) -> None:
    """Take away what writers that were killed left beside the file; under the lock nobody else writes it."""
    for part in path.parent.glob(f".{path.name}.*.part"):
        with suppress(OSError):
            part.unlink()


def _made(folder: Path) -> Path:
    """The folder, made where it is missing: that of a library always stands, that of the user may not."""
    with suppress(OSError):  # what is wrong is told by whoever locks it
        folder.mkdir(parents=True, exist_ok=True)
    return folder
