"""Task `events`: the articles of one corpus -> which of them tell of the same happening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from crossread.group.features import Paper
from crossread.group.resemblance import group_papers
from crossread.lang import load_packs
from crossread.settings import GroupSettings


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{"id", "date", "title", "text"}` -> `{"id", "cluster"}`; all rows are one corpus."""
    kept, settings = list(rows), GroupSettings()
    stopwords = load_packs().languages["en"].stopwords
    papers = [_paper(row) for row in kept]
    groups = group_papers(papers, settings, stopwords)
    cluster = {member: number for number, group in enumerate(groups) for member in group}
    for number, row in enumerate(kept):
        yield {"id": row["id"], "cluster": cluster[number]}


def _paper(row: dict[str, Any]) -> Paper:
    day = date.fromisoformat(row["date"][:10]) if row.get("date") else None
    return Paper(row["id"], row.get("title") or "", row.get("text") or "", day)
