"""What became of a decision: it is told and shown, or kept until it can be saved."""

from __future__ import annotations

from collections.abc import Callable

from crossread.model import Decision, Row
from crossread.tui.draw.decided import deed
from crossread.tui.order import Order, Step
from crossread.tui.screens.choice import find_event, first_sides, fits
from crossread.tui.screens.deciding import Deciding
from crossread.tui.screens.opening import Opening
from crossread.tui.selection import claims_of
from crossread.tui.toasts import give_way
from crossread.tui.widgets.event_list import EventList


class Following(Opening):
    """Tells what was decided and shows it."""

    _said_where = False

    def tell(self, words: str, *, title: str = "", timeout: float = 4, severe: bool = False) -> None:
        """A short word to the reader in the place of the one before; nothing in it is markup."""
        give_way(self.app, title=title)
        severity = "error" if severe else "information"
        self.notify(words, title=title, timeout=timeout, severity=severity, markup=False)  # type: ignore[arg-type]

    def on_deciding_decided(self, message: Deciding.Decided) -> None:
        """Say what was decided and show it."""
        self.tell(_told(message, self.key) + self._where())
        self.show_status()
        if message.decision:
            self.follow(reshaped=message.decision.kind in ("split", "merge", "account"))

    def _where(self) -> str:
        """Where decisions on files that are in no library are kept: said once, with the first of them."""
        if self._said_where or not self.reviewer.kept_in:
            return ""
        self._said_where = True
        return f"\nkept in {self.reviewer.kept_in}"

    def on_deciding_refused(self, message: Deciding.Refused) -> None:
        """Say why; what can be tried again is kept."""
        if message.kept:
            self.refused.append(message.order)
            self.trouble = message.reason
            more = f"\nNothing is lost: {self.key('try_again')} tries again."
            self.tell(message.reason + more, title="Not saved", timeout=12, severe=True)
        else:
            self.tell(message.reason, title="Not decided", timeout=8, severe=True)
            if isinstance(message.order, Order) and message.order.row and message.order.note:
                self.drafts[key_of(message.order.row)] = message.order.note
        self.show_status()

    def on_deciding_changed(self, message: Deciding.Changed) -> None:
        """Another program wrote into the library, or broke its file."""
        if message.reason:
            self.tell(message.reason, title="The decisions cannot be read any more", timeout=12, severe=True)
            return
        self.tell("Somebody else has decided something in this library; it is shown now.")
        self.follow(reshaped=True)

    def follow(self, *, reshaped: bool) -> None:
        """Show everything as it was decided by now; with `reshaped`, other events may have changed too."""
        events, known = self.query_one(EventList), self.workspace.events
        if self.event is None or not known:
            return
        index = find_event(known, self.event)
        now = known[index]
        moved, self.event = now.id != self.event.id, now
        events.show_events(known, index)
        if reshaped:
            self.count_rows()
        fitting = self.sides and all(fits(self.workspace, now, key) for key in self.sides)
        kept = self.sides if fitting else None
        self.choose_sides(kept or first_sides(self.workspace, self.event), again=not moved)


def key_of(row: Row) -> frozenset[str]:
    """The claims of a row, by which a draft is found again."""
    return frozenset(claim.id for claim in claims_of(row))


def _told(message: Deciding.Decided, key: Callable[[str], str]) -> str:
    """As in "relation set to same; ^z takes it back"."""
    decision, order = message.decision, message.order
    if isinstance(order, Step):
        return _stepped(order, decision, key)
    return f"{deed(decision)}; {key('undo')} takes it back" if decision else "nothing to decide"


def _stepped(order: Step, decision: Decision | None, key: Callable[[str], str]) -> str:
    if decision is None:
        return f"Nothing of yours to {order.kind}."
    if order.kind == "undo":
        return f"Taken back: {deed(decision)}; {key('redo')} lets it hold again"
    return f"Holds again: {deed(decision)}; {key('undo')} takes it back"
