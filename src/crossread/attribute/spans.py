"""The bare attributions of a text, nested ones included, for measuring against corpora."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.find import find_attributions
from crossread.attribute.found import Found, Range
from crossread.lang import Packs
from crossread.model import Article

Spans = list[list[int]]


def attribution_spans(article: Article, packs: Packs) -> list[tuple[Spans, Spans, Spans]]:
    """(source, cue, content) of every attribution, each a list of [start, end) in code points.

    Content leaves out the cue, as corpora of attribution want it; a continued quotation joins the one it goes on from.
    """
    pack = packs.languages.get(article.language) or packs.languages["en"]
    doc = Document(article, pack, packs)
    joined: dict[int, tuple[Spans, Spans, Spans]] = {}
    for found in find_attributions(doc):
        content = [_bare(found, piece) for piece in found.content]
        spans = [_span(doc, piece) for piece in content if piece[0] < piece[1]]
        if not spans:
            continue
        owner = found.follows
        while owner is not None and owner.follows is not None:
            owner = owner.follows
        if owner is not None and id(owner) in joined:
            joined[id(owner)][2].extend(spans)
        else:
            source = [_span(doc, found.source)] if found.source else []
            cue = [_span(doc, found.cue)] if found.cue else []
            joined[id(found)] = (source, cue, spans)
    return list(joined.values())


def _bare(found: Found, piece: Range) -> Range:
    """A piece of content without the cue it begins with."""
    if found.cue and piece[0] == found.cue[0]:
        return found.cue[1], piece[1]
    return piece


def _span(doc: Document, piece: Range) -> list[int]:
    return [doc.starts[piece[0]], doc.ends[piece[1] - 1]]
