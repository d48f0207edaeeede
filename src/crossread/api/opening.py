"""From paths to the workspace that stands on what is read there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.api.libraries import libraries_of, packs_with, read_paths, reviews_of, sides_of
from crossread.api.workspace import Inputs, Workspace
from crossread.ingest import read_inputs
from crossread.settings import Overrides, Settings

if TYPE_CHECKING:
    from crossread.library import Library
    from crossread.pipeline import Progress
    from crossread.semantic import Meaning

_NO_OVERRIDES = Overrides()


def open_workspace(
    paths: Sequence[str],
    *,
    sides_file: str | Path | None = None,
    overrides: Overrides = _NO_OVERRIDES,
    settings: Settings | None = None,
    stdin: bytes | None = None,
    title: str = "",
    command: str = "",
    progress: Progress | None = None,
    cached: bool | None = None,
    model: str | Path | None = None,
    review: bool = True,
    review_file: str | Path | None = None,
) -> Workspace:
    """Read `paths`, attribute and group; one bad input is skipped and listed.

    A path that is a library adds its sides, gives the title, and brings what people decided, unless `review` says
    no; what was decided in `review_file` holds, too, and new decisions go there. Readings of libraries are kept
    between runs, others only if `cached` says so. `model` is the folder of a sentence-embedding model that proposes
    what may belong together. Raises `CrossreadError` where it cannot be used, and `MalformedError` for a `review.yaml`
    that cannot be understood: a report without people's decisions would be another report.
    """
    meaning = _meaning(model) if model else None
    libraries = libraries_of(paths)
    packs = packs_with(sides_file, sides_of(libraries))
    settings = settings or Settings()
    cached = bool(libraries) if cached is None else cached
    articles, skipped = read_paths(paths, packs, overrides, stdin, on_shelf=cached and bool(libraries))
    return Workspace(
        Inputs(articles=articles, skipped=skipped), packs, settings,
        title=title or _title(paths, libraries), command=command, progress=progress,
        cached=cached, model=meaning,
        reviews=reviews_of(libraries, review_file) if review else (), libraries=libraries,
    )  # fmt: skip


def _meaning(folder: str | Path) -> Meaning:
    from crossread.semantic import open_model  # noqa: PLC0415  (needs an extra)

    return open_model(folder)


def _title(paths: Sequence[str], libraries: Sequence[Library]) -> str:
    if len(paths) == 1:
        return libraries[0].title if libraries else Path(paths[0]).name
    return f"{len(paths)} inputs"


def read_inputs_of(paths: Sequence[str], *, sides_file: str | Path | None = None) -> Inputs:
    """The articles of `paths` and what was skipped."""
    articles, skipped = read_inputs(paths, packs_with(sides_file))
    return Inputs(articles=articles, skipped=skipped)
