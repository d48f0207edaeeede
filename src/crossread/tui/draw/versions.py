"""The claims of a row in another language: the claim, and beside it the passage of the other text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Article, Claim, Version
from crossread.tui.draw.claim import speaker_line
from crossread.tui.draw.source import draw_passages
from crossread.tui.ink import Line, Piece, beside, flowed, folded
from crossread.tui.names import Names

_KINDS = {
    "original": "original",
    "translation": "translation",
    "same event": "the same side's text on the event, of which nobody says that it is a translation",
}
WIDE = 70
"""Cells from which both languages stand beside each other."""


def draw_versions(versions: Sequence[Version], names: Names, cells: int) -> list[Line]:
    """Every version with its claim, beside each other where there is room for it."""
    lines: list[Line] = []
    for version in versions:
        kind = f"{_KINDS[version.kind]}, in {version.text.language}"
        score = f", similarity {version.score:.2f}" if version.passages else ""
        lines += flowed([(kind, "head"), (score, "dim")], cells)
        both = cells >= WIDE
        room = (cells - 3) // 2 if both else cells
        ours = [
            *flowed(speaker_line(version.claim, names), room),
            *folded(version.claim.text, room, "span"),
        ]
        theirs = _passage(version, room, names)
        lines += beside(ours, theirs, room, [((" │ ", "rule"),)]) if both else [*ours, *theirs]
    return lines


def _passage(version: Version, cells: int, names: Names) -> list[Line]:
    """The passage that says the same, its words marked; else that there is none, with the nearest."""
    if version.passages:
        return draw_passages(version.passages, lambda _: version.text, cells)
    pieces: list[Piece] = [("no passage there is matched with it", "absent")]
    if version.nearest:
        pieces += [(f"; the nearest, rejected at {version.score:.2f}: ", "dim")]
        pieces += [*speaker_line(version.nearest, names), (f": {version.nearest.text}", "")]
    return flowed(pieces, cells)


def no_version(claims: Sequence[Claim], article: Callable[[str], Article]) -> str:
    """Why there is nothing to show, on one line."""
    missing = [
        text.translation_of
        for text in (article(one) for one in dict.fromkeys(claim.article for claim in claims))
        if text.translation_of
    ]
    if missing:
        return f"The text says that it is a translation of {missing[0]}, which is not in this library."
    return "No original, translation or version of this row in another language is in this library."
