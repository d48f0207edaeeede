"""Which rows of a comparison are wanted: by relation, kind of difference, speaker, and what people did with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final, Literal, get_args

from crossread.model.comparison import DifferenceKind, Relation, Row
from crossread.model.decision import Decision
from crossread.records import dataclass

RowState = Literal["undecided", "decided", "not reviewed", "reviewed", "with notes"]
RELATIONS: Final[tuple[Relation, ...]] = get_args(Relation)
KINDS: Final[tuple[DifferenceKind, ...]] = get_args(DifferenceKind)


def is_decided(row: Row) -> bool:
    """Whether a person decided more of the row, or of a claim in it, than a tick or a note."""
    claims = (*row.left, *row.right)
    return any(one.kind not in ("note", "reviewed") for one in row.decisions) or any(
        claim.decisions for claim in claims
    )


def notes_of(row: Row) -> tuple[Decision, ...]:
    """Notes on the row, and those written beside another decision on it."""
    return tuple(one for one in row.decisions if one.note)


STATES: Final[Mapping[RowState, Callable[[Row], bool]]] = {
    "undecided": lambda row: not is_decided(row),
    "decided": is_decided,
    "not reviewed": lambda row: not row.is_reviewed,
    "reviewed": lambda row: row.is_reviewed,
    "with notes": lambda row: bool(notes_of(row)),
}
"""What people did with a row, and how that is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFilter:
    """A row passes when its relation and its state are wanted and, where speakers or kinds of difference are named,
    one of them is in it."""

    relations: frozenset[Relation] = frozenset(RELATIONS)
    speakers: frozenset[str] | None = None
    """`None` lets every speaker pass."""
    state: RowState | None = None
    """`None` lets every state pass."""
    kinds: frozenset[DifferenceKind] | None = None
    """`None` lets every row pass, also those without any difference."""

    @classmethod
    def wanting(
        cls,
        relations: Collection[Relation] = (),
        speakers: Collection[str] = (),
        state: RowState | None = None,
        kinds: Collection[DifferenceKind] = (),
    ) -> RowFilter:
        """The filter of some wishes; a criterion without a wish lets everything pass."""
        return cls(
            relations=frozenset(relations or RELATIONS),
            speakers=frozenset(speakers) or None,
            state=state,
            kinds=frozenset(kinds) or None,
        )

    @property
    def hides_nothing(self) -> bool:
        """Whether every row passes, whatever it is."""
        return self == RowFilter()

    def passes(self, row: Row) -> bool:
        """Whether the row is shown."""
        return (
            row.relation in self.relations
            and _any(self.speakers, (claim.speaker.name for claim in (*row.left, *row.right)))
            and _any(self.kinds, (one.kind for one in row.differences))
            and (self.state is None or STATES[self.state](row))
        )

    def toggled(self, relation: Relation) -> RowFilter:
        """The filter with one relation switched; switching the last one off brings all of them back."""
        relations = self.relations ^ {relation}
        return replace(self, relations=relations or frozenset(RELATIONS))

    def mirrored(self) -> RowFilter:
        """The same filter after the sides were swapped."""
        other: dict[Relation, Relation] = {"only_left": "only_right", "only_right": "only_left"}
        return replace(self, relations=frozenset(other.get(one, one) for one in self.relations))

    @property
    def words(self) -> tuple[str, ...]:
        """What is wanted, one criterion each: "relation: reworded, conflicting"; empty where nothing is hidden."""
        found = []
        if self.relations != frozenset(RELATIONS):
            found.append(f"relation: {', '.join(one for one in RELATIONS if one in self.relations)}")
        if self.kinds is not None:
            found.append(
                f"difference: {', '.join(one for one in KINDS if one in self.kinds) or 'none of any kind'}"
            )
        if self.state is not None:
            found.append(f"state: {self.state}")
        if self.speakers is not None:
            found.append(f"speaker: {', '.join(sorted(self.speakers)) or 'nobody'}")
        return tuple(found)


def _any(wanted: Collection[str] | None, found: Iterable[str]) -> bool:
    return wanted is None or any(one in wanted for one in found)
