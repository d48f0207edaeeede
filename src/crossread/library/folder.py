"""A library on disk: `library.yaml` and `articles/`; `review.yaml` and `sources.yaml` belong to people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import Any

import msgspec

from crossread import yamlfile
from crossread.errors import CancelledError, MalformedError, UnreadableError, UnwritableError
from crossread.ingest import read_inputs
from crossread.lang import Packs, load_tree
from crossread.library.dumping import dump_article, file_name, fingerprint
from crossread.library.index import read_index
from crossread.library.lock import patiently_locked
from crossread.library.writing import write_whole
from crossread.model import Article, Side, Sides, Skipped
from crossread.records import dataclass

SCHEMA = "crossread/library@1"


class _LibraryFile(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    title: str = ""
    sides: dict[str, Side] = {}
    settings: dict[str, str | dict[str, str]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What `Library.add` did, as file names in `articles/`, in the order of the articles."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    """Files that held the article before, whether or not people have edited them since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A folder of articles with a title, sides of its own, and settings."""

    path: Path
    title: str = ""
    sides: Sides = field(default_factory=Sides)
    """Own sides, to be added to those of the packs."""
    settings: tuple[tuple[str, str], ...] = ()
    """(name, value) as typed, sorted by name."""

    @classmethod
    def open(cls, path: Path | str) -> Library:
        """The library in a folder; raises `UnreadableError`, or `MalformedError` with the line of
        library.yaml."""
        folder = Path(path)
        file = folder / "library.yaml"
        if not file.is_file():
            reason = "no library here" if folder.is_dir() else "no such folder"
            raise UnreadableError(folder, reason, f"make one with `crossread ingest SRC --library {folder}`")
        text, tree = load_tree(file)
        read = yamlfile.convert(tree, _LibraryFile, file, text)
        if read.schema != SCHEMA:
            raise MalformedError(file, f"schema is {read.schema!r}, not {SCHEMA!r}", "write that schema")
        return cls(
            path=folder,
            title=read.title or folder.resolve().name,
            sides=Sides(sides={key: replace(side, id=key) for key, side in read.sides.items()}),
            settings=tuple(sorted(_flat(read.settings))),
        )

    @classmethod
    def create(cls, path: Path | str, title: str = "", sides: Sides | None = None) -> Library:
        """The library in a folder, made if there is none, then with these sides; raises `UnwritableError`."""
        folder = Path(path)
        try:
            (folder / "articles").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableError(folder, (error.strerror or "failed").lower(), "check the folder") from error
        if not (folder / "library.yaml").exists():
            head: dict[str, Any] = {"schema": SCHEMA, "title": title or folder.resolve().name}
            if sides and sides.sides:
                head["sides"] = {key: _told(side) for key, side in sides.sides.items()}
            write_whole(folder / "library.yaml", yamlfile.dump(head).encode())
        return cls.open(folder)

    def articles(self, packs: Packs) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
        """Every article, sorted by file name; a malformed file is a `Skipped`. Own sides need not be in
        `packs`."""
        return read_inputs([str(self.path)], packs)

    def add(self, articles: Sequence[Article], progress: Callable[[int, int], None] | None = None) -> Added:
        """Write the articles that the library does not hold yet, one file each.

        A file is never overwritten, so that what people edited stays. Raises `LockedError` while another
        process writes, and `UnwritableError`; files written before it are whole. `progress` is told (done, all)
        before each and may raise `CancelledError`: then the library is as it was.
        """
        folder = self.path / "articles"
        written: list[str] = []
        unchanged: list[str] = []
        with patiently_locked(self.path):
            _make(folder)
            index = read_index(folder)
            try:
                for done, article in enumerate(articles):
                    if progress:
                        progress(done, len(articles))
                    if known := index.holds(article):
                        unchanged.append(known)
                        continue
                    name = _free_name(folder, article)
                    write_whole(folder / name, dump_article(article).encode())
                    index.note(article, name)
                    written.append(name)
            except CancelledError:
                self.take_back(written)
                raise
        return Added(written=tuple(written), unchanged=tuple(unchanged))

    def take_back(self, names: Sequence[str]) -> None:
        """Remove files that `add` has just written."""
        for name in names:
            with suppress(OSError):
                (self.path / "articles" / name).unlink()

    def copies(self, articles: Sequence[Article]) -> tuple[str, ...]:
        """The file that holds each of the articles already; empty for a new one."""
        index = read_index(self.path / "articles")
        return tuple(index.holds(article) or "" for article in articles)


def _flat(settings: dict[str, str | dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Settings by name: those nested by part as `part.knob`."""
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{knob}", text) for knob, text in value.items())
        else:
            yield name, value


def _told(side: Side) -> dict[str, Any]:
    """A side as people write it: what is empty is left out."""
    told = {key: value for key, value in msgspec.to_builtins(side).items() if value and key != "id"}
    people = [{key: value for key, value in one.items() if value} for one in told.pop("people", [])]
    return {**told, **({"people": people} if people else {})}


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableError(folder, (error.strerror or "failed").lower(), "check the folder") from error


def _free_name(folder: Path, article: Article) -> str:
    """The article's name; with six digits of its words where another text has taken that."""
    name = Path(file_name(article))
    if not (folder / name).exists():
        return name.name
    return f"{name.stem}-{fingerprint(article.text)[:6]}{name.suffix}"
