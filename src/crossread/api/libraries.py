"""The libraries among some paths: their sides and words, their texts, and where people's decisions on them stand."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.errors import MalformedError
from crossread.ingest import read_inputs
from crossread.lang import Packs, load_packs, read_sides
from crossread.model import Article, Sides, Skipped
from crossread.settings import Overrides

if TYPE_CHECKING:
    from crossread.library import Library, ReviewFile


def libraries_of(paths: Sequence[str]) -> tuple[Library, ...]:
    """Those of the paths that are libraries; a malformed one is none here, and reported by the reading of
    it."""
    folders = [
        Path(path) for path in paths if Path(path).is_dir() and (Path(path) / "library.yaml").is_file()
    ]
    if not folders:
        return ()
    from crossread.library import Library  # noqa: PLC0415  (comparing two files need not wait for it)

    found = []
    for folder in folders:
        with contextlib.suppress(MalformedError):
            found.append(Library.open(folder))
    return tuple(found)


def sides_of(libraries: Sequence[Library]) -> Sides:
    return Sides(sides={key: side for one in libraries for key, side in one.sides.sides.items()})


def reviews_of(libraries: Sequence[Library], given: str | Path | None = None) -> tuple[ReviewFile, ...]:
    """The decisions that stand in the file that was given and in the libraries, also where there are none
    yet."""
    if not libraries and given is None:
        return ()
    from crossread.library.location import review_path  # noqa: PLC0415
    from crossread.library.review import ReviewFile  # noqa: PLC0415

    paths = [*([Path(given)] if given else []), *(review_path(library.path) for library in libraries)]
    return tuple(ReviewFile(path) for path in dict.fromkeys(paths))


def read_paths(
    paths: Sequence[str], packs: Packs, overrides: Overrides, stdin: bytes | None, *, on_shelf: bool
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Read the paths, those of libraries that have not changed since the last run from the shelf."""
    if not on_shelf:
        return read_inputs(paths, packs, overrides, stdin=stdin)
    from crossread.library.shelf import Shelf  # noqa: PLC0415

    shelf = Shelf(paths, packs, overrides)
    found = read_inputs(paths, packs, overrides, stdin=stdin, known=shelf)
    shelf.save()
    return found


def packs_with(sides_file: str | Path | None = None, library_sides: Sides | None = None) -> Packs:
    """The shipped packs with the sides of a library and of a `--sides-file`, the later ones winning."""
    packs = load_packs(library_sides) if library_sides and library_sides.sides else load_packs()
    if sides_file is None:
        return packs
    more = read_sides(Path(sides_file))
    merged = Sides(sides={**(library_sides.sides if library_sides else {}), **more.sides})
    return load_packs(merged)
