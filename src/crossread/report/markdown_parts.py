"""Small pieces of Markdown: tables, lists, quotations with their footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.report.escape import escape, quotation
from crossread.report.shapes import Quote


def quoted(quote: Quote) -> str:
    """A quotation with who said it and its footnote."""
    return f"“{quotation(quote)}” – {escape(quote.attribution)}{references((quote,))}"


def references(quotes: Iterable[Quote]) -> str:
    """Footnote references, one after the other."""
    return "".join(f"[^{quote.label}]" for quote in quotes)


def sign(mark: str) -> str:
    """A mark in a code span: `=` and `~` and `<` mean something to some dialect."""
    return f"`{mark}`"


def cited(text: str) -> str:
    """Words between quotation marks, or a dash for none."""
    return f"“{escape(text)}”" if text else "–"


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A pipe table; cells must be escaped already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
