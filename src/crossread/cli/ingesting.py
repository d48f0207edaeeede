"""Texts into a library, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.api.libraries import packs_with
from crossread.cli.console import Console
from crossread.cli.failing import PARTIAL, USAGE
from crossread.cli.opening import configure, expected_inputs, read_stdin, skipped_words
from crossread.ingest import read_inputs
from crossread.lang import read_sides
from crossread.library import Added, Library
from crossread.model import Sides

if TYPE_CHECKING:
    from crossread.model import Article, Skipped
    from crossread.settings import Overrides


def ingest(
    console: Console,
    sources: Sequence[str],
    library: str | None,
    sides_file: str | None,
    overrides: Overrides,
) -> int:
    """Read the sources, write those that are new, and tell of every file; the exit code."""
    config = configure(console, library=library, sides_file=sides_file)
    folder = Path(config["library"] or "readouts")
    known = Library.open(folder).sides if (folder / "library.yaml").is_file() else None
    packs = packs_with(config["sides_file"] or None, known)
    with console.progress("reading", expected_inputs(sources)):
        articles, skipped = read_inputs(sources, packs, overrides, stdin=read_stdin(sources))
    added = _add(console, articles, folder, _own_sides(config["sides_file"])) if articles else Added()
    _report(console, added, skipped, folder)
    if skipped and not articles:
        console.error(
            f"nothing to add; {len(skipped)} of {len(skipped)} inputs cannot be used; see the lines above"
        )
        return USAGE
    return PARTIAL if skipped else 0


def _own_sides(sides_file: str) -> Sides:
    return read_sides(Path(sides_file)) if sides_file else Sides()


def _add(console: Console, articles: Sequence[Article], folder: Path, given: Sides) -> Added:
    """A new library gets the sides that came with its texts: without them it could not be read again."""
    library = Library.create(folder, sides=given)
    known = packs_with(None, library.sides).sides.sides
    if unknown := sorted({one.side for one in articles if one.side and one.side not in known}):
        console.warn(
            f"sides that the library does not know; {', '.join(unknown)}; add them to {folder / 'library.yaml'}"
        )
    return library.add(articles)


def _report(console: Console, added: Added, skipped: Sequence[Skipped], folder: Path) -> None:
    for name in added.written:
        console.say(f"written    {name}")
    for name in added.unchanged:
        console.say(f"unchanged  {name}")
    for one in skipped:
        console.warn(skipped_words(one))
    counts = f"{len(added.written)} written, {len(added.unchanged)} unchanged, {len(skipped)} skipped"
    console.say(f"{counts}; {folder}")
