"""The sources of a row: every text with all that is known of it, and every claim with its offsets and passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Article, Claim, Row
from crossread.tui.cells import width
from crossread.tui.draw.claim import speaker_line
from crossread.tui.draw.source import draw_passage, paragraph
from crossread.tui.ink import Line, Piece, flowed, folded
from crossread.tui.names import Names

Section = tuple[Sequence[Piece], Callable[[int], Sequence[Line]]]


def source_sections(row: Row, names: Names, article: Callable[[str], Article]) -> list[Section]:
    """For each account the texts its claims stand in, each followed by the claims."""
    sections: list[Section] = []
    sides = ((names.left_account, "left", row.left), (names.right_account, "right", row.right))
    for account, look, claims in sides:
        for one in dict.fromkeys(claim.article for claim in claims):
            text = article(one)
            told = [claim for claim in claims if claim.article == one]
            sections.append(_text_section(account, look, text, names))
            sections += [
                _claim_section(claim, text, names, at, len(told)) for at, claim in enumerate(told, 1)
            ]
    return sections


def _text_section(account: str, look: str, text: Article, names: Names) -> Section:
    title: list[Piece] = [(account, look), (f" · {text.title or text.name}", "head")]
    return title, lambda cells: _facts(source_facts(text, names), cells)


def source_facts(text: Article, names: Names) -> list[tuple[str, str]]:
    """Everything known of a text, each fact with its name; what is not known says so."""
    kind = f"official readout of {names.side_name(text.side)}" if text.side else "press"
    translation = [("translation of", text.translation_of)] if text.translation_of else []
    return [
        ("publisher", text.publisher or "unknown"),
        ("title", text.title or "none"),
        ("address", text.url or "none"),
        ("published", text.published.isoformat() if text.published else "date unknown"),
        ("retrieved", text.retrieved.isoformat(" ", "seconds") if text.retrieved else "not from an address"),
        ("kind", kind),
        ("language", text.language),
        *translation,
        ("file", text.source or "unknown"),
        ("SHA-256", text.sha256 or "unknown"),
        ("length", f"{len(text.text)} characters"),
        *(("note", note) for note in text.notes),
    ]


def _facts(facts: Sequence[tuple[str, str]], cells: int) -> list[Line]:
    """Names in a column, values beside it."""
    room = max(width(name) for name, _ in facts) + 2
    lines: list[Line] = []
    for name, value in facts:
        for at, line in enumerate(folded(value, max(cells - room, 4))):
            lines.append((((name if at == 0 else "").ljust(room), "dim"), *line))
    return lines


def _claim_section(claim: Claim, text: Article, names: Names, at: int, of: int) -> Section:
    """Who said it and where it stands, then the paragraph with the words marked."""
    count = f"claim {at} of {of}" if of > 1 else "claim"
    places = ", ".join(f"{span.start}–{span.end}" for span in claim.spans)
    title: list[Piece] = [(count, "head"), (f" · characters {places} of {len(text.text)}", "dim")]

    def draw(cells: int) -> list[Line]:
        whole = paragraph(text.text, claim)
        return [*flowed(speaker_line(claim, names), cells), *draw_passage([claim], text, whole, cells)]

    return title, draw
