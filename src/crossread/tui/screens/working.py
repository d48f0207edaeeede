"""Long work in the background: one thing at a time, told of in the status line, called off by a key."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import field
from typing import Any, Final

from textual import work
from textual.message import Message

from crossread.errors import CancelledError, CrossreadError
from crossread.records import dataclass
from crossread.tui.screens.handing import Handing
from crossread.tui.workspace import Progress

_TELL_EVERY: Final = 0.1
"""Seconds between two words about progress."""
_BREATHE: Final = 0.001
"""Seconds for the keys at every step."""
_LOOK_EVERY: Final = 0.02
"""Seconds between two looks whether work that is left to itself has ended."""


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Job:
    """One piece of work."""

    doing: str
    """As in "reading"."""
    refused: str
    """What to say above the reason if it fails: "Not added"."""
    run: Callable[[Progress], Any]
    """In a thread; raises `CrossreadError`."""
    then: Callable[[Any], None]
    """On the screen, with what `run` gave."""
    loose: bool = False
    """It changes nothing, and may be left to itself while it waits for a network."""
    stop: threading.Event = field(default_factory=threading.Event)


class Working(Handing):
    """A screen that does one long thing at a time."""

    class Told(Message):
        """How far the work is."""

        def __init__(self, job: Job, done: int, every: int) -> None:
            self.job, self.done, self.every = job, done, every
            super().__init__()

    class Ended(Message):
        """It is done, or why not."""

        def __init__(self, job: Job, result: Any, error: CrossreadError | None) -> None:
            self.job, self.result, self.error = job, result, error
            super().__init__()

    job: Job | None = None

    def begin(self, job: Job) -> bool:
        """Start it, unless something is under way; whether it was started."""
        if self.job is not None:
            self.tell(f"Still {self.job.doing}; {self.cancels()} it.")
            return False
        self.job = job
        self._say(f"{job.doing} · {self.cancels()}")
        self._carry(job)
        return True

    @work(thread=True, group="work")
    def _carry(self, job: Job) -> None:
        told = 0.0

        def progress(done: int, every: int) -> None:
            nonlocal told
            if job.stop.is_set() or not self.is_running:
                raise CancelledError
            if time.monotonic() - told > _TELL_EVERY:
                told = time.monotonic()
                self.post_message(self.Told(job, done, every))
            time.sleep(_BREATHE)

        result, error = None, None
        try:
            result = _loosely(job, progress) if job.loose else job.run(progress)
        except CrossreadError as found:
            error = found
        self.post_message(self.Ended(job, result, error))

    def on_working_told(self, message: Told) -> None:
        """Show it, unless it was called off."""
        if message.job is self.job and not message.job.stop.is_set():
            number = f" {message.done}" if message.done or message.every else ""
            of = f" of {message.every}" if message.every else ""
            self._say(f"{message.job.doing}{number}{of} · {self.cancels()}")

    def on_working_ended(self, message: Ended) -> None:
        """Show the result or tell the reason."""
        if message.job is not self.job:
            return
        self.job = None
        self._say("")
        if isinstance(message.error, CancelledError):
            self.tell(f"Cancelled {message.job.doing}: nothing was changed.")
        elif message.error:
            self.tell(str(message.error), title=message.job.refused, timeout=12, severe=True)
        else:
            message.job.then(message.result)

    def action_cancel_work(self) -> None:
        """Call off what is under way."""
        if self.job is None:
            self.tell("Nothing is under way.")
            return
        self.job.stop.set()
        self._say(f"cancelling {self.job.doing}")

    def nothing_to_clear(self) -> None:
        """Escape cancels too, where it has nothing else to take back."""
        if self.job is not None:
            self.action_cancel_work()

    def cancels(self) -> str:
        """As in "X cancels"."""
        return f"{self.key('cancel_work')} cancels"

    def _say(self, words: str) -> None:
        """In the status line."""
        self.working = words
        self.show_status()


def _loosely(job: Job, progress: Progress) -> Any:
    """The result of work in a thread of its own, which nobody waits for once it is called off or the app ends."""
    future: Future[Any] = Future()
    done = [0, 0]

    def note(number: int, every: int) -> None:
        if job.stop.is_set():
            raise CancelledError
        done[:] = [number, every]

    def run() -> None:
        try:
            future.set_result(job.run(note))
        except BaseException as error:  # noqa: BLE001 - raised again by whoever waits
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    while not future.done():
        progress(*done)
        time.sleep(_LOOK_EVERY)
    return future.result()
