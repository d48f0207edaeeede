"""The only place that writes: data to standard output, talk to standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from crossread.errors import UnwritableError

if TYPE_CHECKING:
    import rich.console

_MANY = 20
"""Inputs from which a progress bar is worth its lines."""
_NARROWEST, _WIDTH_OF_PIPES = 20, 100

Progress = Callable[[int, int], None]


class Console:
    """How this run speaks; options still change it while they are read."""

    def __init__(self, environ: Mapping[str, str] | None = None) -> None:
        self.environ = os.environ if environ is None else environ
        self.color: str | None = None
        """What the flag said: `auto`, `always`, `never`; `None` where there was none."""
        self.colors = ""
        """The same when all settings are known."""
        self.quiet = self.verbose = self.debug = False

    def data(self, text: str) -> None:
        """Write what was asked for, as UTF-8 everywhere: a pipe gets the same bytes."""
        stream = _open(sys.stdout)
        stream.flush()
        if buffer := getattr(stream, "buffer", None):
            buffer.write(text.encode(errors="replace"))
            buffer.flush()
        else:
            stream.write(text)

    def say(self, line: str) -> None:
        """Talk, left out with `-q`."""
        if not self.quiet:
            self._tell(printable(line))

    def warn(self, line: str) -> None:
        """What a reader must know even with `-q`: something is missing from what she sees."""
        self._tell(f"crossread: {printable(line)}")

    def error(self, message: str) -> None:
        """Why nothing came of it: one line, and a list below it where there are choices."""
        first, *more = message.splitlines() or ["failed"]
        self._tell(f"crossread: error: {printable(first)}")
        for line in more:
            self._tell(printable(line))

    def trace(self, error: BaseException) -> None:
        """The traceback, for `--debug`."""
        import traceback

        self._tell("".join(traceback.format_exception(error)).rstrip())

    def listen(self) -> None:
        """With `-v`, what the stages log is talk too."""
        if self.verbose:
            import logging

            handler = logging.StreamHandler(_Talk(self))
            handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
            logger = logging.getLogger("crossread")
            logger.handlers[:] = [handler]
            logger.setLevel(logging.DEBUG)

    def _tell(self, text: str) -> None:
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()

    def has_color(self) -> bool:
        """Whether standard output takes colours: the flag, then the customs of terminals."""
        wanted = self.colors or self.color or "auto"
        if wanted != "auto":
            return wanted == "always"
        if self.environ.get("NO_COLOR"):
            return False
        if self.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
            return True
        return is_terminal(sys.stdout) and self.environ.get("TERM") != "dumb"

    def width(self) -> int:
        """Cells of a line: `COLUMNS`, the terminal's own width, or a fixed one for pipes and files."""
        columns = self.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and int(columns) > 0:
            return max(_NARROWEST, int(columns))
        return max(_NARROWEST, _columns()) if is_terminal(sys.stdout) else _WIDTH_OF_PIPES

    def draw(self, draw: Callable[[rich.console.Console], None], *, plain: bool = False) -> str:
        """What `draw` prints on a console of our width and colours, as text; `plain` for a file."""
        import rich.console

        colored = self.has_color() and not plain
        pad = io.StringIO()
        console = rich.console.Console(
            file=pad,
            width=self.width(),
            force_terminal=colored,
            color_system="standard" if colored else None,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )
        draw(console)
        return (
            "".join(f"{line.rstrip()}\n" for line in pad.getvalue().splitlines())
            if not colored
            else pad.getvalue()
        )

    @contextmanager
    def progress(self, what: str, expected: int) -> Iterator[Progress | None]:
        """A bar on standard error for long work on a terminal, else nothing."""
        if (
            self.quiet
            or expected < _MANY
            or not is_terminal(sys.stderr)
            or self.environ.get("TERM") == "dumb"
        ):
            yield None
            return
        import rich.console
        import rich.progress

        console = rich.console.Console(stderr=True)
        with rich.progress.Progress(console=console, transient=True) as bar:
            task = bar.add_task(what, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)


class _Talk(io.StringIO):
    """A stream whose lines are talk."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console

    def write(self, text: str) -> int:
        """One line of talk, if there is any."""
        if text.strip():
            self._console.say(text.rstrip())
        return len(text)


def printable(text: str) -> str:
    """`text` with everything that could move a cursor or turn the order of writing shown as an escape."""
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in text
    )


def _columns() -> int:
    """The width of the terminal; some do not tell it."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH_OF_PIPES
    except (OSError, ValueError, AttributeError):
        return _WIDTH_OF_PIPES


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits behind the stream; a closed one has nobody."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _open(stream: TextIO | None) -> TextIO:
    if stream is None or stream.closed:
        raise UnwritableError("standard output", "closed", "leave it open, or name a file with -o")
    return stream
