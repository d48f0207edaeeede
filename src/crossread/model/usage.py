"""Where and when a term stands in a side's texts, and what became of it."""

from __future__ import annotations

from datetime import date

from crossread.model.span import Span
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A side's account of one event, or a text of it that tells of none: one place on its line of time."""

    side: str
    date: date | None
    """Day of the event, else of publication; `None` where neither is known."""
    event: str | None
    articles: tuple[str, ...]
    """Ids of the texts that carry the account, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place at which a term stands in a side's account."""

    term: str
    """Concept id, or the words that were asked for."""
    occasion: Occasion
    article: str
    span: Span
    words: str
    """As they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWording:
    """One surface form of a term, with its first and last day."""

    words: str
    times: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What a side did with a term over time."""

    term: str
    label: str
    """What to call it on a screen."""
    side: str
    group: str = ""
    """Naming group of the phrasebook, of which other terms may stand in its place."""
    formula: bool = False
    gloss: str = ""
    counts: tuple[tuple[Occasion, int], ...] = ()
    """Every dated occasion of the side in the order of time, then the undated ones, with the uses at each."""
    wordings: tuple[TermWording, ...] = ()
    """Its surface forms, the first seen first."""
    uses: tuple[Use, ...] = ()
    reworded: bool = False
    """Whether the words of the last day are none of those of the first, endings apart."""
    since: tuple[str, ...] = ()
    """Other names of the group that the side uses on the occasions after the last one with this term."""

    @property
    def times(self) -> int:
        """How often it stands in all texts."""
        return sum(count for _, count in self.counts)

    @property
    def occasions(self) -> int:
        """On how many occasions it stands."""
        return sum(count > 0 for _, count in self.counts)

    @property
    def first(self) -> date | None:
        """First dated day with it."""
        return next((one.date for one, count in self.counts if count and one.date), None)

    @property
    def last(self) -> date | None:
        """Last dated day with it."""
        return next((one.date for one, count in reversed(self.counts) if count and one.date), None)

    @property
    def earlier(self) -> int:
        """Dated occasions before the first with it: more than none means that the term is new there."""
        first = self.first
        return sum(one.date is not None and first is not None and one.date < first for one, _ in self.counts)

    @property
    def later(self) -> int:
        """Dated occasions after the last with it: more than none means that the term was dropped."""
        last = self.last
        return sum(one.date is not None and last is not None and one.date > last for one, _ in self.counts)
