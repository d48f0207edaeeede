"""Manifests: a YAML list of addresses and files to read, with what is known of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crossread import yamlfile
from crossread.errors import CrossreadError, MalformedError
from crossread.ingest.cleaning import shown
from crossread.ingest.metadata import HEAD_KEYS, read_head, safe_url
from crossread.ingest.source import Source
from crossread.lang import Packs

SCHEMA = "crossread/sources@1"
_SCHEMA_LINE = re.compile(rf"^schema:[ ]*[\"']?{re.escape(SCHEMA)}", re.MULTILINE)
_KEYS = HEAD_KEYS | {"path", "note"}
_HEAD_BYTES = 4096


def is_manifest(path: Path) -> bool:
    """Whether the file says so near its top."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return False
    return _SCHEMA_LINE.search(head.decode("utf-8", "replace")) is not None


def read_manifest(path: Path, packs: Packs) -> Iterator[Source | CrossreadError]:
    """The sources of a manifest in its order; a malformed entry gives an error in its place.

    Raises `MalformedError` where the file as a whole is no manifest.
    """
    text = yamlfile.read_text(path)
    tree = yamlfile.parse(text, path)
    entries = tree.get("sources") if isinstance(tree, dict) else None
    if not isinstance(entries, list):
        raise MalformedError(path, "sources is no list", "begin each entry with `- url:` or `- path:`")
    for at, entry in enumerate(entries):
        spot = yamlfile.locate(text, f"$.sources[{at}]", path)
        try:
            yield _source(entry, path, spot, packs)
        except MalformedError as error:
            yield error


def _source(entry: Any, path: Path, spot: str, packs: Packs) -> Source:
    if not isinstance(entry, dict) or ("url" in entry) + ("path" in entry) < 1:
        raise MalformedError(spot, "an entry needs url or path", "write `- url: https://...`")
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise MalformedError(spot, f"unknown key {unknown[0]!r}", f"known are {', '.join(sorted(_KEYS))}")
    hints, _ = read_head(entry, spot, "", packs)
    if isinstance(file := entry.get("path"), str):
        here = path.parent / file
        return Source(shown=shown(here.as_posix()), path=here, hints=hints)
    url = safe_url(entry["url"] if isinstance(entry["url"], str) else None)
    if url is None:
        raise MalformedError(spot, "url is no http or https address", "write `- url: https://...`")
    return Source(shown=url, url=url, hints=hints)
