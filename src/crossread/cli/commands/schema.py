"""`crossread schema`: the shapes of outputs and of hand-written files."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "schema",
    ("which there are", "crossread schema"),
    ("of `compare -f json`", "crossread schema comparison"),
)
@click.argument("name", required=False)
@options.talking
@click.pass_obj
def command(console: Console, name: str | None) -> None:
    """Print the JSON Schema of an output (comparison, claims, events, terms,
    agreement) or of a file that people write
    (readout, sides, library, review). Without NAME: which there are."""
    from crossread.report.schemas import SCHEMAS, schema_text

    console.data(schema_text(name) if name else "".join(f"{each}\n" for each in SCHEMAS))
