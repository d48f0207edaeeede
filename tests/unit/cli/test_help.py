"""Help is complete, short, and its examples work."""

from __future__ import annotations

import shlex
from importlib import import_module

import click
import pytest
from tests.unit.cli.command import Runner

from crossread.cli.lazy import Command
from crossread.cli.main import group
from crossread.cli.table import COMMANDS, FIRST


def test_the_overview_begins_with_the_three_main_uses_and_an_example_each(crossread: Runner) -> None:
    ended = crossread("--help")
    assert [entry.name for entry in FIRST] == ["tui", "compare", "export"]
    places = [ended.out.index(entry.example) for entry in FIRST]
    assert ended.code == 0 and places == sorted(places) and places[-1] < ended.out.index("More:")
    assert max(map(len, ended.out.splitlines())) <= 100


def test_the_overview_names_every_command_that_exists_and_no_other(crossread: Runner) -> None:
    overview = crossread("--help").out
    for name in COMMANDS:
        assert f"\n  {name} " in overview


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples_of_itself(name: str, crossread: Runner) -> None:
    ended = crossread(name, "--help")
    assert ended.code == 0 and "Examples:" in ended.out
    command = import_module(f"crossread.cli.commands.{name}").command
    assert isinstance(command, Command) and command.examples
    assert any(f"crossread {name}" in line for _, line in command.examples)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_is_a_command_line_that_is_understood(name: str) -> None:
    command = import_module(f"crossread.cli.commands.{name}").command
    for _, line in command.examples:
        words = shlex.split(line.removeprefix('eval "$(').removesuffix(')"').split(" > ")[0])
        words = words[words.index("crossread") + 1 :]
        parsed = group.get_command(click.Context(group), words[0])
        assert parsed is not None
        parsed.make_context(words[0], words[1:], parent=click.Context(group, info_name="crossread"))


def test_help_and_version_have_short_names(crossread: Runner) -> None:
    assert crossread("-h").out == crossread("--help").out
    assert crossread("-V").out == crossread("--version").out


def test_an_unknown_command_is_one_line(crossread: Runner) -> None:
    ended = crossread("compair")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("crossread: error: no such command 'compair'")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_call_the_command(shell: str, crossread: Runner) -> None:
    ended = crossread("completion", shell)
    assert ended.code == 0 and "_CROSSREAD_COMPLETE" in ended.out
