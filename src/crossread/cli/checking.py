"""Look at files without using them: every malformed one is named with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from crossread.api.libraries import packs_with
from crossread.cli.console import Console
from crossread.cli.failing import USAGE
from crossread.cli.opening import configure_with_library, library_path
from crossread.errors import CrossreadError, UnreadableError
from crossread.ingest import read_inputs
from crossread.ingest.manifest import read_manifest
from crossread.lang import Packs, read_sides
from crossread.lang.packs import PACKS, compile_packs
from crossread.library import Library
from crossread.library.review import check_review

_YAML = (".yaml", ".yml")
_HEAD = 4096
"""Bytes in which a file says what it is."""


def check(console: Console, paths: Sequence[str], library: str | None, sides_file: str | None) -> int:
    """Check the paths, or the library where there are none, and the shipped packs; 2 if anything is
    malformed."""
    config = configure_with_library(console, library)
    compile_packs(sorted(PACKS.glob("*.yaml")))
    count: Counter[str] = Counter()
    found = list(_all_problems([*paths] or [library_path(config)], sides_file, count))
    for line in dict.fromkeys(str(error) for error in found):
        console.error(line)
    told = ", ".join(f"{number} {kind}{'' if number == 1 else 's'}" for kind, number in sorted(count.items()))
    problems = f"{len(found) or 'no'} problem{'' if len(found) == 1 else 's'}"
    console.data(f"{told or 'nothing'} checked: {problems}\n")
    return USAGE if found else 0


def _all_problems(
    paths: Sequence[str], sides_file: str | None, count: Counter[str]
) -> Iterator[CrossreadError]:
    packs = packs_with()
    if sides_file:
        broken = list(_of_sides(Path(sides_file), count))
        yield from broken
        packs = packs if broken else packs_with(sides_file)
    for path in map(Path, paths):
        yield from _problems(path, packs, count)


def _problems(path: Path, packs: Packs, count: Counter[str]) -> Iterator[CrossreadError]:
    """Whatever is wrong with one path; nothing is fetched."""
    kind = _kind(path)
    if kind == "sides":
        yield from _of_sides(path, count)
    elif kind == "sources":
        yield from _of_sources(path, packs, count)
    elif kind == "review":
        yield from _of_review(path, count)
    elif kind == "library":
        yield from _of_library(path, packs, count)
    else:
        yield from _of_texts(path, packs, count)


def _kind(path: Path) -> str:
    """What a path is to be checked as."""
    if path.is_dir():
        return "library" if (path / "library.yaml").is_file() else "texts"
    if path.suffix.lower() not in _YAML or not path.is_file():
        return "texts"
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return next(
        (kind for kind in ("sides", "sources", "review") if f"crossread/{kind}@".encode() in head), "texts"
    )


def _of_sides(path: Path, count: Counter[str]) -> Iterator[CrossreadError]:
    count["sides file"] += 1
    try:
        read_sides(path)
    except CrossreadError as error:
        yield error


def _of_sources(path: Path, packs: Packs, count: Counter[str]) -> Iterator[CrossreadError]:
    count["source list"] += 1
    try:
        yield from (found for found in read_manifest(path, packs) if isinstance(found, CrossreadError))
    except CrossreadError as error:
        yield error


def _of_review(path: Path, count: Counter[str]) -> Iterator[CrossreadError]:
    count["review file"] += 1
    if error := check_review(path):
        yield error


def _of_library(path: Path, packs: Packs, count: Counter[str]) -> Iterator[CrossreadError]:
    count["library folder"] += 1
    try:
        packs = packs_with(None, Library.open(path).sides)
    except CrossreadError as error:
        yield error
        return
    yield from _of_texts(path, packs, count)
    if (path / "sources.yaml").is_file():
        yield from _of_sources(path / "sources.yaml", packs, count)
    if (path / "review.yaml").is_file():
        yield from _of_review(path / "review.yaml", count)


def _of_texts(path: Path, packs: Packs, count: Counter[str]) -> Iterator[CrossreadError]:
    articles, skipped = read_inputs([str(path)], packs)
    count["text"] += len(articles) + len(skipped)
    for one in skipped:
        if not one.reason.startswith("same text as"):
            what, _, rest = one.reason.partition("; ")
            yield UnreadableError(one.path, what, rest)
