"""Look at files without using them: every malformed one is named with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from crossread.api.workspace import packs_with
from crossread.cli.console import Console
from crossread.cli.failing import USAGE
from crossread.cli.opening import configure_with_library, library_path
from crossread.errors import CrossreadError, MalformedError, UnreadableError
from crossread.ingest import read_inputs
from crossread.lang import Packs, read_sides
from crossread.lang.packs import PACKS, compile_packs
from crossread.library import Library

_YAML = (".yaml", ".yml")


def check(console: Console, paths: Sequence[str], library: str | None, sides_file: str | None) -> int:
    """Check the paths, or the library and the shipped packs where there are none; 2 if anything is
    malformed."""
    config = configure_with_library(console, library)
    compile_packs(sorted(PACKS.glob("*.yaml")))
    count: Counter[str] = Counter()
    problems = 0
    wanted = [*paths] or [library_path(config)]
    for path in (*wanted, *([sides_file] if sides_file else [])):
        for error in _problems(
            Path(path), packs_with(sides_file) if path != sides_file else packs_with(), count
        ):
            console.error(str(error))
            problems += 1
    told = ", ".join(f"{number} {kind}{'' if number == 1 else 's'}" for kind, number in sorted(count.items()))
    console.data(f"{told or 'nothing'} checked: {problems or 'no'} problem{'' if problems == 1 else 's'}\n")
    return USAGE if problems else 0


def _problems(path: Path, packs: Packs, count: Counter[str]) -> Iterator[CrossreadError]:
    kind = _kind(path)
    if kind in ("sides", "library"):
        count["sides file" if kind == "sides" else "library"] += 1
        try:
            packs = packs_with(None, read_sides(path) if kind == "sides" else Library.open(path).sides)
        except MalformedError as error:
            yield error
        if kind == "sides":
            return
    articles, skipped = read_inputs([str(path)], packs)
    count["text"] += len(articles) + len(skipped)
    for one in skipped:
        what, _, rest = one.reason.partition("; ")
        yield UnreadableError(one.path, what, rest)


def _kind(path: Path) -> str:
    """What a path is to be checked as."""
    if path.is_dir():
        return "library" if (path / "library.yaml").is_file() else "texts"
    if path.name == "library.yaml":
        return "texts"
    if path.suffix in _YAML and path.is_file():
        head = path.read_bytes()[:4096]
        return "sides" if b"crossread/sides@" in head else "texts"
    return "texts"
