"""The end of an app whose terminal has gone: without this it was seen to spin at 100 % of a core."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from collections.abc import Callable

EXIT_CODE = 129
"""128 + SIGHUP, as a shell reports it."""
_LOOK_EVERY = 0.5
"""Seconds between two looks at the terminal."""
_GRACE = 1.5
"""Seconds for an orderly end; after them the process ends anyhow."""


class HangupWatch(threading.Thread):
    """Asks `leave` to end the app on SIGHUP or a hung up input; ends the process if that takes too long."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__(name="hangup-watch", daemon=True)
        self._leave = leave
        self._hung_up = threading.Event()
        self._done = threading.Event()

    def begin(self) -> None:
        """Take SIGHUP, which only the main thread may, and start looking."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGHUP, lambda *_: self._hung_up.set())
        self.start()

    def end(self) -> None:
        """The app has ended by itself."""
        self._done.set()

    def run(self) -> None:
        """Wait for either sign, then leave."""
        while not self._hung_up.wait(_LOOK_EVERY):
            if self._done.is_set():
                return
            if terminal_is_gone(sys.__stdin__.fileno() if sys.__stdin__ else -1):
                break
        threading.Thread(target=self._leave, daemon=True).start()
        if not self._done.wait(_GRACE):
            os._exit(EXIT_CODE)


def terminal_is_gone(fileno: int) -> bool:
    """Whether the other end of this file is closed for good."""
    if fileno < 0:
        return True
    poll = select.poll()
    poll.register(fileno, 0)  # hang-up and error are reported whether asked for or not
    return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
