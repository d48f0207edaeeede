"""What the screens stand on: `crossread.api.Workspace` has this shape, and so has the fake of the tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from crossread.model import (
    Article,
    Claim,
    Comparison,
    Decision,
    DecisionKind,
    Difference,
    Event,
    Intake,
    Reading,
    Row,
    Sides,
    Skipped,
    Stocked,
    Term,
    Version,
)

Progress = Callable[[int, int], None]
"""Told (done, all), 0 of all where nobody knows; it raises `CancelledError` to call the work off."""
Turn = AbstractContextManager[object]
"""Held while what a workspace knows changes."""


class Holdings(Protocol):
    """The library of a session, as `crossread.api.holdings` has it. What is called off leaves it as it was."""

    @property
    def folder(self) -> Path:
        """Where it is."""
        ...

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be added to it."""
        ...

    def look(self, given: str, pasted: str = "", *, progress: Progress | None = None) -> Intake:
        """Read a path, an address or a pasted text; nothing is written."""
        ...

    def describe(self, article: Article, words: Mapping[str, str], /) -> Article:
        """The article as a form describes it; raises a `CrossreadError` with the `field` that cannot be."""
        ...

    def add(
        self, articles: Sequence[Article], *, progress: Progress | None = None, turn: Turn = ...
    ) -> Stocked:
        """Write what is new, and find all events again."""
        ...

    def holds(self, article: Article, /) -> bool:
        """Whether the article is a file of the library."""
        ...

    def amend(
        self,
        article: Article,
        words: Mapping[str, str],
        *,
        progress: Progress | None = None,
        turn: Turn = ...,
    ) -> Stocked:
        """Write other facts into the article's file, and find all events again."""
        ...

    def renew(self, *, progress: Progress | None = None, turn: Turn = ...) -> Stocked:
        """Read the library as it is by now; what is new."""
        ...

    def found(self, folder: str, *, progress: Progress | None = None, turn: Turn = ...) -> Stocked:
        """Copy the library to a folder of one's own and go on there."""
        ...


class Workspace(Protocol):
    """Articles read, events found, comparisons made on demand. Methods may be called from a thread worker."""

    @property
    def title(self) -> str:
        """Name of the library or of the inputs."""
        ...

    @property
    def events(self) -> Sequence[Event]:
        """All events, in order of date."""
        ...

    @property
    def readings(self) -> Sequence[Reading]:
        """One an article."""
        ...

    @property
    def skipped(self) -> Sequence[Skipped]:
        """Inputs that could not be used."""
        ...

    @property
    def sides(self) -> Sides:
        """All sides known, with their people."""
        ...

    @property
    def can_decide(self) -> bool:
        """Whether there is a library to keep decisions in."""
        ...

    @property
    def holdings(self) -> Holdings | None:
        """The library that can be added to and mended; `None` where there is none."""
        ...

    def event(self, event_id: str, /) -> Event:
        """The event with this id."""
        ...

    def readings_of(self, event: Event, /) -> Sequence[Reading]:
        """The readings of the articles that tell of an event."""
        ...

    def compare(self, event_id: str, left: str, right: str, /) -> Comparison:
        """Two accounts of an event; raises `CrossreadError` where that makes no sense."""
        ...

    def at_hand(self, event_id: str, left: str, right: str, /) -> Comparison | None:
        """The same, if it is known and nothing has to be worked out."""
        ...

    @property
    def articles(self) -> Sequence[Article]:
        """All articles."""
        ...

    def article(self, article_id: str, /) -> Article:
        """The article with this id."""
        ...

    def side_name(self, side: str | None, /) -> str:
        """The name a reader sees for a side."""
        ...

    def export(
        self,
        comparison: Comparison,
        format: str,
        /,
        *,
        hidden: int = 0,
        filters: tuple[str, ...] = (),
        command: str = "",
    ) -> str:
        """The comparison as a report in one of the formats md, html, json, csv, txt.

        `hidden` rows were kept out of it by `filters`; `command` makes the same report again. It says all three.
        """
        ...

    def closeness(self, comparison: Comparison, claims: Sequence[Claim], /) -> Mapping[str, float]:
        """How near each claim of the other account comes to the nearest of these, by id, in [0, 1]."""
        ...

    def versions(self, event_id: str, claims: Sequence[Claim], /) -> Sequence[Version]:
        """What these claims say in the originals, translations and sister texts of their texts."""
        ...

    def terms(self, left: Sequence[Claim], right: Sequence[Claim], sides: Sequence[str], /) -> Sequence[Term]:
        """The concepts of the phrasebook in these claims, the history of `sides` with each before that of others."""
        ...

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
        """Write one decision and let it hold; raises `CrossreadError`, and then nothing has changed."""
        ...

    def undo(self, *, decided: datetime, reviewer: str = "") -> Decision | None:
        """Take back the reviewer's last decision."""
        ...

    def redo(self, *, decided: datetime, reviewer: str = "") -> Decision | None:
        """Let the decision that was taken back last hold again."""
        ...

    def reload(self) -> bool:
        """Whether another program has decided something since; it holds from now on."""
        ...

    def decisions(self) -> Sequence[tuple[Decision, str]]:
        """Every decision, oldest first, with what has become of it."""
        ...
