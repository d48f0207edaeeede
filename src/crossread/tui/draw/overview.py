"""A whole comparison in a few cells, each of which stands for a stretch of rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from crossread.model import Relation, Row
from crossread.records import dataclass
from crossread.tui.ink import Line
from crossread.tui.marks import MARKS

_GRAVITY: Final = {"conflicting": 3, "reworded": 2, "only_left": 1, "only_right": 1, "same": 0}
UNREVIEWED: Final = "·"
HIT: Final = "/"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that stand next to each other in the comparison, by their places in it: `first` and those before `end`."""

    first: int
    end: int
    relation: Relation | None
    """The gravest relation of the rows shown; `None` where a filter hides them all."""
    hit: bool = False
    unreviewed: bool = False


def survey(
    rows: Sequence[Row], shown: Collection[int], found: Collection[int], cells: int, *, review: bool
) -> list[Stretch]:
    """All rows in at most `cells` stretches of the same length, give or take one.

    `shown` and `found` are places of rows: those that pass the filter, those with the words searched for.
    Of claims that only one account has, the side with more of them wins, then the one that comes first.
    """
    number = min(max(cells, 0), len(rows))
    borders = [at * len(rows) // number for at in range(number + 1)] if number else []
    stretches = []
    for first, end in pairwise(borders):
        seen = [at for at in range(first, end) if at in shown]
        stretches.append(
            Stretch(
                first, end, _gravest([rows[at].relation for at in seen]),
                hit=any(at in found for at in seen),
                unreviewed=review and any(not rows[at].is_reviewed for at in seen),
            )
        )  # fmt: skip
    return stretches


def _gravest(relations: Sequence[Relation]) -> Relation | None:
    if not relations:
        return None
    grave = max(_GRAVITY[one] for one in relations)
    return Counter(one for one in relations if _GRAVITY[one] == grave).most_common(1)[0][0]


def draw_stretch(one: Stretch, cursor: int, on_screen: tuple[int, int]) -> Line:
    """Four cells: the cursor or the screen, the relation, whether a search hit and an unreviewed row are there."""
    here = one.first < on_screen[1] and one.end > on_screen[0]
    place = "▌" if one.first <= cursor < one.end else "│" if here else " "
    mark = MARKS[one.relation] if one.relation else " "
    return (
        (place, "key"),
        (mark, one.relation or ""),
        (HIT if one.hit else " ", "key"),
        (UNREVIEWED if one.unreviewed else " ", "dim"),
    )
