"""What a reviewer may do with a workspace: decide, undo, redo, and see how far she is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.errors import UsageError
from crossread.lang import Packs
from crossread.model import (
    Article,
    Claim,
    Comparison,
    Decision,
    DecisionKind,
    Difference,
    Event,
    Reading,
    Row,
)
from crossread.records import dataclass
from crossread.settings import Settings

if TYPE_CHECKING:
    from crossread.api.desk import Desk
    from crossread.library import ReviewFile
    from crossread.review import State
    from crossread.review.keys import KeyIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the review of one comparison has come."""

    rows: int = 0
    reviewed: int = 0
    """Rows that a person has looked at as a whole."""
    decided: int = 0
    """Rows with a decision of any kind."""

    @classmethod
    def of(cls, comparison: Comparison) -> Progress:
        """Of a comparison; rows that a filter keeps out of it count too."""
        counts = comparison.summary
        rows = counts.same + counts.reworded + counts.conflicting + counts.only_left + counts.only_right
        return cls(rows=rows, reviewed=counts.reviewed, decided=counts.decided)


class Reviewable:
    """Events and readings as people corrected them. Methods may be called from a thread worker.

    Without a library there is nowhere to keep a decision: `can_decide` is `False`, and `decide` raises `UsageError`.
    """

    def __init__(
        self,
        events: Sequence[Event],
        readings: Sequence[Reading],
        packs: Packs,
        settings: Settings,
        reviews: Sequence[ReviewFile],
    ) -> None:
        self.packs, self.settings, self._reviews = packs, settings, tuple(reviews)
        self._known_desk: Desk | None = None
        self._take(events, readings)

    @property
    def events(self) -> Sequence[Event]:
        """All events, in order of date."""
        return self._events

    def event(self, event_id: str, /) -> Event:
        """The event with this id; raises `UsageError` that names the known ones."""
        for event in self._events:
            if event.id == event_id:
                return event
        known = ", ".join(event.id for event in self._events) or "none"
        raise UsageError(f"no such event; {event_id}; try one of: {known}")

    @property
    def can_decide(self) -> bool:
        """Whether there is a library to keep decisions in."""
        return bool(self._reviews)

    @property
    def review_file(self) -> Path | None:
        """The file that takes new decisions."""
        return self._reviews[0].path if self._reviews else None

    def decide(
        self,
        kind: DecisionKind,
        event_id: str,
        /,
        *,
        decided: datetime,
        reviewer: str = "",
        row: Row | None = None,
        claims: Sequence[Claim] = (),
        value: str = "",
        note: str = "",
        difference: Difference | None = None,
        account: str = "",
        fact: str = "",
        articles: Sequence[str] = (),
        events: Sequence[str] = (),
        side: str = "",
    ) -> Decision:
        """Write one decision into the library, and let it hold from now on; `compare` shows it.

        | kind | takes |
        | --- | --- |
        | `accept`, `reject`, `pin`, `note`, `reviewed` (`value="no"` takes the tick away) | `row` |
        | `relation` | `row`, `value`: same, reworded, conflicting |
        | `differences` | `row`, `difference`, `value`: its kind, or nothing for no difference |
        | `link` | `claims` of both accounts; all claims of their rows come along |
        | `unlink` | `row`, and `claims` of it that leave; without them the row is taken apart |
        | `speaker` | `claims`: one; `value`: the name; `side`, where the sides file does not know it |
        | `account` | `claims`: one; `value`: side id, or nothing for nobody's account |
        | `header` | `account`, `fact`, `value`, nothing for no such fact |
        | `split` | `articles`: ids of those that leave the event |
        | `merge` | `events`: ids of the others |

        Raises `UsageError` for what makes no sense, `LockedError` while another process holds the library, and
        `MalformedError` where somebody has broken the file meanwhile.
        """
        from crossread.api.deciding import Subject, make_decision  # noqa: PLC0415  (reading need not wait for it)

        subject = Subject(
            row=row, claims=tuple(claims), difference=difference, account=account, fact=fact,
            articles=tuple(articles), events=tuple(map(self.event, events)), side=side,
        )  # fmt: skip
        desk = self._desk()
        decision = make_decision(
            kind, self.event(event_id), subject, desk.finder.keys, self.packs.sides,
            value=value, note=note, reviewer=reviewer, decided=decided,
        )  # fmt: skip
        added = desk.add(decision)
        self._refresh()
        return added

    def undo(self, *, decided: datetime, reviewer: str = "") -> Decision | None:
        """Take back the reviewer's last decision, also one of an earlier run; `None` where there is none."""
        return self._step("undo", reviewer, decided)

    def redo(self, *, decided: datetime, reviewer: str = "") -> Decision | None:
        """Let the decision that the reviewer took back last hold again; `None` where there is none."""
        return self._step("redo", reviewer, decided)

    def can_undo(self, reviewer: str = "") -> bool:
        """Whether the reviewer has a decision to take back."""
        return bool(self._reviews) and self._desk().next_step("undo", reviewer) is not None

    def can_redo(self, reviewer: str = "") -> bool:
        """Whether the reviewer took back a decision that can hold again."""
        return bool(self._reviews) and self._desk().next_step("redo", reviewer) is not None

    def reload(self) -> bool:
        """Look whether another program has decided something since; whether it has."""
        changed = [file.reload() for file in self._reviews]
        if not any(changed):
            return False
        self._refresh()
        return True

    def merge_decisions(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Take over the decisions of another file into the library; those that were not there yet."""
        new = self._desk().merge(decisions)
        self._refresh()
        return new

    def decisions(self) -> tuple[tuple[Decision, State], ...]:
        """Every decision, oldest first, with what has become of it."""
        return self._desk().states() if self._reviews else ()

    def orphans(self) -> tuple[Decision, ...]:
        """Decisions whose claims or articles are not found any more."""
        return tuple(decision for decision, state in self.decisions() if state == "orphaned")

    def progress(self, event_id: str, left: str = "", right: str = "", /) -> Progress:
        """How far the review of an event has come; without sides, of the two that held it.

        An event with fewer than two accounts has no rows to review.
        """
        from crossread.api.choose import choose_sides  # noqa: PLC0415  (it stands on the workspace)

        try:
            sides = (left, right) if left and right else choose_sides(self, self.event(event_id), None)  # type: ignore[arg-type]
        except UsageError:
            return Progress()
        return Progress.of(self.compare(event_id, *sides))

    def compare(self, event_id: str, left: str, right: str, /) -> Comparison:
        """Two accounts of an event."""
        raise NotImplementedError

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the readings, in their order."""
        raise NotImplementedError

    def _key_index(self) -> KeyIndex:
        """The keys of all claims of the readings."""
        raise NotImplementedError

    def _take(
        self,
        events: Sequence[Event],
        readings: Sequence[Reading],
        reviews: Sequence[ReviewFile] | None = None,
    ) -> None:
        """Stand on these events and readings of the program, and on the decisions of other files, if any are given."""
        if reviews is not None:
            self._reviews, self._known_desk = tuple(reviews), None
        self._found = tuple(events), readings
        if self._known_desk:
            self._known_desk.take(readings, events, self.articles, self._key_index)
        self._refresh()

    def _refresh(self) -> None:
        """Bring everything in line with the decisions as they are now."""
        self._compared: dict[tuple[str, str, str], Comparison] = {}
        self.readings: Sequence[Reading]
        if self._known_desk or any(file.log for file in self._reviews):
            self._events, self.readings = self._desk().corrected()
        else:
            self._events, self.readings = self._found

    def _step(self, kind: str, reviewer: str, decided: datetime) -> Decision | None:
        stepped = self._desk().step(kind, reviewer, decided)
        self._refresh()
        return stepped

    def _desk(self) -> Desk:
        """Made when there is something to review: the stages need not be loaded before."""
        if self._known_desk is None:
            from crossread.api.desk import Desk  # noqa: PLC0415

            events, readings = self._found
            self._known_desk = Desk(
                self._reviews, readings, events, self.articles, self._key_index, self.packs, self.settings
            )
        return self._known_desk
