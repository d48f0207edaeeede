"""`crossread compare`: two accounts of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named
from crossread.cli.options import TwoSides

if TYPE_CHECKING:
    from crossread.model import Comparison


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
    ("outlet against outlet", "crossread compare --texts harbour-wire.txt meridian-post.txt"),
    (
        "one side on two occasions",
        "crossread compare readouts --sides china@2022-03-01-call-kuleba-wang,china@2022-04-04-call-kuleba-wang",
    ),
    (
        "a text without a date",
        "crossread compare samples/2022-04-04-call-ukraine.txt --published 2022-04-05 -f md",
    ),
    ("only what differs, as a page", "crossread compare left.txt right.txt --only reworded -o report.html"),
    ("what a model in a folder would add", "crossread compare left.txt right.txt --model models/minilm"),
)
@click.argument("paths", nargs=-1, required=True, metavar="LEFT RIGHT | PATH...")
@click.option("--sides", type=TwoSides(), metavar="LEFT,RIGHT", help=options.SIDES)
@click.option("--texts", is_flag=True, help="The two texts whole, in whoever's account their claims stand.")
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
@options.filtering
@options.min_confidence
@options.model
@click.option("--exit-code", is_flag=True, help="Exit with 1 where the accounts differ.")
@options.review
@options.talking
@click.pass_obj
def command(
    console: Console,
    /,
    paths: tuple[str, ...],
    sides: tuple[str, str] | None,
    event: str | None,
    texts: bool,
    sides_file: str | None,
    format: str | None,
    output: str | None,
    min_confidence: str | None,
    model: str | None,
    exit_code: bool,
    review_file: str | None,
    no_review: bool,
    **told: Any,
) -> int:
    """Lay two accounts of one event side by side. LEFT and RIGHT are files (text, Markdown, HTML, readout
    YAML), folders, URLs, or - for standard input; one press article may hold both accounts. Two texts of one
    side are compared as texts: a text and its translation, or what the side said then and now."""
    from crossread.api import choose_pair
    from crossread.cli.filtering import wanted_rows
    from crossread.cli.opening import open_paths, overrides_of
    from crossread.cli.showing import show

    wanted, said = wanted_rows(told)
    opened = open_paths(
        console, paths, sides_file=sides_file, min_confidence=min_confidence, model=model,
        needed=2 if sides is None else 1, overrides=overrides_of(said), review=not no_review, review_file=review_file,
    )  # fmt: skip
    found = opened.space.events
    chosen, left, right = choose_pair(opened.space, event, sides, texts=texts, together=True)
    if chosen not in found:
        ids = ", ".join(each.id for each in found)
        console.warn(f"the texts seem to tell of two events; {ids}; taken as one, because they stand alone")
    comparison = opened.space.compare(chosen.id, left, right)
    show(console, opened.space, comparison, format, output, wanted)
    return opened.exit_code() or int(exit_code and _differs(comparison))


def _differs(comparison: Comparison) -> bool:
    return any(row.relation != "same" for row in comparison.rows)
