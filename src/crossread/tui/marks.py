"""The marks and names that stand for a relation, so that no meaning rests on colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from crossread.model import Claim, Comparison, Relation
from crossread.model.rowfilter import RELATIONS, is_decided, notes_of
from crossread.records import dataclass
from crossread.report.plain import possessive

MARKS: Final[Mapping[Relation, str]] = {
    "same": "=",
    "reworded": "~",
    "conflicting": "!",
    "only_left": "<",
    "only_right": ">",
}
REVIEWED: Final = "✓"
DECIDED: Final = "*"
NOTED: Final = '"'
ORPHANED: Final = "?"
"""What people did, in signs: looked at as a whole, decided, noted; decided of claims that are gone."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One comparison in numbers, as the list of events shows it."""

    relations: Mapping[Relation, int]
    reviewed: int = 0
    decided: int = 0
    """Rows of which a person decided more than a tick or a note."""
    notes: int = 0
    orphaned: int = 0
    """Decisions on the event whose claims are gone."""

    @classmethod
    def of(cls, comparison: Comparison) -> Tally:
        """Count a comparison."""
        return cls(
            relations=counts(comparison),
            reviewed=sum(row.is_reviewed for row in comparison.rows),
            decided=sum(map(is_decided, comparison.rows)),
            notes=sum(len(notes_of(row)) for row in comparison.rows),
            orphaned=len(comparison.orphaned),
        )

    def mirrored(self) -> Tally:
        """The same comparison with its sides exchanged."""
        other: dict[Relation, Relation] = {"only_left": "only_right", "only_right": "only_left"}
        return replace(self, relations={one: self.relations[other.get(one, one)] for one in self.relations})

    @property
    def rows(self) -> int:
        """All rows."""
        return sum(self.relations.values())

    @property
    def progress(self) -> str:
        """As in "7 of 25 reviewed"."""
        return f"{self.reviewed} of {self.rows} reviewed"

    @property
    def lost(self) -> str:
        """As in "? 2 orphaned"; empty where no decision is."""
        return f"{ORPHANED} {self.orphaned} orphaned" if self.orphaned else ""
