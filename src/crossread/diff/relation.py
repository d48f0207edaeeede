"""The relation of a row, read off its differences. The whole table is on this page.

    an exclusive difference of one of these kinds      ->  conflicting   (both cannot be true)
        polarity quantity initiative agent commitment
    any other difference                               ->  reworded      (another strength, scope, name, condition ...)
    none                                               ->  same

A rule calls a difference exclusive only where it is sure: a false conflict costs the reader more than a missed one.
"""

from __future__ import annotations

from collections.abc import Iterable

from crossread.diff.finding import Finding
from crossread.model import DifferenceKind, Relation

MAY_CONFLICT: frozenset[DifferenceKind] = frozenset(
    {"polarity", "quantity", "initiative", "agent", "commitment"}
)


def relation_of(findings: Iterable[Finding]) -> Relation:
    """`conflicting`, `reworded` or `same`, by the table above."""
    found = tuple(findings)
    if any(one.exclusive and one.kind in MAY_CONFLICT for one in found):
        return "conflicting"
    return "reworded" if found else "same"
