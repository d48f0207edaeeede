"""`crossread serve`: the screen in a browser."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "serve",
    ("the library, for this machine alone; open the address it prints", "crossread serve"),
    ("texts of your own, on any free port", "crossread serve samples --port 0"),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option(
    "--host", metavar="HOST", default="127.0.0.1", show_default=True, help="Name or address to listen on."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
@options.library
@options.sides_file
@options.min_confidence
@options.model
@click.option("--theme", metavar="NAME", help="dark, light, contrast or mono.")
@options.talking
@click.pass_obj
def command(console: Console, /, paths: tuple[str, ...], host: str, port: int, **told: str | None) -> int:
    """Read them in a browser: the same screen, a process of its own for every page. Prints the address, with
    a token that changes with every start: only who has it gets in. Needs the extra `serve`; works offline.
    Ctrl-C ends it (exit code 130); exit code 2 where nothing can be served."""
    from crossread.cli.serving import serve

    return serve(console, paths, host, port, told)
