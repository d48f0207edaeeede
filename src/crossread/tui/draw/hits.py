"""Where searched words stand in a text."""

from __future__ import annotations

from crossread.tui.cells import safe
from crossread.tui.ink import Mark


def hits(text: str, search: str) -> list[Mark]:
    """Where the searched words occur, without regard to case."""
    if not search:
        return []
    folded_text, found, at = caseless(text), [], 0
    while (at := folded_text.find(search, at)) >= 0:
        found.append((at, at + len(search), "hit"))
        at += len(search)
    return found


def caseless(text: str) -> str:
    """The form in which searched words and texts meet.

    Lower case of the same length, so that offsets hold (ß and its like keep their form).
    """
    lowered = safe(text).lower()
    return lowered if len(lowered) == len(text) else safe(text)
