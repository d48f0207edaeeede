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


def extract_text(html: str) -> str:
    """The article's paragraphs, one a line; empty where it finds none.

    Two breaks in a row are made paragraphs first: trafilatura runs such a page together into one line.
    """
    html = _BREAKS.sub("</p><p>", html)
    found = trafilatura.extract(
        html, fast=True, include_comments=False, with_metadata=False, deduplicate=False
    )
    return str(found or "")
