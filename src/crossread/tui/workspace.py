"""What the screens stand on: `crossread.api.Workspace` has this shape, and so has the fake of the tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from crossread.model import Article, Comparison, Event, Reading, Skipped


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

    def event(self, event_id: str, /) -> Event:
        """The event with this id."""
        ...

    def compare(self, event_id: str, left: str, right: str, /) -> Comparison:
        """Two accounts of an event; raises `CrossreadError` where that makes no sense."""
        ...

    def article(self, article_id: str, /) -> Article:
        """The article with this id."""
        ...

    def side_name(self, side: str | None, /) -> str:
        """The name a reader sees for a side."""
        ...

    def export(self, comparison: Comparison, format: str, /) -> str:
        """The comparison as a report in one of the formats md, html, json, csv, txt."""
        ...
