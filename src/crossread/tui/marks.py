"""The marks and names that stand for a relation, so that no meaning rests on colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crossread.model import Claim, Comparison, Relation
from crossread.report.plain import possessive

RELATIONS: Final[tuple[Relation, ...]] = ("same", "reworded", "conflicting", "only_left", "only_right")
MARKS: Final[Mapping[Relation, str]] = {
    "same": "=",
    "reworded": "~",
    "conflicting": "!",
    "only_left": "<",
    "only_right": ">",
}
_QUOTATIONS: Final[Mapping[str, str]] = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "indirect",
    "narrated": "narrated",
}


def relation_name(relation: Relation, left: str, right: str) -> str:
    """The relation as a reader says it: "only Ukraine"."""
    if relation == "only_left":
        return f"only {left}"
    return f"only {right}" if relation == "only_right" else relation


def account_of(name: str) -> str:
    """The name of a side's account: "China's account"."""
    return f"{possessive(name)} account"


def quotation_name(claim: Claim) -> str:
    """How much of a claim stands in quotation marks, in words."""
    return _QUOTATIONS[claim.quotation]


def counts(comparison: Comparison) -> dict[Relation, int]:
    """Rows per relation; every relation has its number."""
    found = dict.fromkeys(RELATIONS, 0)
    for row in comparison.rows:
        found[row.relation] += 1
    return found
