"""Task `nli`: does the second text follow from the first, contradict it, or neither?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crossread.lang import load_packs
from crossread.model import Row
from crossread.settings import Settings
from tasks.rowed import row_of

_OPPOSED = frozenset({"polarity", "quantity", "agent"})


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{"id", "a", "b"}` -> `{"id", "label"}`; the package says nothing of what follows from what, only of `same`."""
    packs, settings = load_packs(), Settings()
    for row in rows:
        found = row_of(row["a"], row["b"], packs, settings, row.get("lang", "en"))
        yield {"id": row["id"], "label": label(found)}


def label(row: Row) -> str:
    """`contradict` where a polarity, a quantity or the roles differ, `entail` where nothing does, else `neutral`."""
    if any(one.kind in _OPPOSED for one in row.differences):
        return "contradict"
    return "entail" if row.relation == "same" else "neutral"
