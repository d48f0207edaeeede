"""Decisions are written in a thread, one after the other in the order they were made; none is dropped."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Final

from textual import work
from textual.message import Message

from crossread.errors import CrossreadError, LockedError, MalformedError, UnwritableError
from crossread.model import Comparison, Decision, Row
from crossread.tui.order import Order, Step
from crossread.tui.reviewer import Reviewer
from crossread.tui.screens.jobs import Jobs
from crossread.tui.workspace import Workspace

_LOOK_EVERY: Final = 2.0
"""Seconds between two looks whether another program has decided something."""
_PASSING = (LockedError, MalformedError, UnwritableError)
"""What may be mended from outside: the order is kept and can be tried again."""


class Deciding(Jobs):
    """A screen that has decisions written."""

    class Decided(Message):
        """A decision is on disk; `None` where there was nothing to undo or to redo."""

        def __init__(self, order: Order | Step, decision: Decision | None) -> None:
            self.order, self.decision = order, decision
            super().__init__()

    class Refused(Message):
        """A decision was not written, and why; `kept` if it can be tried again."""

        def __init__(self, order: Order | Step, reason: str, *, kept: bool) -> None:
            self.order, self.reason, self.kept = order, reason, kept
            super().__init__()

    class Changed(Message):
        """Another program has decided something, or has broken the file: then the reason says so."""

        def __init__(self, reason: str = "") -> None:
            self.reason = reason
            super().__init__()

    class Scored(Message):
        """How near the claims of the other account come to those of a row."""

        def __init__(self, row: Row, scores: Mapping[str, float]) -> None:
            self.row, self.scores = row, scores
            super().__init__()

    def __init__(self, workspace: Workspace, reviewer: Reviewer) -> None:
        super().__init__(workspace)
        self.reviewer = reviewer
        self._orders: deque[Order | Step] = deque()
        self.refused: list[Order | Step] = []
        """What could not be written yet."""
        self.drafts: dict[frozenset[str], str] = {}
        """Notes that were begun and not saved, by the claims of their row."""
        self.trouble = ""
        """The last reason that was told why the decisions cannot be read or written."""

    def watch_others(self) -> None:
        """Look from now on whether another program decides."""
        if self.workspace.can_decide:
            self.set_interval(_LOOK_EVERY, self.look)

    def submit(self, *orders: Order | Step) -> None:
        """Have these decided."""
        for order in orders:
            self._orders.append(order)
            self._carry_out()

    def try_again(self) -> int:
        """Submit what was refused; how much that is."""
        waiting, self.refused = self.refused, []
        self.submit(*waiting)
        return len(waiting)

    def finish(self) -> list[str]:
        """Write what is still waiting, when the app has ended; why some of it could not be written."""
        self._orders.extendleft(reversed(self.refused))
        reasons = []
        while self._orders:
            message = self._next()
            reasons += [message.reason] if isinstance(message, self.Refused) and message.kept else []
        return reasons

    @work(thread=True, group="decide")
    def _carry_out(self) -> None:
        message = self._next()
        if message:
            self.post_message(message)

    def _next(self) -> Message | None:
        """Carry out the order that waits longest."""
        with self.turn:
            if not self._orders:
                return None
            order = self._orders.popleft()
            try:
                return self.Decided(order, order.carry_out(self.workspace, self.reviewer))
            except CrossreadError as error:
                return self.Refused(order, str(error), kept=isinstance(error, _PASSING))

    @work(thread=True, exclusive=True, group="look")
    def look(self) -> None:
        """Read what other programs have decided; trouble is told once."""
        if not self.turn.acquire(blocking=False):
            return
        try:
            changed, reason = self.workspace.reload(), ""
        except CrossreadError as error:
            changed, reason = False, str(error)
        finally:
            self.turn.release()
        if changed or (reason and reason != self.trouble):
            self.post_message(self.Changed(reason))
        self.trouble = reason

    @work(thread=True, exclusive=True, group="score")
    def score(self, comparison: Comparison, row: Row) -> None:
        """How near the other claims come to those of a row."""
        with self.turn:
            scores = self.workspace.closeness(comparison, (*row.left, *row.right))
        self.post_message(self.Scored(row, scores))
