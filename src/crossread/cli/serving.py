"""What `crossread serve` does: see that the texts can be read, then offer the screen that reads them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from crossread.cli.console import Console
from crossread.cli.opening import open_paths
from crossread.errors import UsageError
from crossread.web import check_extra, is_loopback, serve_command

_WARNING = (
    "listening beyond this machine; {host}; who has the address reads these texts and writes files and decisions as "
    "you, and nothing is encrypted: if in doubt use 127.0.0.1 and ssh -L"
)


def serve(
    console: Console, paths: Sequence[str], host: str, port: int, options: Mapping[str, str | None]
) -> int:
    """Serve until asked to end. Raises `CrossreadError` where the texts, the extra or the port are missing."""
    if "-" in paths:
        raise UsageError("standard input can be read once, a page may be opened often; -; name a file")
    check_extra()
    read = {name: value for name, value in options.items() if name != "theme"}
    open_paths(console, paths, **read)  # type: ignore[arg-type]
    if not is_loopback(host):
        console.warn(_WARNING.format(host=host))
    return serve_command(
        screen_command(paths, options), host, port, ready=lambda address: _tell(console, address)
    )


def screen_command(paths: Sequence[str], options: Mapping[str, str | None]) -> tuple[str, ...]:
    """The words that start the screen on these paths, and on no others; `-P`: no module of this folder is taken
    for one of ours."""
    said = [f"--{name.replace('_', '-')}={value}" for name, value in options.items() if value is not None]
    return (sys.executable, "-P", "-m", "crossread", "tui", *said, "--", *paths)


def _tell(console: Console, address: str) -> None:
    console.data(f"{address}\n")
    console.say("open this address in a browser; Ctrl-C ends the server and its pages")
