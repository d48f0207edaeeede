"""`crossread tui`: the screen."""

from __future__ import annotations

import sys

import click

from crossread.cli import options
from crossread.cli.console import Console, is_terminal
from crossread.cli.lazy import command as named
from crossread.errors import UsageError


@named(
    "tui",
    ("the library: ./readouts, else the one that ships", "crossread tui"),
    ("texts of your own", "crossread tui samples --sides-file samples/sides.yaml"),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@options.library
@options.sides_file
@options.min_confidence
@options.model
@options.no_review
@click.option("--theme", metavar="NAME", help="dark, light, contrast or mono.")
@options.talking
@click.pass_obj
def command(
    console: Console,
    paths: tuple[str, ...],
    library: str | None,
    sides_file: str | None,
    min_confidence: str | None,
    model: str | None,
    no_review: bool,
    theme: str | None,
) -> int:
    """Read two accounts side by side on the screen, check and correct them: events, rows, decisive words, the
    passages they come from. What you decide is kept in the library. Keys are told by `?` and by the palette, ctrl+p."""
    if not ((is_terminal(sys.stdin) and is_terminal(sys.stdout)) or _is_served(console)):
        raise UsageError("the screen needs a terminal; crossread tui; try crossread compare LEFT RIGHT")
    from crossread.api.config import reviewer_of
    from crossread.cli.opening import library_path, open_paths
    from crossread.cli.screening import habits_of
    from crossread.tui import run

    opened = open_paths(
        console, paths, sides_file=sides_file, library=library, min_confidence=min_confidence, model=model,
        review=not no_review,
    )  # fmt: skip
    return run(
        opened.space,
        theme=theme or opened.config["theme"] or None,
        reviewer=reviewer_of(opened.config),
        review=not no_review,
        habits=habits_of(opened.config, paths, no_review=no_review),
        remembered_as=paths or (library_path(opened.config),),
    )


def _is_served(console: Console) -> bool:
    """Whether a web page is the terminal: a program like `crossread serve` has started this one and says so."""
    return console.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
