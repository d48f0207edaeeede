"""The relation follows from the differences."""

import pytest

from crossread.diff.finding import Finding
from crossread.diff.relation import MAY_CONFLICT, relation_of
from crossread.model import DifferenceKind


def test_no_difference_is_the_same() -> None:
    assert relation_of(()) == "same"


@pytest.mark.parametrize("kind", sorted(MAY_CONFLICT))
def test_an_exclusive_difference_of_these_kinds_conflicts(kind: DifferenceKind) -> None:
    assert relation_of([Finding(kind=kind, exclusive=True, rule="x")]) == "conflicting"
    assert relation_of([Finding(kind=kind, rule="x")]) == "reworded"


@pytest.mark.parametrize("kind", ["scope", "naming", "tone", "condition", "strength"])
def test_other_kinds_never_conflict(kind: DifferenceKind) -> None:
    assert relation_of([Finding(kind=kind, exclusive=True, rule="x")]) == "reworded"
