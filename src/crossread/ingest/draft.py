"""What is known of an input on its way to an article."""

from __future__ import annotations

from dataclasses import field, fields, replace
from datetime import date, datetime

from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a text says of itself, or somebody says of it; `None` where nothing is said."""

    title: str | None = None
    publisher: str | None = None
    side: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    retrieved: datetime | None = None
    sha256: str | None = None
    translation_of: str | None = None

    def over(self, other: Head) -> Head:
        """This head, with the gaps filled from `other`."""
        own = {item.name: getattr(self, item.name) for item in fields(self)}
        return replace(other, **{name: value for name, value in own.items() if value is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An input that has been read, before noise is taken out of it."""

    head: Head = field(default_factory=Head)
    paragraphs: tuple[str, ...] = ()
    claims: tuple[tuple[str | None, str], ...] = ()
    """(speaker, words) of each claim of a readout file; then `paragraphs` is empty."""
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    clean: bool = False
    """Written by `ingest` before: nothing is to be taken out again."""
