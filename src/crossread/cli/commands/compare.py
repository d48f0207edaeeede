"""`crossread compare`: two accounts of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named
from crossread.cli.options import TwoSides

if TYPE_CHECKING:
    from crossread.model import Comparison

_RELATIONS = ("same", "reworded", "conflicting", "only_left", "only_right")
_DIFFERENT = frozenset(_RELATIONS) - {"same"}


@named(
    "compare",
    (
        "two readouts",
        "crossread compare samples/2022-03-01-call-china.txt samples/2022-03-01-call-ukraine.yaml",
    ),
    (
        "everything on one event, the sides named",
        "crossread compare samples/2022-09-22-* --sides china,ukraine",
    ),
    (
        "a text without a date",
        "crossread compare samples/2022-04-04-call-ukraine.txt --published 2022-04-05 -f md",
    ),
    ("only what differs, as a page", "crossread compare left.txt right.txt --only reworded -o report.html"),
)
@click.argument("paths", nargs=-1, required=True, metavar="LEFT RIGHT | PATH...")
@click.option("--sides", type=TwoSides(), metavar="LEFT,RIGHT", help="The two accounts, by side id.")
@click.option("--event", metavar="ID", help="The event, where the texts tell of several.")
@options.sides_file
@options.describing
@click.option(
    "-f", "--format", "format", type=click.Choice(("text", "md", "html", "json", "csv", "txt")),
    help="text is the view for a terminal, txt the whole report.  [default: text; with -o by its suffix]",
)  # fmt: skip
@click.option(
    "-o", "--output", metavar="FILE", help="Write there, whole or not at all; - is standard output."
)
@click.option(
    "--only", "relations", type=click.Choice(_RELATIONS), multiple=True, help="Only rows of this relation."
)
@options.min_confidence
@click.option("--exit-code", is_flag=True, help="Exit with 1 where the accounts differ.")
@options.no_review
@options.talking
@click.pass_obj
def command(
    console: Console,
    /,
    paths: tuple[str, ...],
    sides: tuple[str, str] | None,
    event: str | None,
    sides_file: str | None,
    format: str | None,
    output: str | None,
    relations: tuple[str, ...],
    min_confidence: str | None,
    exit_code: bool,
    no_review: bool,
    **said: object,
) -> int:
    """Lay two accounts of one event side by side. LEFT and RIGHT are files (text, Markdown, HTML, readout
    YAML), folders, URLs, or - for standard input; one press article may hold both accounts."""
    from crossread.api import choose_event, choose_sides
    from crossread.cli.opening import open_paths, overrides_of
    from crossread.cli.showing import show

    opened = open_paths(
        console, paths, sides_file=sides_file, min_confidence=min_confidence,
        needed=2 if sides is None else 1, overrides=overrides_of(said), review=not no_review,
    )  # fmt: skip
    found = opened.space.events
    chosen = choose_event(opened.space, event, together=True)
    if chosen not in found:
        ids = ", ".join(each.id for each in found)
        console.warn(f"the texts seem to tell of two events; {ids}; taken as one, because they stand alone")
    comparison = opened.space.compare(chosen.id, *choose_sides(opened.space, chosen, sides))
    show(console, opened.space, comparison, format, output, relations)
    return opened.exit_code() or int(exit_code and _differs(comparison))


def _differs(comparison: Comparison) -> bool:
    return any(row.relation in _DIFFERENT for row in comparison.rows)
