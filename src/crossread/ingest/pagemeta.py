"""What a web page says of itself in its head: JSON-LD first, then meta elements, then `title` and `time`."""

from __future__ import annotations

import contextlib
import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Any

from crossread.ingest.cleaning import clean_line
from crossread.ingest.dates import parse_date
from crossread.ingest.draft import Head
from crossread.ingest.markup import attributes
from crossread.ingest.metadata import known_language, safe_url
from crossread.lang import Packs

_TAG = re.compile(r"<(meta|link|time|html)\b([^<>]{1,2000})>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_MOST_SCRIPTS = 20
_LONGEST_TITLE = 1_000
_MARKUP = re.compile(r"<[^<>]{0,500}>")
_TYPES = ("Article", "Report", "Posting", "WebPage")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "article:publisher", "publisher")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date", "dc.date.issued",
    "dcterms.created", "publishdate", "pubdate", "publication_date", "date", "parsely-pub-date",
    "sailthru.date",
)  # fmt: skip
_SITE = re.compile(r"(?<!\s)\s{1,9}[|–—-]\s{1,9}[^|–—]{2,60}$")


def read_page_head(html: str, packs: Packs) -> Head:
    """Title, publisher, day, language and address of a page; what cannot be read is left out."""
    tags = [(name.lower(), attributes(rest)) for name, rest in _TAG.findall(html)]
    meta = _meta(tags)
    first = _linked_data(html, packs)
    return first.over(
        Head(
            title=_first(meta, _TITLES) or _page_title(html),
            publisher=_publisher(meta),
            published=_published(meta, tags, packs),
            language=next(
                (known_language(values.get("lang")) for name, values in tags if name == "html"), None
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
    queue: deque[Any] = deque()
    for opening in islice(_SCRIPT.finditer(html), _MOST_SCRIPTS):
        closing = _SCRIPT_END.search(html, opening.end())
        with contextlib.suppress(ValueError, RecursionError):
            queue.append(json.loads(html[opening.end() : closing.start() if closing else None]))
    while queue:
        node = queue.popleft()
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


def _meta(tags: list[tuple[str, dict[str, str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, values in tags:
        key = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if name == "meta" and key and values.get("content"):
            found.setdefault(key, values["content"])
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((clean_line(meta[name]) for name in names if name in meta), None)


def _publisher(meta: dict[str, str]) -> str | None:
    name = _first(meta, _PUBLISHERS)
    return None if name and safe_url(name) else name


def _page_title(html: str) -> str | None:
    title = _element(html, "title")
    return _element(html, "h1") or (clean_line(_SITE.sub("", title)) if title else None)


def _element(html: str, name: str) -> str | None:
    """The words of the first element of that name; `None` where it is missing, empty, or very long."""
    opening = re.search(rf"<{name}\b[^<>]{{0,500}}>", html, re.IGNORECASE)
    closing = re.compile(rf"</{name}", re.IGNORECASE).search(html, opening.end()) if opening else None
    if not opening or not closing or closing.start() - opening.end() > _LONGEST_TITLE:
        return None
    return clean_line(unescape(_MARKUP.sub("", html[opening.end() : closing.start()])))


def _published(meta: dict[str, str], tags: list[tuple[str, dict[str, str]]], packs: Packs) -> Any:
    said = [meta[name] for name in _DATES if name in meta]
    said += [values.get("datetime", "") for name, values in tags if name == "time"]
    return next((day for words in said if (day := parse_date(words, packs))), None)


def _address(tags: list[tuple[str, dict[str, str]]], meta: dict[str, str]) -> str | None:
    canonical = (
        a.get("href") for name, a in tags if name == "link" and a.get("rel", "").lower() == "canonical"
    )
    return safe_url(next(canonical, None)) or safe_url(meta.get("og:url"))
