"""The head of a text as people write it in YAML: front matter, readout files, manifest entries."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec

from crossread import yamlfile
from crossread.errors import MalformedError
from crossread.ingest.cleaning import clean_line
from crossread.ingest.dates import parse_date, parse_time
from crossread.ingest.draft import Head
from crossread.lang import Packs

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NO_VALUES = {"", "null", "~"}


class HeadWords(msgspec.Struct, kw_only=True):
    """The known keys, each as typed."""

    title: str | None = None
    publisher: str | None = None
    side: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    retrieved: str | None = None
    sha256: str | None = None
    translation_of: str | None = None


HEAD_KEYS = frozenset(HeadWords.__struct_fields__)


def read_head(
    tree: dict[str, Any], where: Path | str, text: str, packs: Packs
) -> tuple[Head, tuple[str, ...]]:
    """The head in `tree`, and notes of what was left out.

    Raises `MalformedError` with the line (found in `text`) for a key with a wrong shape, a date that is none,
    or a language that is none: guessing there would put an article under the wrong event.
    """
    given = {key: value for key, value in tree.items() if key in HEAD_KEYS and not _is_void(value)}
    words = yamlfile.convert(given, HeadWords, where, text)
    url, url_note = _url(words.url)
    head = Head(
        title=clean_line(words.title),
        publisher=clean_line(words.publisher),
        side=clean_line(words.side),
        published=_published(words.published, where, text, packs),
        language=_language(words.language, where, text),
        url=url,
        retrieved=parse_time(words.retrieved),
        sha256=words.sha256 if _SHA256.fullmatch(words.sha256 or "") else None,
        translation_of=clean_line(words.translation_of),
    )
    return head, tuple(note for note in (url_note,) if note)


def unknown_keys(keys: set[str]) -> tuple[str, ...]:
    """A note naming keys that mean nothing here; empty where there are none."""
    names = ", ".join(sorted(clean_line(key) or "?" for key in keys))
    return (f"keys that mean nothing here: {names}",) if names else ()


def safe_url(words: str | None) -> str | None:
    """An http or https address, else `None`: anything else must not become a link in a report."""
    address = clean_line(words)
    return address if address and re.match(r"https?://\S+$", address, re.IGNORECASE) else None


def known_language(words: str | None) -> str | None:
    """`en` of `en-GB`, `zh` of `zh_CN`; `None` where it is no language tag."""
    tag = (words or "").strip()
    return re.split("[-_]", tag)[0].lower() if _LANGUAGE.fullmatch(tag) else None


def _is_void(value: Any) -> bool:
    return value is None or (isinstance(value, str) and value.strip().lower() in _NO_VALUES)


def _published(words: str | None, where: Path | str, text: str, packs: Packs) -> Any:
    if words is None:
        return None
    day = parse_date(words, packs)
    if day is None:
        spot = yamlfile.locate(text, "$.published", where)
        raise MalformedError(spot, f"published is no date: {clean_line(words)!r}", "write it as 2022-03-02")
    return day


def _language(words: str | None, where: Path | str, text: str) -> str | None:
    if words is None:
        return None
    tag = known_language(words)
    if tag is None:
        spot = yamlfile.locate(text, "$.language", where)
        raise MalformedError(spot, f"no language tag: {clean_line(words)!r}", "write en, zh, uk or ru")
    return tag


def _url(words: str | None) -> tuple[str | None, str]:
    address = safe_url(words)
    return address, "url left out: not an http or https address" if words and not address else ""
