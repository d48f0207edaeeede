"""Whatever goes wrong ends here: one line for the reader, one exit code for the script."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

import click

from crossread.cli.console import Console
from crossread.errors import CrossreadError

USAGE, PARTIAL, INTERRUPTED = 2, 3, 130


def run_safely(work: Callable[[], object], console: Console) -> int:
    """Do the work and give the exit code; nothing but the interpreter's own exit leaves this function."""
    try:
        code = _code_of(work)
        _flush()
        return code
    except KeyboardInterrupt:
        console.error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        return _leave_closed_pipe()
    except Exception as error:  # noqa: BLE001  (the last edge before the reader)
        return _explain(error, console)


def _code_of(work: Callable[[], object]) -> int:
    """What the work says; `--help` and its like leave by an exception of click."""
    try:
        code = work()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return code if isinstance(code, int) else 0


def _explain(error: Exception, console: Console) -> int:
    if isinstance(error, click.Abort):
        console.error("interrupted")
        return INTERRUPTED
    if console.debug:
        console.trace(error)
    console.error(_words(error))
    return error.exit_code if isinstance(error, CrossreadError) else USAGE


def _words(error: Exception) -> str:
    """What; where; what to try."""
    if isinstance(error, CrossreadError):
        return str(error) or type(error).__name__
    if isinstance(error, click.ClickException):
        return _usage_words(error)
    what = f"{type(error).__name__}: {' '.join(str(error).split())}".rstrip(": ")
    if isinstance(error, OSError):
        where = error.filename or "standard output"
        return f"{(error.strerror or what).lower()}; {where}; check the disk and permissions"
    return f"unexpected {what}; in crossread itself; run it again with --debug to see where, and report it"


def _usage_words(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "crossread"
    message = " ".join(error.format_message().split()).rstrip(".")
    message = message[:1].lower() + message[1:]
    return f"{message}; {path}; try {path} --help"


def _flush() -> None:
    if sys.stdout is not None and not sys.stdout.closed:
        sys.stdout.flush()


def _leave_closed_pipe() -> int:
    """The reader has seen enough. Standard output is pointed at nothing, so that Python's exit does not
    complain."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
