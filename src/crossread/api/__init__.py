"""What a program may ask of crossread: read, claims, events, compare, export, and the workspace the faces
stand on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crossread.api.choose import choose_event, choose_pair, choose_sides, put_together
from crossread.api.opening import open_workspace, read_inputs_of
from crossread.api.reporting import export_text
from crossread.api.reviewing import Progress
from crossread.api.workspace import Inputs, Workspace
from crossread.model import Claim, Comparison, Event

Paths = Sequence[str | Path] | str | Path

__all__ = [
    "Inputs", "Progress", "Workspace", "choose_event", "choose_pair", "choose_sides", "claims", "compare", "events",
    "export",
    "open_workspace", "put_together", "read",
]  # fmt: skip


def read(paths: Paths, *, sides_file: str | Path | None = None) -> Inputs:
    """Articles of files, folders, libraries, URLs and manifests, and what had to be skipped, with the
    reason."""
    return read_inputs_of(_list(paths), sides_file=sides_file)


def claims(paths: Paths, *, sides_file: str | Path | None = None) -> tuple[Claim, ...]:
    """Every claim of the inputs, in the order of articles and texts; spans point into the text of their
    article."""
    space = open_workspace(_list(paths), sides_file=sides_file)
    return tuple(claim for reading in space.readings for claim in reading.claims)


def events(paths: Paths, *, sides_file: str | Path | None = None) -> tuple[Event, ...]:
    """The events that the inputs tell of, in order of date."""
    return tuple(open_workspace(_list(paths), sides_file=sides_file).events)


def compare(
    paths: Paths,
    *,
    sides: tuple[str, str] | None = None,
    event: str | None = None,
    texts: bool = False,
    sides_file: str | Path | None = None,
    model: str | Path | None = None,
) -> Comparison:
    """Two accounts of one event, two texts, or one side on two occasions.

    `sides` are left and right: side ids, `side@event`, or names of texts; without them the two sides that
    held the event are taken, of two texts of one side the texts themselves (of any two, with `texts`). Raises
    `UsageError` where several events or sides could be meant, naming them. `model` is the folder of a
    sentence-embedding model (extra `semantic`) that adds reasons and near misses and decides nothing.
    """
    space = open_workspace(_list(paths), sides_file=sides_file, model=model)
    chosen, left, right = choose_pair(space, event, sides, texts=texts, together=True)
    return space.compare(chosen.id, left, right)


def export(comparison: Comparison, format: str = "md", *, command: str = "") -> str:
    """The report of a comparison as text, in one of the formats md, html, json, csv, txt."""
    return export_text(comparison, format, command=command)


def _list(paths: Paths) -> list[str]:
    return [str(paths)] if isinstance(paths, str | Path) else [str(path) for path in paths]
