"""A real terminal for tests: a process on a pty, its screen kept by pyte. Keys in, words out."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

import pyte

PATIENCE = 30.0
"""Seconds to wait for something to show; far more than it takes on a busy machine."""


class Terminal:
    """Runs a command in a terminal of a given size until the block ends."""

    def __init__(
        self, command: Sequence[str], *, columns: int, lines: int, environment: Mapping[str, str]
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        """Everything the process wrote, escape sequences too."""
        self.hung_up = False
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), dict(environment))  # noqa: S606 - no shell is wanted
        self.resize(columns, lines)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_code(0) is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def resize(self, columns: int, lines: int) -> None:
        """Another size, as when a window is dragged."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen.resize(lines, columns)

    def send(self, keys: str) -> None:
        """Press keys."""
        os.write(self.master, keys.encode())

    @property
    def text(self) -> str:
        """What a person sees now.

        A wide character has an empty second cell; half overwritten, it leaves that cell alone, which
        pyte's own `display` cannot read.
        """
        return "\n".join(self._line(line) for line in range(self.screen.lines))

    def _line(self, number: int) -> str:
        cells = self.screen.buffer[number]
        return "".join(cells[column].data for column in range(self.screen.columns)).rstrip()

    def wait_for(self, *words: str, gone: str = "") -> str:
        """Wait until all words are on the screen and `gone` is not; the screen then."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            shown = self.text
            if all(word in shown for word in words) and not (gone and gone in shown):
                return shown
            if not self.read():
                break
        raise AssertionError(f"never shown: {words}, gone: {gone!r}\n{self.text}")

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self.master)
        self.hung_up = True

    def read(self, patience: float = 0.2) -> bool:
        """Take what the process wrote; false once it has ended."""
        if self.hung_up:
            return False
        if not select.select([self.master], [], [], patience)[0]:
            return True
        try:
            found = os.read(self.master, 65536)
        except OSError:
            return False
        self.written += found
        self._stream.feed(found)
        return bool(found)

    def exit_code(self, patience: float = PATIENCE) -> int | None:
        """The exit code once the process has ended, `None` if it goes on longer than that.

        Reads on meanwhile: a process that writes to a full terminal never ends.
        """
        deadline = time.monotonic() + patience
        while True:
            try:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:
                return 0
            if pid:
                return os.waitstatus_to_exitcode(status)
            if time.monotonic() > deadline:
                return None
            if not self.read(0.02):
                time.sleep(0.02)
