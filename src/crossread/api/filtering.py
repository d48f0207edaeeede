"""Fewer rows, and how many are hidden."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from crossread.model import Comparison


def only(comparison: Comparison, relations: Collection[str]) -> tuple[Comparison, int]:
    """The comparison with the rows of these relations, and the number of rows left out; its counts stay
    those of all.

    No relation asks for all rows.
    """
    if not relations:
        return comparison, 0
    rows = tuple(row for row in comparison.rows if row.relation in relations)
    return replace(comparison, rows=rows), len(comparison.rows) - len(rows)
