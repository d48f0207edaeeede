"""Sentences of a readout that call a claim of others untrue: nobody said what stands inside."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found


def without_denied(doc: Document, found: list[Found]) -> list[Found]:
    """Without what stands inside a sentence that calls it untrue: nobody said that."""
    return [
        f
        for f in found
        if f.quotes
        or f.frame == "turn"
        or not is_denial(doc, *doc.sentences[f.sentence])
        or _is_denied_by(doc, f)
    ]


def _is_denied_by(doc: Document, found: Found) -> bool:
    """ "Вона зазначила, що твердження ... не відповідають дійсності": who is named here calls it untrue."""
    if found.source is None or found.frame not in ("that", "clause", "according", "called"):
        return False
    start = doc.sentences[found.sentence][0]
    opens = found.cue is None or "," not in doc.low[start : found.cue[0]] or found.frame == "according"
    return opens and any(is_denial(doc, *piece) for piece in found.content)


def is_denial(doc: Document, first: int, last: int) -> bool:
    """ "Утверждения о передаче территорий не соответствуют действительности": a claim of others called untrue."""
    words = " ".join(doc.low[first:last])
    return any(phrase in words for phrase in doc.lists["untrue"])
