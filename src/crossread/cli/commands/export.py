"""`crossread export`: the report of an event of the library."""

from __future__ import annotations

from typing import Any

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named
from crossread.cli.options import TwoSides


@named(
    "export",
    ("a page that works offline", "crossread export 2022-03-01-call-kuleba-wang -o report.html"),
    (
        "a table for a spreadsheet",
        "crossread export 2022-09-22-meeting-kuleba-wang --sides ukraine,china -f csv",
    ),
    (
        "only the rows with some kinds of difference",
        "crossread export 2022-03-01-call-kuleba-wang --kind strength --kind scope -o strength.html",
    ),
    ("which events there are", "crossread events"),
)
@click.argument("event", required=False, metavar="[EVENT]")
@options.library
@options.sides_file
@click.option("--sides", type=TwoSides(), metavar="LEFT,RIGHT", help=options.SIDES)
@click.option(
    "-f", "--format", "format", type=click.Choice(("md", "html", "json", "csv", "txt")),
    help="[default: by the suffix of -o, else md]",
)  # fmt: skip
@click.option(
    "-o", "--output", metavar="FILE", help="Write there, whole or not at all; - is standard output."
)
@options.filtering
@options.min_confidence
@options.model
@options.review
@options.talking
@click.pass_obj
def command(
    console: Console,
    /,
    event: str | None,
    library: str | None,
    sides_file: str | None,
    sides: tuple[str, str] | None,
    format: str | None,
    output: str | None,
    min_confidence: str | None,
    model: str | None,
    review_file: str | None,
    no_review: bool,
    **told: Any,
) -> int:
    """Write the report of an event of the library: what both accounts say, where they differ, and how it
    was made."""
    from crossread.api import choose_pair
    from crossread.cli.filtering import wanted_rows
    from crossread.cli.opening import open_paths
    from crossread.cli.showing import show

    wanted, _ = wanted_rows(told)
    opened = open_paths(
        console,
        (),
        sides_file=sides_file,
        library=library,
        min_confidence=min_confidence,
        model=model,
        review=not no_review,
        review_file=review_file,
    )
    chosen, left, right = choose_pair(opened.space, event, sides, how="crossread export ID")
    comparison = opened.space.compare(chosen.id, left, right)
    show(console, opened.space, comparison, format, output, wanted, default="md")
    return opened.exit_code()
