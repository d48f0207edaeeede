"""Fewer rows, and how many are hidden."""

from __future__ import annotations

from dataclasses import replace

from crossread.model import Comparison, RowFilter


def only(comparison: Comparison, wanted: RowFilter) -> tuple[Comparison, int]:
    """The comparison with the rows that pass, and the number of rows left out; its counts stay those of all."""
    rows = tuple(row for row in comparison.rows if wanted.passes(row))
    return replace(comparison, rows=rows), len(comparison.rows) - len(rows)
