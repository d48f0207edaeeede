"""Adapts the `attribution` task: every attribution with its source, cue and content, nested ones included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crossread.attribute.spans import attribution_spans
from crossread.lang import load_packs
from crossread.model import Article

Row = dict[str, Any]


def answer(rows: Iterable[Row]) -> Iterator[Row]:
    """One document in, its attributions out."""
    packs = load_packs()
    for row in rows:
        article = Article(id=row["doc"], name=row["doc"], text=row["text"])
        found = [
            {"source": source, "cue": cue, "content": content}
            for source, cue, content in attribution_spans(article, packs)
        ]
        yield {"doc": row["doc"], "attributions": found}
