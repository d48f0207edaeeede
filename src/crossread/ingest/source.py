"""One input that is to be read, before it is opened."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

from crossread.ingest.draft import Head
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file, a URL, or standard input."""

    shown: str
    """As given, for people."""
    path: Path | None = None
    url: str | None = None
    data: bytes | None = None
    """What standard input held."""
    hints: Head = field(default_factory=Head)
    """What a manifest says of it."""
    own_sides: frozenset[str] = frozenset()
    """Ids of sides that the library it lies in adds."""
