"""Paths as given become sources: folders are walked, libraries and manifests opened."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossread import yamlfile
from crossread.errors import CrossreadError, MalformedError, UnreadableError
from crossread.ingest.cleaning import shown
from crossread.ingest.known import Known
from crossread.ingest.source import Source
from crossread.lang import Packs, load_tree

_TEXTS = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"))
_YAML = frozenset((".yaml", ".yml"))
_DOCUMENTS = frozenset((".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".pages"))
"""Read by nobody here, but worth a word when they lie in a folder: somebody means them to be read."""
_NO_ARTICLES = re.compile(
    r"(?:readme|license|licence|copying|changelog|contributing|notice)(?:\.[a-z]+)?|(?:library|review|sources)\.ya?ml",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://", re.IGNORECASE)


def expand(given: str, packs: Packs, stdin: bytes | None, known: Known) -> Iterator[Source | CrossreadError]:
    """The sources that one path names, sorted by name; an error in the place of what cannot be opened."""
    path = Path(given)
    if given == "-":
        yield Source(shown="-", data=stdin or b"")
    elif _URL.match(given):
        yield Source(shown=given, url=given)
    elif given and _is_folder(path):
        yield from _folder(path, given, known)
    elif not given or not _exists(path):
        yield UnreadableError(shown(given), "no such file", "check the path")
    else:
        yield from _file(path, given, packs)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a zero byte in it
        return False


def _file(path: Path, given: str, packs: Packs) -> Iterator[Source | CrossreadError]:
    if path.suffix.lower() in _YAML:
        from crossread.ingest.manifest import is_manifest, read_manifest  # noqa: PLC0415  (a folder has none)

        if is_manifest(path):
            try:
                yield from read_manifest(path, packs)
            except MalformedError as error:
                yield error
            return
    yield Source(shown=shown(given), path=path)


def _folder(path: Path, given: str, known: Known) -> Iterator[Source | CrossreadError]:
    base = Path(given)
    if not (path / "library.yaml").is_file():
        yield from _walk(base, frozenset(), known)
        return
    try:
        sides = frozenset(_own_sides(path / "library.yaml"))
    except MalformedError as error:
        yield error
        sides = frozenset()
    if (path / "articles").is_dir():
        yield from _walk(base / "articles", sides, known)


def _own_sides(file: Path) -> Iterator[str]:
    _, tree = load_tree(file)
    sides = tree.get("sides") if isinstance(tree, dict) else None
    yield from sides if isinstance(sides, dict) else ()


def _walk(base: Path, own_sides: frozenset[str], known: Known) -> Iterator[Source | CrossreadError]:
    failures: list[OSError] = []
    for folder, names, files in os.walk(base, onerror=failures.append):
        names[:] = sorted(name for name in names if not name.startswith((".", "__")))
        for name in sorted(files):
            path = Path(folder) / name
            found = _candidate(path, known)
            yield from (
                (replace(found, own_sides=own_sides) if isinstance(found, Source) else found,)
                if found
                else ()
            )
    for failure in failures:
        yield UnreadableError(
            shown(str(failure.filename)), failure.strerror or "cannot be listed", "check its permissions"
        )


def _candidate(path: Path, known: Known) -> Source | CrossreadError | None:
    """What a file found in a folder is: a source, a thing to report, or none of our business."""
    suffix, name = path.suffix.lower(), shown(path.as_posix())
    if path.name.startswith((".", "~")) or _NO_ARTICLES.fullmatch(path.name) or not path.is_file():
        return None
    if suffix in _DOCUMENTS:
        return UnreadableError(name, f"{suffix} is not read", "save its text as .txt")
    if suffix in _TEXTS:
        return Source(shown=name, path=path)
    return _yaml_candidate(path, name, known) if suffix in _YAML else None


def _yaml_candidate(path: Path, name: str, known: Known) -> Source | CrossreadError | None:
    """A folder holds YAML of other kinds too: only readouts are read, and what is nearly one is reported."""
    source = Source(shown=name, path=path)
    if known.get(source) is not None:
        return source
    try:
        if path.stat().st_size > 1_000_000:
            return None
        tree: Any = yamlfile.load(path)
    except MalformedError as error:
        return error
    except OSError:
        return None
    return source if isinstance(tree, dict) and _is_readout(tree) else None


def _is_readout(tree: dict[str, Any]) -> bool:
    """Or nearly one."""
    from crossread.ingest.readout import READOUT_KEYS, SCHEMA  # noqa: PLC0415  (what is known is not asked)

    if "schema" in tree:
        return bool(tree["schema"] == SCHEMA)
    return bool({"claims", "text"} & set(tree)) and set(tree) <= READOUT_KEYS
