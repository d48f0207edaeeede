"""A quotation that stands alone behind a sentence about its speaker: 'On the fee Moe was brief. "We pay nothing."'"""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_LONGEST = 16
"""Tokens of the longest sentence that only leads a quotation in."""


def led_in(doc: Document, found: list[Found], number: int, first: int, last: int) -> Found | None:
    """The quotation's speaker: the one person of the short sentence before it, which reports nothing itself."""
    sentence = doc.sentence_of(first)
    if doc.article.side or sentence == 0 or doc.sentences[sentence][0] != first:
        return None
    start, end = doc.sentences[sentence - 1]
    if end - start > _LONGEST or doc.new_paragraph(end - 1, first) or not _fills(doc, sentence, last):
        return None
    if any(one.sentence == sentence - 1 and not one.aside for one in found) or doc.quotes_in(start, end):
        return None
    source = _speaker(doc, start, end)
    if source is None:
        return None
    return Found(None, None, "floating", source, [(first, last)], sentence, quotes={number})


def _fills(doc: Document, sentence: int, last: int) -> bool:
    return doc.sentences[sentence][1] - last <= 1


def _speaker(doc: Document, start: int, end: int) -> Range | None:
    """The only person named, if he is no possessor; a pronoun that opens the sentence."""
    hits = [hit for hit in doc.names_in(doc.span(start, end)) if hit.kind == "person"]
    names = {doc.cast.who(hit)[0].name for hit in hits}
    if len(names) == 1:
        hit = hits[0]
        at = doc.tokens(hit.span)
        return None if doc.possessive(hit) and not _answers(doc, at[1]) else at
    pronoun = (
        doc.low[start] in doc.lists["pronoun_subjects"] and doc.low[start] not in doc.lists["impersonal"]
    )
    return (start, start + 1) if pronoun and not hits else None


def _answers(doc: Document, after: int) -> bool:
    """ "Moe's answer was short.": what somebody says."""
    return any(word in doc.lists["replies"] for word in doc.low[after : after + 4])
