"""The call, meeting, visit, video summit or briefing that articles tell of."""

from __future__ import annotations

from datetime import date
from typing import Literal

from crossread.model.decision import Decision
from crossread.model.span import Span
from crossread.records import dataclass

EventType = Literal["call", "meeting", "video", "visit", "briefing"]
DatePrecision = Literal["day", "weekday", "unknown"]
FactKind = Literal[
    "initiator", "format", "place", "date", "duration_minutes", "level", "next_step", "participants", "atmosphere",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderFact:
    """One fact about the event itself as one account states it."""

    kind: FactKind
    value: str
    """Side id for `initiator`, whole minutes for `duration_minutes`, ISO day for `date`, else words of the text."""
    account: str | None
    article: str
    span: Span
    """The words that say it, in that article's text; empty where only a person says so."""
    decision: Decision | None = None
    """Whose word this is, where a person corrected it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """An event as one article tells of it, before articles are grouped."""

    type: EventType | None = None
    date: date | None = None
    weekday: int | None = None
    """0 Monday ... 6 Sunday, kept where no published date resolves it."""
    precision: DatePrecision = "unknown"
    place: str | None = None
    participants: tuple[str, ...] = ()
    """Canonical person names, sorted."""
    sides: tuple[str, ...] = ()
    """Side ids, sorted."""
    span: Span | None = None
    """The words that tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Articles held to tell of the same happening, with what each account says of it."""

    id: str
    type: EventType | None
    date: date | None
    weekday: int | None = None
    precision: DatePrecision = "unknown"
    place: str | None = None
    participants: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    """Sides that took part."""
    articles: tuple[str, ...] = ()
    """Article ids, in the order of publication, then of name."""
    accounts: tuple[str, ...] = ()
    """Sides that have an account of it: at least one claim stands in theirs."""
    facts: tuple[HeaderFact, ...] = ()
    reasons: tuple[str, ...] = ()
    """Why these articles were put together, in words."""
    decisions: tuple[Decision, ...] = ()
    """Splits, merges and header facts that people decided."""
