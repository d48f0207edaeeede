"""The end of an app whose terminal has gone, or that is told to end: everything is saved first.

Without this, an app without a terminal was seen to spin at 100 % of a core, and one that was terminated left the
terminal without its cursor.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

EXIT_CODE = 129
"""128 + SIGHUP, as a shell reports it."""
_LOOK_EVERY = 0.5
"""Seconds between two looks at the terminal."""
_GRACE = 1.5
"""Seconds for an orderly end; after them the process saves and ends anyhow."""
_SAVING = 3.0
"""Seconds that saving may take then: another program may hold the library for one."""


class HangupWatch(threading.Thread):
    """Asks `leave` to end the app with an exit code on SIGHUP, SIGTERM or a hung up input.

    Where that takes too long, `save` is called from here and the process ends.
    """

    def __init__(self, leave: Callable[[int], None], save: Callable[[], object]) -> None:
        super().__init__(name="hangup-watch", daemon=True)
        self._leave, self._save = leave, save
        self._code = EXIT_CODE
        self._told = threading.Event()
        self._done = threading.Event()

    def begin(self) -> None:
        """Take the signals, which only the main thread may, and start looking."""
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGHUP, signal.SIGTERM):
                signal.signal(number, self._take)
        self.start()

    def _take(self, number: int, frame: object) -> None:
        self._code = 128 + number
        self._told.set()

    def end(self) -> None:
        """The app has ended by itself, and has saved."""
        self._done.set()

    def run(self) -> None:
        """Wait for a sign, then leave."""
        while not self._told.wait(_LOOK_EVERY):
            if self._done.is_set():
                return
            if terminal_is_gone(sys.__stdin__.fileno() if sys.__stdin__ else -1):
                break
        threading.Thread(target=self._ask, daemon=True).start()
        if not self._done.wait(_GRACE):
            saving = threading.Thread(target=self._save, daemon=True)
            saving.start()
            saving.join(_SAVING)
            os._exit(self._code)

    def _ask(self) -> None:
        with suppress(RuntimeError):  # the app has not begun yet, or has ended already
            self._leave(self._code)


def terminal_is_gone(fileno: int) -> bool:
    """Whether the other end of this file is closed for good."""
    if fileno < 0:
        return True
    poll = select.poll()
    poll.register(fileno, 0)  # hang-up and error are reported whether asked for or not
    return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
