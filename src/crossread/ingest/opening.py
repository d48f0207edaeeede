"""A source is opened: its bytes, never more of them than the limit."""

from __future__ import annotations

from datetime import datetime

from crossread.errors import UnreadableError
from crossread.ingest.source import Source
from crossread.records import dataclass

LIMIT = 5_000_000
"""Bytes of one input: a long book; an article has some thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes as they arrived, and what came with them."""

    data: bytes
    suffix: str = ""
    charset: str | None = None
    url: str | None = None
    retrieved: datetime | None = None


def open_source(source: Source) -> Raw:
    """The bytes of a source; raises `UnreadableError`, or `FetchError` for a URL."""
    if source.url is not None:
        return _fetched(source.url)
    if source.path is None:
        data = source.data or b""
        if not data:
            raise UnreadableError(source.shown, "nothing on standard input", "pipe a text into it")
        _refuse_large(len(data), source.shown)
        return Raw(data=data)
    return Raw(data=_read(source), suffix=source.path.suffix.lower())


def _read(source: Source) -> bytes:
    assert source.path is not None  # noqa: S101  (`open_source` has looked)
    try:
        with source.path.open("rb") as file:
            _refuse_large(source.path.stat().st_size, source.shown)
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise UnreadableError(
            source.shown, (error.strerror or "cannot be read").lower(), "check the path"
        ) from error
    _refuse_large(len(data), source.shown)
    return data


def _refuse_large(size: int, where: str) -> None:
    if size > LIMIT:
        more = f"{size / 1_000_000:.1f} MB" if size > LIMIT + 1 else "more"
        raise UnreadableError(
            where, f"too large: {more}, the limit is {LIMIT // 1_000_000} MB", "give one article a file"
        )


def _fetched(url: str) -> Raw:
    from crossread.ingest.fetching import fetch  # noqa: PLC0415  (network code, for a URL only)

    page = fetch(url, LIMIT)
    return Raw(
        data=page.data,
        suffix=".html" if page.is_html else "",
        charset=page.charset,
        url=page.url,
        retrieved=page.retrieved,
    )
