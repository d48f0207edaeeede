"""What a web page says of itself in its head: JSON-LD first, then meta elements, then `title` and `time`."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from crossread.ingest.cleaning import clean_line
from crossread.ingest.dates import parse_date
from crossread.ingest.draft import Head
from crossread.ingest.metadata import known_language, safe_url
from crossread.lang import Packs

_TAG = re.compile(r"<(meta|link|time|html)\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"([\w:-]{1,40})\s{0,5}=\s{0,5}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,500}))"
)
_TITLE = re.compile(r"<(title|h1)\b[^<>]{0,500}>(.{1,600}?)</\1", re.IGNORECASE | re.DOTALL)
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,500}>")
_TYPES = ("Article", "Report", "Posting", "WebPage")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "article:publisher", "publisher")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date", "dc.date.issued",
    "dcterms.created", "publishdate", "pubdate", "publication_date", "date", "parsely-pub-date",
    "sailthru.date",
)  # fmt: skip
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,60}$")


def read_page_head(html: str, packs: Packs) -> Head:
    """Title, publisher, day, language and address of a page; what cannot be read is left out."""
    tags = [(name.lower(), _attributes(rest)) for name, rest in _TAG.findall(html)]
    meta = _meta(tags)
    first = _linked_data(html, packs)
    return first.over(
        Head(
            title=_first(meta, _TITLES) or _page_title(html),
            publisher=_publisher(meta),
            published=_published(meta, tags, packs),
            language=next(
                (known_language(attributes.get("lang")) for name, attributes in tags if name == "html"), None
            ),
            url=_address(tags, meta),
        )
    )


def article_body(html: str) -> str | None:
    """The `articleBody` of the page's JSON-LD, where it gives one."""
    bodies = (item.get("articleBody") for item in _items(html))
    return next((body for body in bodies if isinstance(body, str) and len(body) > 200), None)


def _linked_data(html: str, packs: Packs) -> Head:
    for item in _items(html):
        if str(item.get("@type", "")).endswith(_TYPES) or "headline" in item:
            language = item.get("inLanguage")
            return Head(
                title=_words(item.get("headline")),
                publisher=_words(item.get("publisher")),
                published=parse_date(_words(item.get("datePublished")) or "", packs),
                language=known_language(language) if isinstance(language, str) else None,
                url=safe_url(_words(item.get("url"))),
            )
    return Head()


def _items(html: str) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, outer ones first; broken JSON gives none."""
    queue: list[Any] = []
    for opening in _SCRIPT.finditer(html):
        end = html.find("</", opening.end())
        with contextlib.suppress(ValueError, RecursionError):
            queue.append(json.loads(html[opening.end() : end if end >= 0 else None]))
    while queue:
        node = queue.pop(0)
        if isinstance(node, dict):
            yield node
            queue.extend(value for key, value in node.items() if key in ("@graph", "mainEntity"))
        elif isinstance(node, list):
            queue.extend(node[:200])


def _words(value: Any) -> str | None:
    """A string, or the name of an object; JSON-LD writes either."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return clean_line(unescape(value)) if isinstance(value, str) else None


def _attributes(words: str) -> dict[str, str]:
    return {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(words)}


def _meta(tags: list[tuple[str, dict[str, str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, attributes in tags:
        key = (
            attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        ).lower()
        if name == "meta" and key and attributes.get("content"):
            found.setdefault(key, attributes["content"])
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((clean_line(meta[name]) for name in names if name in meta), None)


def _publisher(meta: dict[str, str]) -> str | None:
    name = _first(meta, _PUBLISHERS)
    return None if name and safe_url(name) else name


def _page_title(html: str) -> str | None:
    found = {tag.lower(): words for tag, words in reversed(_TITLE.findall(html))}
    heading = clean_line(unescape(_MARKUP.sub("", found.get("h1", ""))))
    return heading or clean_line(_SITE.sub("", unescape(_MARKUP.sub("", found.get("title", "")))))


def _published(meta: dict[str, str], tags: list[tuple[str, dict[str, str]]], packs: Packs) -> Any:
    said = [meta[name] for name in _DATES if name in meta]
    said += [attributes.get("datetime", "") for name, attributes in tags if name == "time"]
    return next((day for words in said if (day := parse_date(words, packs))), None)


def _address(tags: list[tuple[str, dict[str, str]]], meta: dict[str, str]) -> str | None:
    canonical = (
        a.get("href") for name, a in tags if name == "link" and a.get("rel", "").lower() == "canonical"
    )
    return safe_url(next(canonical, None)) or safe_url(meta.get("og:url"))
