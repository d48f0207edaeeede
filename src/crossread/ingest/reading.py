"""One source becomes one article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from crossread.ingest.cleaning import clean, clean_line
from crossread.ingest.decoding import declared_charset, decode
from crossread.ingest.draft import Draft, Head
from crossread.ingest.finishing import finish
from crossread.ingest.known import Known
from crossread.ingest.opening import Raw, open_source
from crossread.ingest.plain import read_plain
from crossread.ingest.readout import read_readout
from crossread.ingest.source import Source
from crossread.lang import Packs
from crossread.model import Article

_PAGE = re.compile(
    r"\A\s*+(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html\b|head\b)",
    re.IGNORECASE | re.DOTALL,
)
_READOUT = re.compile(r"\A(?:[ \t]*(?:#[^\n]*)?\n)*(?:---[ ]*\n)?schema:[ ]*[\"']?crossread/readout@")


def read_source(source: Source, packs: Packs, said: Head, known: Known) -> Article:
    """The article in `source`; what is `said` of it wins over what it says of itself.

    The command line wins over a manifest, a manifest over front matter. Raises `CrossreadError` where there
    is no article in it. A page never becomes `known`: what is read out of it depends on the extractor installed.
    """
    return read_raw(open_source(source), source, packs, said, known)


def read_raw(raw: Raw, source: Source, packs: Packs, said: Head, known: Known) -> Article:
    """The article in bytes that are here already, as `read_source` would find it in the source."""
    declared = raw.charset or declared_charset(raw.data)
    text, decoded = decode(raw.data, source.shown, declared)
    text, cleaned = clean(text)
    read = _reader(text, raw)
    draft = read(text, source.shown, packs)
    told = said.over(source.hints).over(draft.head)
    head = told.over(Head(url=raw.url, retrieved=raw.retrieved, sha256=hashlib.sha256(raw.data).hexdigest()))
    notes = tuple(note for note in (decoded, cleaned) if note) + draft.notes
    article = finish(replace(draft, head=head, notes=notes), source, name_of(source), packs)
    if read is not _page:
        known.put(source, article)
    return article


def name_of(source: Source) -> str:
    """The file name without its suffix; for a URL the last part of its path."""
    if source.path is not None:
        return clean_line(source.path.stem.encode("utf-8", "replace").decode()) or "article"
    if source.url is not None:
        parts = urlsplit(source.url)
        return clean_line(PurePosixPath(parts.path).stem) or parts.hostname or "page"
    return "stdin"


def _reader(text: str, raw: Raw) -> Callable[[str, str, Packs], Draft]:
    """What a file is goes by its suffix; without one that says it, by how it begins."""
    if raw.suffix in (".yaml", ".yml"):
        return read_readout
    if raw.suffix in (".html", ".htm", ".xhtml") or _PAGE.match(text):
        return _page
    if not raw.suffix and _READOUT.match(text):
        return read_readout
    return partial(read_plain, markdown=raw.suffix in (".md", ".markdown"))


def _page(text: str, where: str, packs: Packs) -> Draft:
    from crossread.ingest.page import read_page  # noqa: PLC0415  (most runs have no page)

    return read_page(text, where, packs)
