"""HTML in pieces: text, opening tags, closing tags. In one pass, whatever the page.

The standard library's parser takes a time that grows with the square of the length, or worse, of pages
such as `<a <a <a`. Here every piece is found by a search that never goes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,40})([^<>]*)>")
_OTHER = re.compile(r"<[!?][^<>]*>")
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
_ATTRIBUTE = re.compile(
    r"([\w:-]{1,40})\s{0,5}=\s{0,5}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,500}))"
)
_LONGEST_TAIL = 500
"""Code points after a `>` inside a quoted attribute in which its end is looked for."""

Piece = tuple[str, str, str]
"""("text", words, ""), ("open", tag, attributes as they stand), or ("close", tag, "")."""


def pieces(html: str) -> Iterator[Piece]:
    """The pieces of a page in order; comments, declarations and the insides of scripts are left out."""
    at = 0
    while at < len(html):
        start = html.find("<", at)
        if start < 0:
            yield "text", unescape(html[at:]), ""
            return
        if start > at:
            yield "text", unescape(html[at:start]), ""
        tag = _TAG.match(html, start)
        if tag:
            yield ("close" if tag[1] else "open"), tag[2].lower(), tag[3]
            at = _after(html, tag)
        else:
            at = _after_other(html, start)
            if at == start + 1:
                yield "text", "<", ""


def attributes(words: str) -> dict[str, str]:
    """Names (lower case) and values of a tag's attributes; those without a value are left out."""
    return {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(words)}


def _after(html: str, tag: re.Match[str]) -> int:
    """Where the page goes on: behind the tag, or behind the whole of a script."""
    end = tag.end()
    if tag[3].count('"') % 2:  # the `>` stood inside quotation marks
        quote = html.find('"', end, end + _LONGEST_TAIL)
        close = html.find(">", quote, quote + _LONGEST_TAIL) if quote >= 0 else -1
        end = close + 1 if close >= 0 else end
    raw = None if tag[1] else _RAW.get(tag[2].lower())
    if raw is None:
        return end
    closing = raw.search(html, end)
    return closing.start() if closing else len(html)


def _after_other(html: str, start: int) -> int:
    if html.startswith("<!--", start):
        end = html.find("-->", start + 4)
        return end + 3 if end >= 0 else len(html)
    other = _OTHER.match(html, start)
    return other.end() if other else start + 1
