"""Published texts, and inputs that could not become one."""

from __future__ import annotations

from datetime import date, datetime

from crossread.model.span import Span
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenClaim:
    """A claim that a person wrote down in a readout file instead of leaving it to the extractor."""

    span: Span
    """Where it stands in `Article.text`."""
    speaker: str | None = None
    """As written; `None` means the side itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published text. With `side` set it is an official readout: the whole text is that side's account."""

    id: str
    """Stable: the name, with a hash of the text where two articles of one run share it."""
    name: str
    """The input's file name without its suffix."""
    text: str
    """Clean text, paragraphs divided by line ends; every span of this article points into it."""
    title: str | None = None
    publisher: str | None = None
    side: str | None = None
    """Side id, only for an official readout."""
    published: date | None = None
    language: str = "en"
    url: str | None = None
    retrieved: datetime | None = None
    """Aware time at which a URL was fetched."""
    sha256: str = ""
    """Of the input's bytes as they arrived, 64 hex digits."""
    source: str = ""
    """Where it was read from: a path, a URL, or `-`."""
    translation_of: str | None = None
    """Id, URL or name of the original of which this is a translation."""
    removed: tuple[str, ...] = ()
    """Lines taken out as noise (photo credits, share lines, template braces), in the order of the text."""
    given: tuple[GivenClaim, ...] = ()
    """Claims written by hand in a readout file; when there are any, nothing else is extracted."""
    notes: tuple[str, ...] = ()
    """What the reader of the input wants known: "read by the lesser HTML reader", "decoded as windows-1251"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that could not be used, with the reason."""

    path: str
    reason: str
