"""People's decisions on the command line: listed, merged, compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crossread.cli.console import Console
from crossread.cli.listing import table
from crossread.cli.opening import open_paths
from crossread.cli.writing import deliver
from crossread.errors import UnreadableError, UsageError
from crossread.library.review import ReviewFile
from crossread.report.agreementform import agreement_json, agreement_text
from crossread.report.decided import decision_words, orphan_words
from crossread.review import agreement

if TYPE_CHECKING:
    from crossread.api import Workspace
    from crossread.model import Decision

_QUOTED = 60
"""Code points of a claim that a list shows."""


def list_decisions(
    console: Console, library: str | None, sides_file: str | None, wanted: tuple[str, ...]
) -> int:
    """One decision a line, with what has become of it; the exit code."""
    opened = open_paths(console, (), library=library, sides_file=sides_file)
    found = opened.space.decisions()
    shown = [(one, state) for one, state in found if not wanted or state in wanted]
    if not found:
        console.say(f"no decisions yet; {_file(opened.space)}")
    else:
        rows = [
            (one.id, state, one.event or "-", f"{decision_words(one)}{_about(one)}") for one, state in shown
        ]
        console.data(table(("decision", "state", "event", "what"), rows))
    if len(shown) < len(found):
        console.warn(f"{len(found) - len(shown)} decisions hidden by filter")
    return opened.exit_code()


def apply_file(console: Console, file: str, library: str | None, sides_file: str | None) -> int:
    """Take over the decisions of a file, and tell what became of them; the exit code."""
    given = _read(file)
    opened = open_paths(console, (), library=library, sides_file=sides_file)
    space = opened.space
    if not space.can_decide:
        raise UsageError(f"no library to take them into; {file}; name one with --library DIR")
    if space.review_file and space.review_file.exists() and space.review_file.samefile(given.path):
        raise UsageError(f"that is the library's own file; {file}; give another one")
    new = space.merge_decisions(given.log)
    ids = {one.id for one in given.log}
    orphans = [one for one in space.orphans() if one.id in ids]
    for one in orphans:
        console.warn(orphan_words(one))
    known = len(ids) - len(new)
    console.data(f"{len(new)} new, {known} already there, {len(orphans)} orphaned; {_file(space)}\n")
    return opened.exit_code()


def compare_reviewers(console: Console, first: str, second: str, format: str, output: str | None) -> int:
    """Two review files beside each other; the exit code."""
    found = agreement(_read(first).log, _read(second).log)
    tell = agreement_json if format == "json" else agreement_text
    deliver(console, tell(found, (first, second)), output)
    if not found.rows:
        console.warn(
            "no row was judged by both reviewers; relation, accept, reject and reviewed are judgements"
        )
    return 0


def _read(file: str) -> ReviewFile:
    path = Path(file)
    if not path.is_file():
        raise UnreadableError(path, "no such file", "give a review.yaml")
    return ReviewFile(path)


def _file(space: Workspace) -> Path | str:
    return space.review_file or "no library"


def _about(one: Decision) -> str:
    if not one.claims:
        return ""
    text = " ".join(one.claims[0].text.split())
    more = f" and {len(one.claims) - 1} more" if len(one.claims) > 1 else ""
    return f"; about “{text[:_QUOTED]}{'…' if len(text) > _QUOTED else ''}”{more}"
