"""`crossread config`: where settings are, and where each value came from."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "config",
    ("the file to write settings into", "crossread config path"),
    ("every value and where it came from", "crossread config show"),
    ("the actions of the screen, with their keys", "crossread config keys"),
    ("a value for one run", "CROSSREAD_MIN_CONFIDENCE=0.5 crossread config show"),
)
@click.argument("what", type=click.Choice(("path", "show", "keys")), metavar="path|show|keys")
@options.library
@options.talking
@click.pass_obj
def command(console: Console, what: str, library: str | None) -> None:
    """Tell where the user's settings are, every setting with its value and where it came from, or every action
    of the screen with its keys, which `keys:` in the settings changes by the action's name. A flag
    wins over CROSSREAD_* variables, these over the library, the library over the user's file, that over the
    default."""
    from crossread.api.config import user_config_file

    if what == "path":
        console.data(f"{user_config_file()}\n")
        return
    from crossread.cli.listing import table
    from crossread.cli.opening import configure_with_library

    config = configure_with_library(console, library)
    if what == "keys":
        from crossread.cli.screening import key_rows

        console.data(table(("action", "keys", "from", "does"), key_rows(config)))
        return
    rows = [(value.name, value.text or "-", value.source) for value in (*config.values, *config.keys)]
    console.data(table(("setting", "value", "from"), rows))
