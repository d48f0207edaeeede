"""Every error that a user may see: each takes facts and writes one sentence (what; where; what to try)."""

from __future__ import annotations

from pathlib import Path


class CrossreadError(Exception):
    """Anything the program refuses to do; the text is one line a user can act on."""

    exit_code = 2


class UsageError(CrossreadError):
    """A request that makes no sense as it stands: unknown side, unknown event, two options that exclude each other."""


class CancelledError(CrossreadError):
    """Somebody called the work off; whoever was at it has put everything back as it was."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("cancelled; nothing was changed")


class UnreadableError(CrossreadError):
    """An input that cannot be read as an article or a readout file."""

    def __init__(self, where: Path | str, reason: str, try_: str = "") -> None:
        self.where = str(where)
        self.reason = reason
        self.try_ = try_
        super().__init__("; ".join(part for part in (reason, self.where, try_) if part))


class MalformedError(UnreadableError):
    """A YAML, front matter or pack file with a wrong shape; `where` carries line and column when they are known."""


class UnwritableError(CrossreadError):
    """An output that cannot be written."""

    def __init__(self, path: Path | str, reason: str, try_: str = "choose another place with -o") -> None:
        super().__init__(f"cannot write; {path}: {reason}; {try_}")


class LockedError(CrossreadError):
    """Another process is writing this library."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(f"library is being written by another process; {path}; try again in a moment")


class FetchError(CrossreadError):
    """A URL that could not be fetched; nothing was written."""

    exit_code = 4

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"could not fetch; {url}: {reason}; save the page and pass the file")
