"""`crossread check`: malformed files, with file and line."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "check",
    ("the library, its sides, the shipped packs", "crossread check"),
    ("files that were written by hand", "crossread check sides.yaml left.yaml right.yaml"),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@options.library
@options.sides_file
@options.talking
@click.pass_obj
def command(console: Console, paths: tuple[str, ...], library: str | None, sides_file: str | None) -> int:
    """Look for malformed files: articles, readout files, sides, libraries, lists of sources, decisions, the user's
    settings, the shipped packs. Every one is named with file, line and column on standard error."""
    from crossread.cli.checking import check

    return check(console, paths, library, sides_file)
