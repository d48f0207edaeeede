"""What a person says of an article, in words of a form: checked, and put in the place of what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from crossread.errors import UsageError
from crossread.ingest.cleaning import clean_line
from crossread.ingest.dates import parse_date
from crossread.ingest.metadata import known_language, safe_url
from crossread.lang import Packs
from crossread.model import Article

FIELDS: Final = ("title", "publisher", "published", "side", "language", "url")
"""What can be said of an article, in the order of the form."""


class ParticularError(UsageError):
    """Words that cannot be what they are to be; `field` says which."""

    def __init__(self, field: str, reason: str, words: str, try_: str) -> None:
        self.field = field
        super().__init__(f"{reason}; “{words}”; {try_}")


def particulars(article: Article) -> dict[str, str]:
    """The words of the form, by field."""
    values = {field: getattr(article, field) for field in FIELDS}
    return {field: "" if value is None else str(value) for field, value in values.items()}


def described(article: Article, words: Mapping[str, str], packs: Packs) -> Article:
    """The article with these words in the place of its own; fields that are not named stay.

    An empty word takes the fact away. Raises `ParticularError`.
    """
    said = {field: clean_line(words[field]) or "" for field in FIELDS if field in words}
    return replace(article, **{field: _meant(field, value, packs, article) for field, value in said.items()})


def _meant(field: str, words: str, packs: Packs, article: Article) -> Any:
    if not words:
        return article.language if field == "language" else None
    if field == "published":
        return _or_raise(parse_date(words, packs), field, "no date", words, "write it as 2022-03-01")
    if field == "side":
        return _side(words, packs)
    if field == "language":
        tag = known_language(words)
        return _or_raise(tag, field, "no language", words, "write en, zh, uk or ru")
    if field == "url":
        return _or_raise(safe_url(words), field, "no address", words, "it begins with https:// or http://")
    return words


def _or_raise(value: Any, field: str, reason: str, words: str, try_: str) -> Any:
    if value is None:
        raise ParticularError(field, reason, words, try_)
    return value


def _side(words: str, packs: Packs) -> str:
    """The id of a side by its id or its name."""
    wanted = words.casefold()
    for id_, side in packs.sides.sides.items():
        if wanted in (id_.casefold(), side.name.casefold()):
            return id_
    near = [id_ for id_ in packs.sides.sides if id_.casefold().startswith(wanted[:2])]
    known = ", ".join(near[:6] or sorted(packs.sides.sides)[:6])
    raise ParticularError("side", "no such side", words, f"try {known}, or add it to library.yaml")
