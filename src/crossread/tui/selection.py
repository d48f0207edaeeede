"""Which rows of a comparison are shown, and where a searched word stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crossread.model import Claim, Comparison, DifferenceKind, Row
from crossread.model.rowfilter import KINDS
from crossread.records import dataclass
from crossread.tui.draw.hits import caseless


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


def kind_counts(comparison: Comparison) -> dict[DifferenceKind, int]:
    """Rows in which each kind of difference occurs, most first, then in the order of the kinds."""
    found: dict[DifferenceKind, int] = {}
    for row in comparison.rows:
        for kind in {one.kind for one in row.differences}:
            found[kind] = found.get(kind, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-item[1], KINDS.index(item[0]))))


def differs(row: Row) -> bool:
    """Whether both accounts have the row and not in the same way."""
    return bool(row.differences) or row.relation in ("reworded", "conflicting")
