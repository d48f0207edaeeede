"""`crossread claims`: who is said to have said what, and in whose account."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "claims",
    ("of one text", "crossread claims samples/2022-03-01-call-harbour-wire.txt"),
    ("for a spreadsheet", "crossread claims samples -f csv -o claims.csv"),
    ("for a program, with spans into the text", "crossread claims samples -f json"),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@options.library
@options.sides_file
@options.describing
@click.option(
    "-f", "--format", "format", type=click.Choice(("text", "json", "csv")), default="text", show_default=True
)
@click.option("-o", "--output", metavar="FILE", help="Write there, whole or not at all.")
@options.min_confidence
@options.review
@options.talking
@click.pass_obj
def command(
    console: Console, /, paths: tuple[str, ...], library: str | None, sides_file: str | None, format: str,
    output: str | None, min_confidence: str | None, review_file: str | None, no_review: bool, **said: object,
) -> int:  # fmt: skip
    """List every claim: who is said to have spoken, in whose account it stands, what was said. Without
    PATH: those of the library."""
    from crossread.cli.listing import claims_csv, claims_list
    from crossread.cli.opening import open_paths, overrides_of
    from crossread.cli.writing import deliver
    from crossread.report.jsonform import claims_json

    opened = open_paths(
        console, paths, sides_file=sides_file, library=library, min_confidence=min_confidence,
        overrides=overrides_of(said), review=not no_review, review_file=review_file,
    )  # fmt: skip
    space = opened.space
    if format == "json":
        text = claims_json(space.readings, space.events, space.skipped, space.packs.sides)
    else:
        text = claims_csv(space) if format == "csv" else claims_list(space)
    deliver(console, text, output)
    return opened.exit_code()
