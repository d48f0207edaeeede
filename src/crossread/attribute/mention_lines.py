"""Sentences with what the event rules know of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from crossread.model import Span
from crossread.text.aliases import Bearer
from crossread.text.dates import Dated
from crossread.text.names import NameHit

EVENT_TYPES = frozenset({"call", "meeting", "video", "visit", "briefing"})


@dataclass(frozen=True, slots=True)
class EventWord:
    """One word that names or tells an event."""

    start: int
    end: int
    type: str
    """`call`, `meeting`, ...; `spoke` and `open` where the word leaves it open, `told` where it only tells
    who spoke with whom."""


@dataclass(slots=True)
class Line:
    """One sentence."""

    span: Span
    rank: int
    """0 for the first sentence of the text."""
    head: bool
    """It belongs to the headline or the first paragraph."""
    opens: bool = False
    """It is the first of its paragraph."""
    background: bool = False
    """It tells of another event than the article does."""
    day_after: bool = False
    """It says that the event was the day before."""
    opens_background: bool = False
    apart: bool = False
    """It stands in a background paragraph."""
    words: list[EventWord] = field(default_factory=list)
    passed: list[EventWord] = field(default_factory=list)
    """Event words that tell of another event."""
    dates: list[Dated] = field(default_factory=list)
    said: set[int] = field(default_factory=set)
    """Where the dates start that tell when somebody spoke about the event."""
    people: list[tuple[NameHit, Bearer]] = field(default_factory=list)
    aides: list[tuple[NameHit, Bearer]] = field(default_factory=list)
    """People who speak about events without holding them: spokespeople, envoys."""
    parties: list[NameHit] = field(default_factory=list)
