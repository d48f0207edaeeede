"""What people said of a row as it stands: relation, kinds of difference, notes, ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from crossread.model import Decision, Difference, DifferenceKind, Relation, Row

_RELATIONS = frozenset(("same", "reworded", "conflicting"))


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Of the decisions on one row those that hold: the last of each slot; what only takes away another is none."""
    last = {_slot(one): one for one in decisions}
    return tuple(one for one in decisions if last[_slot(one)] is one and not _is_empty(one))


def _slot(one: Decision) -> tuple[object, ...]:
    if one.kind in ("accept", "reject", "relation"):
        return ("judged",)
    if one.kind == "note":
        return "note", one.reviewer
    if one.kind == "differences":
        return "differences", one.difference, frozenset(one.words)
    if one.kind in ("link", "unlink"):
        return one.kind, frozenset(key.name for key in one.claims)
    return (one.kind,)


def _is_empty(one: Decision) -> bool:
    return (one.kind == "note" and not one.note) or (one.kind == "reviewed" and one.value == "no")


def mark(row: Row, decisions: Sequence[Decision]) -> Row:
    """The row with these decisions, and with what they change; the row as it was goes into `proposed`."""
    marked = row
    for one in decisions:
        if one.kind == "differences":
            marked = _with_differences(marked, one)
    for one in decisions:
        if one.kind in ("accept", "relation") and row.left and row.right and one.value in _RELATIONS:
            marked = replace(marked, relation=_relation(one.value))
    changed = (marked.relation, marked.differences) != (row.relation, row.differences)
    proposed = row.proposed or ((row,) if changed else ())
    return replace(marked, decisions=tuple(decisions), proposed=proposed)


def _relation(value: str) -> Relation:
    return "same" if value == "same" else "reworded" if value == "reworded" else "conflicting"


def _with_differences(row: Row, one: Decision) -> Row:
    """The differences relabelled, or without the one that is none; where none is left, the row says the same."""
    kept = [
        found if not _is_meant(found, one) else _relabelled(found, one.value) for found in row.differences
    ]
    differences = tuple(found for found in kept if found)
    if differences == row.differences:
        return row
    if differences:
        return replace(row, differences=differences)
    runs = tuple(replace(run, decisive=False) for run in row.runs)
    return replace(
        row, differences=(), runs=runs, relation="same" if row.left and row.right else row.relation
    )


def _is_meant(found: Difference, one: Decision) -> bool:
    return found.kind == one.difference and (
        not one.words or set(one.words) == {found.left, found.right} - {""}
    )


def _relabelled(found: Difference, kind: str) -> Difference | None:
    if not kind:
        return None
    known: list[DifferenceKind] = [one for one in get_args(DifferenceKind) if one == kind]
    return replace(found, kind=known[0]) if known else found
