"""A library of one's own out of one that is only to be read."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from crossread.errors import UnwritableError
from crossread.library.amending import amended
from crossread.library.folder import Library
from crossread.library.location import NAME, review_path

_FILES = ("library.yaml", "sources.yaml")
_PACKAGE = Path(__file__).parents[1]


def is_read_only(library: Path) -> bool:
    """Whether texts cannot be added: the library came with the package, or the system forbids it."""
    folders = [library, library / "articles"]
    return library.resolve().is_relative_to(_PACKAGE) or not all(
        os.access(folder, os.W_OK) for folder in folders if folder.exists()
    )


def copy_library(library: Path, folder: Path) -> Library:
    """The same articles, sides and decisions in a new folder that gives the title, whole or not at all.

    Raises `UnwritableError` where something stands there already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnwritableError(folder, "something is there already", "name a new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        try:
            _fill(library, beside, folder.name)
            beside.chmod(0o755)
            beside.replace(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise UnwritableError(folder, (error.strerror or "failed").lower(), "name another folder") from error
    return Library.open(folder)


def remove_copy(library: Library) -> None:
    """Take away a library that `copy_library` has just made."""
    shutil.rmtree(library.path, ignore_errors=True)


def _fill(library: Path, folder: Path, title: str) -> None:
    shutil.copytree(library / "articles", folder / "articles", copy_function=_copy)
    files = [library / name for name in _FILES] + [review_path(library)]
    for file in files:
        if file.is_file():
            _copy(file, folder / (NAME if file == files[-1] else file.name))
    index = folder / "library.yaml"
    index.write_bytes(amended(index.read_bytes(), index, {"title": title}))
    for made in (folder / "articles", *(folder / "articles").rglob("*")):
        if made.is_dir():
            made.chmod(0o755)


def _copy(source: str | Path, target: str | Path) -> str:
    """The bytes alone: what may not be written there may be written here."""
    return str(shutil.copyfile(source, target))
