"""Task `pair`: two texts -> one score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crossread.align.matrix import score_pairs
from crossread.lang import load_packs
from crossread.settings import Settings


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{"id", "a", "b"}` -> `{"id", "score"}`."""
    packs, settings = load_packs(), Settings()
    for row in rows:
        yield {"id": row["id"], "score": score_pairs([row["a"]], [row["b"]], packs, settings)[0][0]}
