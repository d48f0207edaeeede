"""The reviewer's desk of one workspace: the log of decisions, what they speak of, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from crossread.errors import UsageError
from crossread.lang import Packs
from crossread.library.review import Log, ReviewFile
from crossread.model import Article, Comparison, Decision, Event, Reading, Row
from crossread.review import (
    Finder,
    Found,
    State,
    apply_decisions,
    correct_events,
    correct_readings,
    live,
    states,
    to_redo,
    to_undo,
)
from crossread.review.groups import Group
from crossread.review.keys import KeyIndex
from crossread.settings import Settings

_CORRECTING = ("speaker", "account", "split", "merge", "header")


class Desk:
    """The decisions on the readings of one run; `readings` and `events` are the program's own."""

    def __init__(
        self,
        files: Sequence[ReviewFile],
        readings: Sequence[Reading],
        events: Sequence[Event],
        articles: Sequence[Article],
        index: Callable[[], KeyIndex],
        packs: Packs,
        settings: Settings,
    ) -> None:
        """`articles` are those of the readings, in their order; `index` gives the keys of their claims when wanted."""
        self._files, self._packs, self._settings = tuple(files), packs, settings
        self.take(readings, events, articles, index)

    def take(
        self,
        readings: Sequence[Reading],
        events: Sequence[Event],
        articles: Sequence[Article],
        index: Callable[[], KeyIndex],
    ) -> None:
        """Work on these readings and events from now on."""
        self._readings, self._events, self._articles = readings, tuple(events), articles
        self._finder = Finder(readings, articles=articles, index=index)
        self._known: dict[Decision, Found] = {}
        self._found: tuple[list[Log], tuple[Found, ...]] | None = None
        self._corrected: tuple[tuple[Found, ...], tuple[Event, ...], Sequence[Reading]] | None = None
        self._memos: dict[object, dict[Group, Row]] = {}

    @property
    def finder(self) -> Finder:
        """Finds what decisions speak of, and gives claims their keys."""
        return self._finder

    @property
    def log(self) -> Log:
        """Everything decided, undone and redone, in the order of the files."""
        return tuple(one for file in self._files for one in file.log)

    def reload(self) -> bool:
        """Read again what other programs have written; whether anything has changed."""
        changed = [file.reload() for file in self._files]
        return any(changed)

    def add(self, decision: Decision) -> Decision:
        """Write one decision, and give it with its id."""
        added = self._file().add(lambda _: decision)
        assert added is not None  # noqa: S101  (only an empty decision adds nothing)
        return added

    def step(self, kind: str, reviewer: str, decided: datetime) -> Decision | None:
        """Undo or redo the reviewer's last decision; which that was, `None` where there is none."""
        choose = to_undo if kind == "undo" else to_redo
        stepped: list[Decision] = []

        def make(log: Log) -> Decision | None:
            found = choose(log, reviewer)
            if found is None:
                return None
            stepped.append(found)
            return Decision(kind=kind, value=found.id, reviewer=reviewer, decided=decided)

        self._file().add(make)
        return stepped[0] if stepped else None

    def next_step(self, kind: str, reviewer: str) -> Decision | None:
        """What `step` would undo or redo."""
        log = self._files[0].log if self._files else ()
        return (to_undo if kind == "undo" else to_redo)(log, reviewer)

    def merge(self, decisions: Sequence[Decision]) -> Log:
        """Take over the decisions of another file; those that were new."""
        return self._file().merge(decisions)

    def _file(self) -> ReviewFile:
        if not self._files:
            raise UsageError(
                "no library to keep decisions in; review.yaml; make one with crossread ingest FILE... --library DIR"
            )
        return self._files[0]

    def find(self, decision: Decision) -> Found:
        """What a decision speaks of."""
        if decision not in self._known:
            self._known[decision] = self._finder.find(decision)
        return self._known[decision]

    @property
    def found(self) -> tuple[Found, ...]:
        """The decisions that hold, with what they speak of."""
        logs = [file.log for file in self._files]
        if self._found is None or any(
            one is not other for one, other in zip(self._found[0], logs, strict=True)
        ):
            self._found = logs, tuple(map(self.find, live(self.log)))
        return self._found[1]

    def states(self) -> tuple[tuple[Decision, State], ...]:
        """Every decision with what has become of it."""
        return states(self.log, lambda one: self.find(one).is_orphaned)

    def corrected(self) -> tuple[tuple[Event, ...], Sequence[Reading]]:
        """Events and readings with the corrections of speakers, accounts, facts and events in them."""
        found = tuple(one for one in self.found if one.decision.kind in _CORRECTING)
        if self._corrected is None or self._corrected[0] != found:
            readings = correct_readings(self._readings, found, self._packs.sides)
            events, readings = correct_events(
                self._events, readings, found, self._packs, self._settings, self._articles
            )
            self._corrected = found, events, readings
        return self._corrected[1], self._corrected[2]

    def corrections(self, event: Event) -> tuple[Decision, ...]:
        """The corrections that change the claims of an event, for the key under which its comparisons are kept.

        What was decided of the event itself stands in the event.
        """
        here = set(event.articles)
        return tuple(
            one.decision
            for one in self.found
            if one.decision.kind in ("speaker", "account")
            and any(self._finder.article_of(claim) in here for claim in one.claims)
        )

    def applied(self, comparison: Comparison) -> Comparison:
        """A comparison of corrected readings, as people decided its rows."""
        found = self.found
        if not found:
            return comparison
        _, every = self.corrected()
        texts = {*comparison.event.articles}
        readings = [every[place] for place, one in enumerate(self._articles) if one.id in texts]
        key = comparison.event, comparison.left, comparison.right, self.corrections(comparison.event)
        memo = self._memos.setdefault(key, {})
        return apply_decisions(comparison, readings, found, self._packs, self._settings, memo)
