"""The libraries among some paths: their sides, and where people's decisions on them stand."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crossread.errors import MalformedError
from crossread.model import Sides

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
