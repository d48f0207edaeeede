"""Markdown that shows a text exactly as it is, whatever the text holds."""

from __future__ import annotations

import re

from crossread.report.plain import inert
from crossread.report.shapes import Quote

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$^#&=%@{}]")
"""Emphasis, links, HTML, tables, strike-through, mathematics, footnotes, tags, entities, highlights, comments
and mentions of CommonMark, GitHub and Obsidian: an escape that is not needed does no harm."""
_ADDRESS = re.compile(r"(?i)(?<=\bwww)(?=\.)|(?=://)|(?<=\bmailto)(?=:)")
"""Where a backslash keeps a bare address from becoming a link."""
_BLOCK_START = re.compile(r"^([-+]|\d{1,9}(?=[.)](?:\s|$)))")
_EDGE = re.compile(r"^([\W_]*)(.*?)([\W_]*)$", re.DOTALL)


def escape(text: str) -> str:
    """`text` as Markdown that reads as the same text on one line, without markup, links, lists or HTML."""
    flat = " ".join(inert(text).split())
    safe = _ADDRESS.sub(r"\\", _SPECIAL.sub(r"\\\g<0>", flat))
    return _BLOCK_START.sub(_escape_start, safe)


def code(text: str) -> str:
    """`text` as a code span, fenced by more backticks than it holds in a row."""
    flat = " ".join(inert(text).split())
    longest = max((len(run) for run in re.findall(r"`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}" if flat else ""


def quotation(quote: Quote) -> str:
    """The words of a quotation, the decisive ones bold."""
    return "".join(
        _strong(piece.text) if piece.decisive else _inner(piece.text) for piece in quote.pieces
    ).strip()


def _strong(text: str) -> str:
    """Bold with a letter at either edge: beside Han, `**` next to punctuation neither opens nor closes."""
    match = _EDGE.match(text)
    before, words, after = match.groups() if match else ("", text, "")
    return f"{_inner(before)}**{_inner(words)}**{_inner(after)}" if words else _inner(text)


def _inner(text: str) -> str:
    """As `escape`, but white space at the edges stays one space."""
    lead = " " if text[:1].isspace() else ""
    tail = " " if text.strip() and text[-1:].isspace() else ""
    return f"{lead}{escape(text)}{tail}"


def _escape_start(match: re.Match[str]) -> str:
    start = match.group()
    return f"\\{start}" if start in "-+" else f"{start}\\"
