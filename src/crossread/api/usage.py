"""Terms over time, for the faces."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.api.workspace import Workspace
from crossread.corpus import find_histories
from crossread.model import History


def usage(space: Workspace, *, terms: Sequence[str] = (), sides: Sequence[str] = ()) -> tuple[History, ...]:
    """What every side of the workspace did with every term; raises `UsageError` for an unknown side."""
    for side in sides:
        space.known_side(side)
    return find_histories(space.readings, space.events, space.packs, terms=terms, sides=sides)


def changed(history: History) -> bool:
    """Whether the side took the term up late, dropped it, or says it in other words."""
    return bool(history.earlier or history.later or history.reworded)
