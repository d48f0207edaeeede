"""Plain and Markdown texts, with or without front matter."""

from __future__ import annotations

from crossread.ingest.draft import Draft
from crossread.ingest.frontmatter import read_front_matter
from crossread.ingest.header import read_opening
from crossread.ingest.lines import paragraphs_of
from crossread.ingest.markdown import read_markdown
from crossread.lang import Packs


def read_plain(text: str, where: str, packs: Packs, *, markdown: bool) -> Draft:
    """Front matter, header lines, paragraphs. What front matter says wins over what the lines say.

    Front matter with a `sha256` was written by `ingest`: its body is clean and taken as it stands.
    """
    head, body, notes = read_front_matter(text, where, packs)
    if head.sha256:
        lines = tuple(line.strip() for line in body.split("\n"))
        return Draft(head=head, notes=notes, paragraphs=tuple(line for line in lines if line), clean=True)
    title: str | None = None
    headings: tuple[str, ...] = ()
    if markdown:
        title, headings, body = read_markdown(body)
    opening = read_opening(paragraphs_of(body), packs, head.title or title)
    found = head.over(opening.head if title is None else opening.head.over(type(head)(title=title)))
    removed = tuple(line for line in (*headings, opening.headline) if line and line != found.title)
    return Draft(head=found, notes=notes, paragraphs=opening.rest, removed=removed)
