"""Lines of the text report: headings, two columns, hanging indents."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from crossread.report.columns import fold, fold_all, side_by_side
from crossread.report.shapes import Quote

WIDTH = 80
GUTTER = 7
"""Cells for the row number and its mark."""
COLUMN = (WIDTH - GUTTER - 3) // 2


def heading(words: str) -> list[str]:
    """A heading, underlined."""
    lines = fold(words, WIDTH)
    return [*lines, "-" * max(map(cell_len, lines))]


def columns(gutter: str, left: Iterable[str], right: Iterable[str]) -> list[str]:
    """Two columns behind a gutter that only the first line fills."""
    lines = side_by_side(fold_all(left, COLUMN), fold_all(right, COLUMN), COLUMN)
    return [f"{gutter if place == 0 else '':<{GUTTER}}{line}".rstrip() for place, line in enumerate(lines)]


def indented(text: str, depth: int) -> list[str]:
    """`text` folded; what does not fit on the first line hangs two deeper."""
    first, *rest = fold(text, WIDTH - depth - 2)
    return [" " * depth + first, *(" " * (depth + 2) + line for line in rest)]


def cited(quote: Quote) -> str:
    """A quotation between quotation marks, with its label."""
    return f"“{quote.text.strip()}” [{quote.label}]"


def quoted(text: str) -> str:
    """Words between quotation marks, or a dash for none."""
    return f"“{text}”" if text else "-"
