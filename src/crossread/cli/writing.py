"""Where a command's data goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

from crossread.cli.console import Console
from crossread.errors import UnwritableError


def deliver(console: Console, text: str, output: str | None) -> None:
    """Write `text` to `output`; without one, or to `-`, to standard output. Raises `UnwritableError`."""
    if output is None or output == "-":
        console.data(text)
        return
    write_file(Path(output), text)
    console.say(f"written: {output}")


def write_file(path: Path, text: str) -> None:
    """Replace a file whole; a device or a named pipe is written to as it is."""
    from crossread.library.writing import write_whole

    data = text.encode(errors="replace")
    if path.exists() and not path.is_file() and not path.is_dir():
        try:
            path.write_bytes(data)
        except OSError as error:
            raise UnwritableError(path, (error.strerror or "failed").lower()) from error
    else:
        try:
            write_whole(path.resolve() if path.is_symlink() else path, data)
        except UnwritableError as error:
            cause = error.__cause__
            reason = cause.strerror if isinstance(cause, OSError) and cause.strerror else "failed"
            raise UnwritableError(path, reason.lower()) from cause
