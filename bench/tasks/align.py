"""Task `align`: two lists of texts -> a score for every pair, and the links that the tool would show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crossread.align import align_claims
from crossread.align.matrix import score_pairs
from crossread.lang import load_packs
from crossread.settings import Settings
from tasks.plain import plain_claims


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{"id", "side_a", "side_b"}` -> `{"id", "scores": [[a, b, score], ...], "links": [[a, b], ...]}`."""
    packs, settings = load_packs(), Settings()
    for row in rows:
        first, second = row["side_a"], row["side_b"]
        matrix = score_pairs([one["text"] for one in first], [one["text"] for one in second], packs, settings)
        found = align_claims(plain_claims(first, "left"), plain_claims(second, "right"), packs, settings)
        yield {
            "id": row["id"],
            "scores": [
                [a["id"], b["id"], score]
                for a, line in zip(first, matrix, strict=True)
                for b, score in zip(second, line, strict=True)
            ],
            "links": [[a.id, b.id] for match in found.matches for a in match.left for b in match.right],
        }
