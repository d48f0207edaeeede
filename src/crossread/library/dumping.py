"""An article as a file of the library: Markdown with front matter, or a readout file for given claims."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from crossread import yamlfile
from crossread.model import Article

_KEYS = (
    "title", "publisher", "side", "published", "language", "url", "retrieved", "sha256", "translation_of",
)  # fmt: skip
"""Front matter, always in this order."""
_NO_SLUG = re.compile(r"[\W_]+")
_LONGEST_PART = 60
"""Bytes of one part of a file name; file systems end at 255 for the whole."""


def dump_article(article: Article) -> str:
    """The file's text. Reading it gives the same article but for id, name, source and what was removed."""
    head = _head(article)
    if article.given:
        claims = [_claim(article, at) for at in range(len(article.given))]
        return yamlfile.dump({"schema": "crossread/readout@1", **head, "claims": claims})
    paragraphs = "\n\n".join(line for line in article.text.split("\n") if line.strip())
    return f"---\n{yamlfile.dump(head)}---\n\n{paragraphs}\n"


def file_name(article: Article) -> str:
    """`2022-03-02-outlet-title.md`: day, publisher or side, title or name; lower case, no blanks."""
    parts = (
        article.published.isoformat() if article.published else "undated",
        _slug(article.publisher or article.side or ""),
        _slug(article.title or article.name),
    )
    return "-".join(part for part in parts if part) + (".yaml" if article.given else ".md")


def fingerprint(text: str) -> str:
    """What tells one text from another: line ends and blank lines do not count."""
    lines = (line.strip() for line in text.split("\n"))
    return hashlib.sha256("\n".join(line for line in lines if line).encode()).hexdigest()


def _head(article: Article) -> dict[str, Any]:
    values = {key: getattr(article, key) for key in _KEYS}
    # the hash also says that the text is clean and to be taken as it stands
    values["sha256"] = article.sha256 or hashlib.sha256(article.text.encode()).hexdigest()
    return {key: value for key, value in values.items() if value is not None}


def _claim(article: Article, at: int) -> Any:
    given = article.given[at]
    words = given.span.of(article.text)
    return {"speaker": given.speaker, "text": words} if given.speaker else words


def _slug(words: str) -> str:
    slug = _NO_SLUG.sub("-", words.lower()).strip("-")
    while len(slug.encode()) > _LONGEST_PART:
        head, dash, _ = slug.rpartition("-")
        slug = head if dash and len(head.encode()) > _LONGEST_PART // 2 else slug[:-1]
    return slug.strip("-")
