"""`crossread review`: what people decided."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command_group, verb

_STATES = ("in force", "undone", "superseded", "orphaned", "not understood")


@command_group(
    "review",
    ("what was decided in the library", "crossread review list"),
    ("take over a colleague's decisions", "crossread review apply theirs.yaml --library readouts"),
    ("how far two reviewers agree", "crossread review agreement mine.yaml theirs.yaml"),
)
@options.talking
def command() -> None:
    """Work with people's decisions, which a library keeps in review.yaml: relations set, matches linked and taken
    apart, speakers and accounts corrected, notes, and which rows were looked at. compare, export, events and claims
    show the texts as people decided, beside what the program proposed; --no-review leaves the decisions out."""


@verb(
    command,
    "list",
    "List every decision with what has become of it.",
    ("all decisions, oldest first", "crossread review list"),
    ("those whose claims are gone", "crossread review list --state orphaned"),
)
@options.library
@options.sides_file
@click.option(
    "--state", "states", type=click.Choice(_STATES), multiple=True, help="Only decisions in this state."
)
@options.talking
@click.pass_obj
def list_command(
    console: Console, library: str | None, sides_file: str | None, states: tuple[str, ...]
) -> int:
    """List every decision with what has become of it: in force, undone, superseded by a later one, orphaned (its
    claims are not found any more), or not understood (of a later version of crossread)."""
    from crossread.cli.reviewing import list_decisions

    return list_decisions(console, library, sides_file, states)


@verb(
    command,
    "apply",
    "Take over the decisions of another file.",
    ("into ./readouts", "crossread review apply theirs.yaml"),
    ("into another library", "crossread review apply theirs.yaml --library my-library"),
)
@click.argument("file", metavar="FILE")
@options.library
@options.sides_file
@options.talking
@click.pass_obj
def apply_command(console: Console, file: str, library: str | None, sides_file: str | None) -> int:
    """Take the decisions of FILE, another review.yaml, over into the library's own. Those that are there already are
    left alone, so it can be repeated; those whose claims the library does not have are kept and told of."""
    from crossread.cli.reviewing import apply_file

    return apply_file(console, file, library, sides_file)


@verb(
    command,
    "agreement",
    "Tell how far two reviewers agree.",
    ("for people", "crossread review agreement mine.yaml theirs.yaml"),
    ("for a program", "crossread review agreement mine.yaml theirs.yaml -f json"),
)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option(
    "-f", "--format", "format", type=click.Choice(("text", "json")), default="text", show_default=True
)
@click.option("-o", "--output", metavar="FILE", help="Write there, whole or not at all.")
@options.talking
@click.pass_obj
def agreement_command(console: Console, first: str, second: str, format: str, output: str | None) -> int:
    """Tell how far two reviewers agree: percent and Cohen's kappa over the relations of the rows that both judged, and
    the rows on which they differ. A and B are review files."""
    from crossread.cli.reviewing import compare_reviewers

    return compare_reviewers(console, first, second, format, output)
