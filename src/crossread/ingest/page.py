"""Web pages: the head says what the page is, an extractor says what of it is the article."""

from __future__ import annotations

import importlib.util
from dataclasses import replace

from crossread.errors import UnreadableError
from crossread.ingest.cleaning import clean
from crossread.ingest.draft import Draft
from crossread.ingest.header import is_prose, read_opening
from crossread.ingest.lines import paragraphs_of
from crossread.ingest.pagemeta import article_body, read_page_head
from crossread.lang import Packs

_LESSER = "read by the lesser HTML reader: install crossread[web] for the better one"


def read_page(html: str, where: str, packs: Packs) -> Draft:
    """The article of a page; raises `UnreadableError` for a page without one."""
    head = read_page_head(html, packs)
    if head.language in packs.languages:  # a page's template often names the wrong one: the text knows better
        head = replace(head, language=None)
    text, note = _text_of(html)
    paragraphs = tuple(line.removeprefix("- ") for line in paragraphs_of(clean(text)[0]))
    if not any(is_prose(line) for line in paragraphs):
        raise UnreadableError(where, "no article found in this page", "save its text as .txt")
    opening = read_opening(paragraphs, packs, head.title)
    headline = opening.headline if opening.headline != head.title else None
    return Draft(
        head=head.over(opening.head),
        paragraphs=opening.rest,
        removed=(headline,) if headline else (),
        notes=(note,) if note else (),
    )


def has_extractor() -> bool:
    """Whether the extra `web` is installed."""
    return importlib.util.find_spec("trafilatura") is not None


def _text_of(html: str) -> tuple[str, str]:
    from crossread.ingest.pagereader import read_blocks  # noqa: PLC0415  (a parser that most runs do not need)

    if not has_extractor():
        return article_body(html) or read_blocks(html), _LESSER
    try:
        from crossread.ingest.extractor import extract_text  # noqa: PLC0415  (284 ms, for pages only)
    except ImportError as error:  # half an installation is no reason to read nothing
        return article_body(html) or read_blocks(
            html
        ), f"{_LESSER} ({error.name or 'a part of it'} is missing)"
    text = extract_text(html)
    return (text if "\n" in text else _parted(text, read_blocks(html))), ""


def _parted(text: str, blocks: str) -> str:
    """A one-line `text` in the page's own paragraphs: of a short page the extractor makes a single line."""
    paragraphs = [line for line in blocks.split("\n") if line in text]
    return "\n".join(paragraphs) if sum(map(len, paragraphs)) > len(text) * 0.8 else text
