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
    """Replace a file whole; a link stays a link, and a device or a named pipe is written to as it is."""
    from crossread.library.writing import write_whole

    data = text.encode(errors="replace")
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
        else:
            write_whole(path.resolve() if path.is_symlink() else path, data)
    except OSError as error:
        raise _unwritable(path, error) from error
    except UnwritableError as error:  # what to try is another place here, not another library
        raise _unwritable(path, error.__cause__) from error.__cause__


def _unwritable(path: Path, error: BaseException | None) -> UnwritableError:
    reason = error.strerror if isinstance(error, OSError) else None
    return UnwritableError(path, (reason or "failed").lower())
