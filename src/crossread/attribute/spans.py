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
    for found in _outermost(doc, find_attributions(doc)):
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


def _outermost(doc: Document, found: list[Found]) -> list[Found]:
    """Without what a reported person is said to think or do inside the report: corpora mark speech in speech alone."""
    owners = [0] * (len(doc.words) + 1)
    for number, one in enumerate(found, start=1):
        for first, last in one.content:
            for at in range(_bare(one, (first, last))[0], last):
                owners[at] = number if not owners[at] else -1
    return [
        one
        for number, one in enumerate(found, start=1)
        if not (_is_slight(one) and _is_inside(one, number, owners))
    ]


def _is_slight(found: Found) -> bool:
    """Whether no clause or quotation is reported as speech: a thought, an act, a thing."""
    if found.form is None or found.cue is None:
        return False
    return found.form.row.kind in ("thought", "act") or found.frame in ("act", "thing", "clause")


def _is_inside(found: Found, number: int, owners: list[int]) -> bool:
    """Whether another attribution reports the words in which the cue stands."""
    at = found.cue[0] if found.cue else found.first
    return owners[at] not in (0, number)


def _bare(found: Found, piece: Range) -> Range:
    """A piece of content without the cue it begins or ends with."""
    if found.cue and piece[0] == found.cue[0]:
        return found.cue[1], piece[1]
    if found.cue and piece[1] == found.cue[1] and found.source and found.source[0] >= piece[1]:
        return piece[0], found.cue[0]  # "The plan was rejected by Oslo"
    return piece


def _span(doc: Document, piece: Range) -> list[int]:
    return [doc.starts[piece[0]], doc.ends[piece[1] - 1]]
