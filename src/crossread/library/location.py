"""Where the library is, if nobody says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from crossread.errors import UnreadableError
from crossread.lang.places import user_folder

NAME = "review.yaml"
"""Of the file in which people's decisions stand."""
_PACKAGE = Path(__file__).parents[1]
_SHIPPED = (_PACKAGE / "demo", _PACKAGE.parents[1] / "readouts")
"""Inside an installed package, and in a checkout of the source."""


def review_path(library: Path) -> Path:
    """Where decisions on a library are kept: in it, but for the one inside the package in the user's own folder."""
    if library.resolve().is_relative_to(_PACKAGE):
        return user_folder("state") / library.name / NAME
    return library / NAME


def loose_review_path(paths: Iterable[str | Path]) -> Path:
    """Where decisions on files that are in no library are kept: in the user's own folder, by the files opened
    together, in whatever order they were named."""
    named = "\n".join(sorted(str(Path(path).absolute()) for path in paths))
    return user_folder("state") / "loose" / hashlib.blake2b(named.encode(), digest_size=6).hexdigest() / NAME


def find_library(given: Path | str | None = None, here: Path | None = None) -> Path:
    """`given`, else `readouts` in the folder `here`, else the one that ships; raises `UnreadableError`."""
    if given is not None:
        return Path(given)
    for folder in ((here or Path()) / "readouts", *_SHIPPED):
        if (folder / "library.yaml").is_file():
            return folder
    raise UnreadableError(Path("readouts"), "no library here", "name one with --library DIR")
