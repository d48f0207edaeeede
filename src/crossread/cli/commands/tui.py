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
@options.review
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
    review_file: str | None,
    no_review: bool,
    theme: str | None,
) -> int:
    """Read two accounts side by side on the screen, check and correct them: events, rows, decisive words, the
    passages they come from. What you decide is kept in the library, of other
    files in your own folder or in the FILE of --review. Keys are told by `?` and by the palette, ctrl+p."""
    if not ((is_terminal(sys.stdin) and is_terminal(sys.stdout)) or _is_served(console)):
        raise UsageError("the screen needs a terminal; crossread tui; try crossread compare LEFT RIGHT")
    from crossread.api import put_together
    from crossread.api.config import reviewer_of
    from crossread.cli.opening import library_path, loose_review, open_paths
    from crossread.cli.screening import habits_of
    from crossread.tui import run

    kept_in = review_file or loose_review(paths)
    opened = open_paths(
        console, paths, sides_file=sides_file, library=library, min_confidence=min_confidence, model=model,
        review=not no_review, review_file=kept_in, new_review=True, may_be_empty=True,
    )  # fmt: skip
    if len(paths) == 2:
        put_together(opened.space)
    return run(
        opened.space,
        theme=theme or opened.config["theme"] or None,
        reviewer=reviewer_of(opened.config),
        review=not no_review,
        kept_in=kept_in or "",
        habits=habits_of(
            opened.config,
            paths,
            review_file=kept_in,
            no_review=no_review,
            one_event=len(opened.space.events) == 1,
        ),
        remembered_as=paths or (library_path(opened.config),),
    )


def _is_served(console: Console) -> bool:
    """Whether a web page is the terminal: a program like `crossread serve` has started this one and says so."""
    return console.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
