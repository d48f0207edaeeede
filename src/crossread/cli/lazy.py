"""A group whose commands are imported when they are run, and commands that show examples."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from crossread.cli.table import COMMANDS, FIRST, MORE, Entry

_COLUMN = 24
"""Cells before the help texts."""


class LazyGroup(click.Group):
    """All commands of `cli.table`, in its order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, those most wanted first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; `None` where the table has no such name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"crossread.cli.commands.{cmd_name}").command
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what the program does, the commands with their examples, then the options."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_commands(ctx, formatter)
        click.Command.format_options(self, ctx, formatter)
        self.format_epilog(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table alone; no command is imported."""
        for title, entries in (("Start here", FIRST), ("More", MORE)):
            formatter.write(f"\n{title}:\n")
            for entry in entries:
                formatter.write("".join(f"{line}\n" for line in _lines(entry)))


def _lines(entry: Entry) -> list[str]:
    lines = [f"  {entry.name} {entry.usage}".ljust(_COLUMN) + entry.help]
    return [*lines, " " * _COLUMN + f"$ {entry.example}"] if entry.example else lines


class Command(click.Command):
    """A command whose help ends with worked examples."""

    def __init__(self, *args: Any, examples: tuple[tuple[str, str], ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples
        """(what it does, command line)."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, never wrapped: they are there to be copied."""
        formatter.write("\nExamples:\n")
        for what, line in self.examples:
            formatter.write(f"  # {what}\n  {line}\n")


class CommandGroup(Command, click.Group):
    """A command of several verbs, each a command with examples of its own."""


def command_group(name: str, *examples: tuple[str, str]) -> Callable[[Callable[..., Any]], CommandGroup]:
    """Make a function the command `name` that has verbs."""
    return click.group(name, cls=CommandGroup, examples=examples, no_args_is_help=False)


def verb(
    group: click.Group, name: str, short: str, *examples: tuple[str, str]
) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a verb of a group, with a line for the group's help, and examples."""

    def made(function: Callable[..., Any]) -> Command:
        one = click.command(name, cls=Command, examples=examples, short_help=short)(function)
        group.add_command(one)
        return one

    return made


def command(name: str, *examples: tuple[str, str]) -> Callable[[Callable[..., Any]], Command]:
    """Make a function the command `name`, with (what it does, command line) examples."""
    return click.command(name, cls=Command, examples=examples)
