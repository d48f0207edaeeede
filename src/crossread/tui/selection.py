"""Which rows of a comparison are shown, and where a searched word stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from crossread.model import Claim, Comparison, Relation, Row
from crossread.tui.draw.hits import caseless
from crossread.tui.marks import RELATIONS, is_decided, notes_of

State = Literal["undecided", "decided", "not reviewed", "reviewed", "with notes"]
STATES: Final[Mapping[State, Callable[[Row], bool]]] = {
    "undecided": lambda row: not is_decided(row),
    "decided": is_decided,
    "not reviewed": lambda row: not row.is_reviewed,
    "reviewed": lambda row: row.is_reviewed,
    "with notes": lambda row: bool(notes_of(row)),
}
"""What people did with a row, and how that is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFilter:
    """Rows pass when relation and state are wanted and, where speakers are named, one of them speaks in it."""

    relations: frozenset[Relation] = frozenset(RELATIONS)
    speakers: frozenset[str] | None = None
    """`None` lets every speaker pass."""
    state: State | None = None
    """`None` lets every state pass."""

    @property
    def hides_nothing(self) -> bool:
        """Whether every row passes, whatever it is."""
        return self == RowFilter()

    def passes(self, row: Row) -> bool:
        """Whether the row is shown."""
        spoken = self.speakers is None or any(claim.speaker.name in self.speakers for claim in claims_of(row))
        return row.relation in self.relations and spoken and (self.state is None or STATES[self.state](row))

    def toggled(self, relation: Relation) -> RowFilter:
        """The filter with one relation switched; switching the last one off brings all of them back."""
        relations = self.relations ^ {relation}
        return replace(self, relations=relations or frozenset(RELATIONS))

    def mirrored(self) -> RowFilter:
        """The same filter after the sides were swapped."""
        other: dict[Relation, Relation] = {"only_left": "only_right", "only_right": "only_left"}
        return replace(self, relations=frozenset(other.get(one, one) for one in self.relations))


def claims_of(row: Row) -> Sequence[Claim]:
    """The claims of a row, left ones first."""
    return (*row.left, *row.right)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was: the claims of the row (by id), and its number among all rows."""

    claims: frozenset[str]
    number: int

    @classmethod
    def of(cls, row: Row, number: int) -> Place:
        """The place of a row."""
        return cls(frozenset(claim.id for claim in claims_of(row)), number)


def find_place(rows: Sequence[Row], numbers: Sequence[int], place: Place | None) -> int:
    """Where the row about the same claims stands (sides may be swapped by now), else the next row shown.

    A row that lost or won claims by a decision is the one that shares most of them.
    """
    if place is None or not rows:
        return 0
    shared = [len(place.claims & {claim.id for claim in claims_of(row)}) for row in rows]
    if any(shared):
        return shared.index(max(shared))
    return min(bisect_left(numbers, place.number), len(rows) - 1)


def find_rows(rows: Sequence[Row], search: str) -> list[int]:
    """Indices of the rows whose words or speakers hold the (caseless) search."""
    return [
        index
        for index, row in enumerate(rows)
        if search and any(_holds(claim, search) for claim in claims_of(row))
    ]


def _holds(claim: Claim, search: str) -> bool:
    return search in caseless(claim.text) or search in caseless(claim.speaker.name)


def speaker_counts(comparison: Comparison) -> dict[str, int]:
    """Rows in which each speaker speaks, most first, then by name."""
    found: dict[str, int] = {}
    for row in comparison.rows:
        for name in {claim.speaker.name for claim in claims_of(row)}:
            found[name] = found.get(name, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
