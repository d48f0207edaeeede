"""The face in a browser: the screen of `crossread tui`, one process a page, through textual-serve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec

from crossread.errors import UsageError
from crossread.web.guard import is_loopback

__all__ = ["check_extra", "is_loopback", "serve_command"]


def check_extra() -> None:
    """Raises `UsageError` where the packages of the extra are not installed."""
    for name in ("aiohttp", "textual_serve"):
        try:
            found = find_spec(name)
        except ValueError:
            found = None
        if found is None:
            raise UsageError(
                "a browser needs the extra 'serve'; crossread serve; pip install 'crossread[serve]'"
            )


def serve_command(command: Sequence[str], host: str, port: int, *, ready: Callable[[str], None]) -> int:
    """Offer the screen that `command` starts until the process is asked to end; `ready` is told the address.

    Raises `UsageError` where nothing can listen there, and `KeyboardInterrupt` on Ctrl-C. The exit code is 143 after
    a SIGTERM.
    """
    from crossread.web.running import run  # noqa: PLC0415  (needs the extra)

    return run(command, host, port, ready)
