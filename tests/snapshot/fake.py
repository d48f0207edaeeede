"""A workspace that answers from what it was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.factories import sides

from crossread.errors import UsageError
from crossread.model import Article, Comparison, Direction, Event, Reading, Relation, Skipped


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
        return found if found.left == left else mirrored(found)

    def export(self, comparison: Comparison, format: str) -> str:
        """A line that says what was asked for."""
        return f"{comparison.event.id} as {format}, {len(comparison.rows)} rows\n"


_OTHER: dict[Direction, Direction] = {"left": "right", "right": "left"}
_MIRROR: dict[Relation, Relation] = {"only_left": "only_right", "only_right": "only_left"}


def mirrored(found: Comparison) -> Comparison:
    """The same comparison with the sides swapped."""
    rows = tuple(
        replace(
            one,
            relation=_MIRROR.get(one.relation, one.relation),
            left=one.right,
            right=one.left,
            differences=tuple(
                replace(
                    each,
                    left=each.right,
                    right=each.left,
                    left_spans=each.right_spans,
                    right_spans=each.left_spans,
                    direction=_OTHER.get(each.direction) if each.direction else None,
                )
                for each in one.differences
            ),
            runs=tuple(replace(run, left=run.right, right=run.left) for run in one.runs),
        )
        for one in found.rows
    )
    summary = replace(
        found.summary,
        only_left=found.summary.only_right,
        only_right=found.summary.only_left,
        left_claims=found.summary.right_claims,
        right_claims=found.summary.left_claims,
        left_words=found.summary.right_words,
        right_words=found.summary.left_words,
    )
    return replace(
        found,
        left=found.right,
        right=found.left,
        left_name=found.right_name,
        right_name=found.left_name,
        rows=rows,
        summary=summary,
    )
