"""A workspace that answers from what it was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.factories import mirror, sides

from crossread.errors import UsageError
from crossread.model import Article, Comparison, Event, Reading, Skipped


@dataclass
class FakeWorkspace:
    """Answers from what it was given; `Workspace` in shape."""

    comparisons: dict[str, Comparison] = field(default_factory=dict)
    events: Sequence[Event] = ()
    articles: Sequence[Article] = ()
    title: str = "fictional"
    readings: Sequence[Reading] = ()
    skipped: Sequence[Skipped] = ()

    def event(self, event_id: str) -> Event:
        """By id."""
        return next(one for one in self.events if one.id == event_id)

    def article(self, article_id: str) -> Article:
        """By id."""
        return next(one for one in self.articles if one.id == article_id)

    def side_name(self, side: str | None) -> str:
        """As the sides file says."""
        return sides().name(side)

    def compare(self, event_id: str, left: str, right: str) -> Comparison:
        """The comparison of the event, mirrored where the sides are asked for in the other order."""
        found = self.comparisons.get(event_id)
        if found is None:
            raise UsageError(f"no account of {self.side_name(right)} exists; {event_id}; choose other sides")
        return found if found.left == left else mirror(found)

    def export(self, comparison: Comparison, format: str) -> str:
        """A line that says what was asked for."""
        return f"{comparison.event.id} as {format}, {len(comparison.rows)} rows\n"
