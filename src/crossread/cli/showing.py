"""A comparison as its reader wants it: on the terminal, or as a report in one of the formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crossread.api.filtering import only
from crossread.cli.writing import deliver

if TYPE_CHECKING:
    from crossread.api import Workspace
    from crossread.cli.console import Console
    from crossread.model import Comparison, RowFilter

_SUFFIXES = {
    ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json", ".csv": "csv",
    ".txt": "txt",
}  # fmt: skip


def show(
    console: Console,
    space: Workspace,
    comparison: Comparison,
    format: str | None,
    output: str | None,
    wanted: RowFilter,
    *,
    default: str = "text",
) -> None:
    """Write the comparison; what it lacks (accounts, rows that a filter hides) is told on standard error."""
    shown, hidden = only(comparison, wanted)
    filters = wanted.words
    chosen = format or format_of(output, default)
    if chosen == "text":
        text = _terminal(console, space, shown, hidden, filters, plain=output not in (None, "-"))
    else:
        text = space.export(shown, chosen, hidden=hidden, filters=filters)
    deliver(console, text, output)
    for side in (comparison.left, comparison.right):
        if (
            comparison.pairing == "accounts"
            and side in space.packs.sides.sides
            and side not in comparison.event.accounts
        ):
            console.warn(_missing(space, comparison, side))
    if hidden:
        console.warn(f"{hidden} row{'' if hidden == 1 else 's'} hidden by filter")


def format_of(output: str | None, default: str) -> str:
    """The format that a file's suffix means; a file of another name gets the report in Markdown."""
    if output is None or output == "-":
        return default
    return _SUFFIXES.get(Path(output).suffix.lower(), "md")


def _missing(space: Workspace, comparison: Comparison, side: str) -> str:
    have = ", ".join(comparison.event.accounts) or "none"
    name, event = space.side_name(side), comparison.event.id
    return f"no account of this event by {name} exists; {event}; accounts exist for: {have}"


def _terminal(
    console: Console,
    space: Workspace,
    comparison: Comparison,
    hidden: int,
    filters: tuple[str, ...],
    *,
    plain: bool,
) -> str:
    from crossread.report.terminal import print_comparison

    context = space.context(comparison, hidden=hidden, filters=filters)
    return console.draw(lambda screen: print_comparison(comparison, screen, context), plain=plain)
