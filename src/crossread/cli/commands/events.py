"""`crossread events`: what the texts tell of."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "events",
    ("of the library", "crossread events"),
    ("of a folder", "crossread events samples --sides-file samples/sides.yaml"),
    ("for a program", "crossread events samples -f json"),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@options.library
@options.sides_file
@options.describing
@click.option(
    "-f", "--format", "format", type=click.Choice(("text", "json")), default="text", show_default=True
)
@click.option("-o", "--output", metavar="FILE", help="Write there, whole or not at all.")
@options.review
@options.talking
@click.pass_obj
def command(
    console: Console, /, paths: tuple[str, ...], library: str | None, sides_file: str | None, format: str,
    output: str | None, review_file: str | None, no_review: bool, **said: object,
) -> int:  # fmt: skip
    """List the events that the texts tell of: id, day, kind, who took part, whose accounts there are, how
    many texts. Without PATH: those of the library."""
    from crossread.cli.listing import events_table
    from crossread.cli.opening import open_paths, overrides_of
    from crossread.cli.writing import deliver
    from crossread.report.jsonform import events_json

    opened = open_paths(
        console,
        paths,
        sides_file=sides_file,
        library=library,
        overrides=overrides_of(said),
        review=not no_review,
        review_file=review_file,
    )
    space = opened.space
    if format == "json":
        text = events_json(space.readings, space.events, space.skipped, space.packs.sides)
    else:
        text = events_table(space)
    deliver(console, text, output)
    return opened.exit_code()
