"""The door of `ingest`: paths in, articles and skipped inputs out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from crossread.errors import CrossreadError, FetchError, UnreadableError
from crossread.ingest.cleaning import clean_line, shown
from crossread.ingest.draft import Head
from crossread.ingest.expanding import expand
from crossread.ingest.known import Known, NothingKnown
from crossread.ingest.opening import Raw
from crossread.ingest.source import Source
from crossread.lang import Packs
from crossread.model import Article, Skipped
from crossread.settings import Overrides

_NO_OVERRIDES = Overrides()
_LINE = re.compile(r"(?::\d+){1,2}$")


def read_inputs(
    paths: Sequence[str],
    packs: Packs,
    overrides: Overrides = _NO_OVERRIDES,
    *,
    stdin: bytes | None = None,
    known: Known | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Read files, folders, libraries, manifests, URLs and `-`, in the order given, folders sorted by name.

    One bad input is a `Skipped`, and so is a text that an earlier input had word for word. `overrides` hold
    for every input; what is `known` of a file is not read again. `progress` is told (done, 0) before each, since
    nobody knows how many there will be, and may raise to call the reading off. The network is used for a URL alone.
    Raises `FetchError` only if every input is a URL and none could be fetched.
    """
    said, known = _said(overrides), known or NothingKnown()
    articles: list[Article] = []
    skipped: list[Skipped] = []
    failures: list[CrossreadError] = []
    seen: dict[tuple[str, str | None], str] = {}
    for done, found in enumerate(_sources(paths, packs, stdin, known)):
        if progress:
            progress(done, 0)
        try:
            source = _or_raise(found)
            article = known.get(source) or _read(source, packs, said, known)
        except CrossreadError as error:
            failures.append(error)
            skipped.append(_skipped(found, error))
            continue
        key = (article.text, article.side)  # of a joint statement each side has its own account
        if key in seen:
            skipped.append(Skipped(path=article.source, reason=f"same text as {seen[key]}"))
            continue
        seen[key] = article.source
        articles.append(article)
    if failures and not articles and all(isinstance(error, FetchError) for error in failures):
        raise failures[0]
    return named_apart(articles), tuple(skipped)


def reread(path: Path, data: bytes, packs: Packs) -> Article:
    """The article that the file at `path` would be if it held these bytes; raises `CrossreadError` for none."""
    from crossread.ingest.reading import read_raw  # noqa: PLC0415  (see `_read`)

    source = Source(shown=shown(str(path)), path=path)
    return read_raw(Raw(data=data, suffix=path.suffix.lower()), source, packs, Head(), NothingKnown())


def named_apart(articles: Sequence[Article]) -> tuple[Article, ...]:
    """An article is known by its name where no other has it, else by its name and a hash of its text."""
    count = Counter(article.name for article in articles)
    return tuple(
        replace(article, id=article.name) if count[article.name] == 1 else article for article in articles
    )


def _sources(
    paths: Sequence[str], packs: Packs, stdin: bytes | None, known: Known
) -> Iterator[Source | CrossreadError]:
    for path in paths:
        yield from expand(path, packs, stdin, known)


def _read(source: Source, packs: Packs, said: Head, known: Known) -> Article:
    from crossread.ingest.reading import read_source  # noqa: PLC0415  (a library that is known needs no reader)

    return read_source(source, packs, said, known)


def _or_raise(found: Source | CrossreadError) -> Source:
    if isinstance(found, CrossreadError):
        raise found
    return found


def _skipped(found: Source | CrossreadError, error: CrossreadError) -> Skipped:
    """What; where, if it is known more exactly than the path; what to try."""
    where = shown(getattr(error, "where", ""))
    path = found.shown if isinstance(found, Source) else _LINE.sub("", where)
    if not isinstance(error, UnreadableError):
        return Skipped(path=path, reason=clean_line(str(error)) or "unreadable")
    parts = (error.reason, where if where != path else "", error.try_)
    return Skipped(path=path, reason=clean_line("; ".join(part for part in parts if part)) or "unreadable")


def _said(overrides: Overrides) -> Head:
    if overrides == _NO_OVERRIDES:
        return Head()
    from crossread.ingest.metadata import known_language  # noqa: PLC0415  (see `_read`)

    return Head(
        published=overrides.published,
        side=overrides.side,
        language=known_language(overrides.language) or overrides.language,
        title=overrides.title,
        publisher=overrides.publisher,
    )
