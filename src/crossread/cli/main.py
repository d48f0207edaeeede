"""The `crossread` command: global options, and the edge at which errors become one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from crossread import __version__
from crossread.cli.console import Console, is_terminal
from crossread.cli.failing import USAGE, run_safely
from crossread.cli.lazy import LazyGroup
from crossread.cli.options import talking
from crossread.cli.table import FIRST

_COMPLETE = "_CROSSREAD_COMPLETE"
_SHORT_HELP = "\n".join(
    (
        "the screen needs a terminal; crossread; try one of these, or crossread --help:",
        *(f"  {entry.example}" for entry in FIRST),
    )
)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="crossread", message="%(prog)s %(version)s")
@talking
@click.pass_context
def group(ctx: click.Context) -> int:
    """Read what each side says was said: finds the articles that tell of one event, takes out who said what
    in whose account, and lays two accounts side by side. Without a command it opens the library on the
    screen."""
    if ctx.invoked_subcommand is not None:
        return 0
    if is_terminal(sys.stdin) and is_terminal(sys.stdout):
        from crossread.cli.commands.tui import command

        result: int = ctx.invoke(command, paths=())
        return result
    ctx.obj.error(
        "the screen needs a terminal; crossread; try crossread compare LEFT RIGHT, or crossread --help"
    )
    return USAGE


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code."""
    if _COMPLETE in os.environ:
        group.main(list(arguments), prog_name="crossread", complete_var=_COMPLETE)
    console = Console()
    return run_safely(lambda: _invoke(list(arguments), console), console)


def _invoke(arguments: list[str], console: Console) -> object:
    given = tuple(arguments)
    with group.make_context("crossread", arguments, obj=console) as context:
        context.meta["crossread.arguments"] = given
        return group.invoke(context)
