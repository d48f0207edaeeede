"""The one door through which trafilatura comes in (extra `web`); imported only when a page is to be read.

Only the words are taken from it: its date finder looks at the clock, and ours must give the same bytes every
day.
"""

from __future__ import annotations

import logging
import re

import trafilatura

for _name in ("trafilatura", "htmldate", "courlan"):  # without a handler their warnings would go to stderr
    logging.getLogger(_name).addHandler(logging.NullHandler())

_BREAKS = re.compile(r"(?:<br\s{0,5}/?>\s{0,20}){2,20}", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)(?:table|tbody|tr|td)\b[^<>]{0,500}>", re.IGNORECASE)
_BARE = re.compile(r"<(div|article|section|main|td)\b([^<>]{0,500})>(?=\s{0,200}[^\s<])", re.IGNORECASE)
_MOST_LOST = 0.5


def extract_text(html: str) -> str:
    """The article's paragraphs, one a line; empty where it finds none.

    Two breaks in a row are made paragraphs first: trafilatura runs such a page together into one line. Tables
    are left out, unless the page is laid out with them and most of its words would be lost.
    """
    if "<html" not in html[:5_000].lower():  # a saved fragment is refused as no page
        html = f"<html><body>{html}</body></html>"
    html, breaks = _BREAKS.subn("</p><p>", html)
    if breaks:  # words before the first break stand bare in their container, and would be lost
        html = _BARE.sub(r"<\1\2><p>", html)
    words = _extract(html)
    if not _TABLE.search(html):
        return words
    laid_out = _extract(_TABLE.sub(r"<\1div>", html))
    return laid_out if len(words) < len(laid_out) * _MOST_LOST or "|" in words else words


def _extract(html: str) -> str:
    found = trafilatura.extract(
        html, fast=True, include_comments=False, include_tables=False, with_metadata=False
    )
    return str(found or "")
