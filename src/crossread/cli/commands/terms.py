"""`crossread terms`: where and when a formula or concept stands, per side and over time."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named

_SUFFIXES = frozenset(
    {".txt", ".md", ".markdown", ".html", ".htm", ".yaml", ".yml", ".json", ".pdf", ".docx", ".xml"}
)
"""Endings by which a word that names no file is still meant as one."""


@named(
    "terms",
    ("of the library", "crossread terms"),
    ("one term, with bars", "crossread terms 'territorial integrity'"),
    ("what the sides call the fighting", "crossread terms armed_conflict"),
    ("what one side dropped, took up or reworded", "crossread terms --account china --changes"),
    ("for a spreadsheet", "crossread terms samples -f csv -o terms.csv"),
)
@click.argument("words", nargs=-1, metavar="[PATH | TERM...]")
@click.option(
    "-t", "--term", "terms", multiple=True, metavar="TERM",
    help="A term that is also the name of a file; else just name it.",
)  # fmt: skip
@click.option(
    "--account", "accounts", multiple=True, metavar="SIDE", help="Only this side's account, by side id."
)
@click.option("--changes", is_flag=True, help="Only terms that a side took up late, dropped or reworded.")
@options.library
@options.sides_file
@click.option(
    "-f", "--format", "format", type=click.Choice(("text", "json", "csv")), default="text", show_default=True
)
@click.option("-o", "--output", metavar="FILE", help="Write there, whole or not at all.")
@options.talking
@click.pass_obj
def command(
    console: Console, words: tuple[str, ...], terms: tuple[str, ...], accounts: tuple[str, ...], changes: bool,
    library: str | None, sides_file: str | None, format: str, output: str | None,
) -> int:  # fmt: skip
    """Show where and when terms stand in the accounts of the sides: first seen, last seen, dropped, changed
    wording. What is a file, folder or URL is read, everything else is a term: a concept or naming group of
    the phrasebook, or words, endings left aside. Without PATH: the library; without TERM: all concepts."""
    from crossread.api.usage import changed, usage
    from crossread.cli.opening import open_paths
    from crossread.cli.term_listing import term_bars, terms_table
    from crossread.cli.writing import deliver
    from crossread.report.termsform import terms_csv, terms_json

    paths, typed = split(words)
    opened = open_paths(console, paths, sides_file=sides_file, library=library)
    space = opened.space
    histories = usage(space, terms=(*typed, *terms), sides=accounts)
    shown = tuple(filter(changed, histories)) if changes else histories
    if format == "json":
        text = terms_json(shown, space.skipped)
    elif format == "csv":
        text = terms_csv(shown, space.packs.sides)
    else:
        text = terms_table(shown, space) + (term_bars(shown, space) if typed or terms else "")
    deliver(console, text, output)
    if len(shown) < len(histories):
        console.warn(f"{len(histories) - len(shown)} terms hidden by filter")
    return opened.exit_code()


def split(words: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Which of the words of the command line are inputs, and which are terms."""
    from pathlib import Path

    def is_input(word: str) -> bool:
        path = Path(word)
        return word == "-" or "/" in word or path.suffix.lower() in _SUFFIXES or path.exists()

    return [word for word in words if is_input(word)], [word for word in words if not is_input(word)]
