"""Adapts the `attribution` task: every attribution with its source, cue and content, nested ones included."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crossread.attribute.spans import attribution_spans
from crossread.lang import load_packs
from crossread.model import Article


def predict(in_path: Path, out_path: Path) -> None:
    """Read one document a line, write its attributions a line."""
    packs = load_packs()
    with in_path.open(encoding="utf8") as lines, out_path.open("w", encoding="utf8") as out:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            article = Article(id=record["doc"], name=record["doc"], text=record["text"])
            found = [
                {"source": source, "cue": cue, "content": content}
                for source, cue, content in attribution_spans(article, packs)
            ]
            out.write(json.dumps({"doc": record["doc"], "attributions": found}) + "\n")
