"""`crossread ingest`: texts become articles of a library."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "ingest",
    (
        "a folder into ./readouts, made if there is none",
        "crossread ingest samples --sides-file samples/sides.yaml",
    ),
    (
        "an official readout that does not say so",
        "crossread ingest call.txt --side china --published 2022-03-01",
    ),
    ("a list of addresses", "crossread ingest readouts/sources.yaml --library my-library"),
)
@click.argument("sources", nargs=-1, required=True, metavar="SRC...")
@click.option("--library", metavar="DIR", help="The library, made if there is none.  [default: ./readouts]")
@options.sides_file
@options.describing
@options.talking
@click.pass_obj
def command(
    console: Console, /, sources: tuple[str, ...], library: str | None, sides_file: str | None, **said: object
) -> int:
    """Add texts to a library: files, folders, URLs, manifests, or - for standard input. What the library
    holds already stays as it is, also where people have edited it."""
    from crossread.cli.ingesting import ingest
    from crossread.cli.opening import overrides_of

    return ingest(console, sources, library, sides_file, overrides_of(said))
