"""Task `perturb`: does a reworded text still say the same, or has a number, date, role or negation been changed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crossread.lang import load_packs
from crossread.settings import Settings
from tasks.nli import label
from tasks.rowed import row_of


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{"id", "a", "b"}` -> `{"id", "label"}`: `contradict` where the label of task `nli` is that, else `same`."""
    packs, settings = load_packs(), Settings()
    for row in rows:
        found = row_of(row["a"], row["b"], packs, settings)
        yield {"id": row["id"], "label": "contradict" if label(found) == "contradict" else "same"}
