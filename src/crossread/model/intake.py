"""Texts on their way into a library."""

from __future__ import annotations

from crossread.model.article import Article, Skipped
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A text that was read and is not in the library yet."""

    article: Article
    copy_of: str = ""
    """File of the library that holds this very text; then adding it adds nothing."""
    like: str = ""
    """File of the library with the same address or the same title, but another text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What somebody wants added: what could be read of it, and what could not."""

    candidates: tuple[Candidate, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stocked:
    """What has become of a library."""

    files: tuple[str, ...] = ()
    """Names of the files that were written."""
    unchanged: tuple[str, ...] = ()
    """Names of the files that held a text before."""
    articles: tuple[str, ...] = ()
    """Ids of the articles in both, as they are now."""
