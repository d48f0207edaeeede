"""Quotations whose frame has a verb that no list holds: '"Not one plane," thundered Diarra.'"""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_words import is_verb, name_in, stops
from crossread.attribute.source import source_right

_CLOSE = frozenset(",?!…")
_DASHES = frozenset("—–-")
_REACH = 14
"""Tokens of the longest frame."""


def by_unlisted_verb(doc: Document, number: int, first: int, last: int) -> Found | None:
    """The frame right behind a quotation: a verb and who spoke, or the two the other way round."""
    at = last
    while at < len(doc.low) and doc.low[at] in (",", *_DASHES):
        at += 1
    marked = at > last or (last - 2 > first and doc.low[last - 2] in _CLOSE)
    if not marked or at + 1 >= len(doc.low) or doc.new_paragraph(last - 1, at):
        return None
    end = next((k for k in range(at, min(len(doc.low), at + _REACH)) if doc.low[k] in ".;:"), at + _REACH)
    end = min(end, len(doc.low))
    found = _english(doc, at, end) if doc.pack.language == "en" else _slavic(doc, at, end)
    if found is None:
        return None
    verb, source = found
    return Found((verb, verb + 1), None, "quote", source, [(first, last)], doc.sentence_of(first), inverted=verb < source[0],
                 quotes={number})  # fmt: skip


def _english(doc: Document, at: int, end: int) -> tuple[int, Range] | None:
    if _is_verb(doc, at):
        source = source_right(doc, at + 1, end)
        return (at, source) if source and _is_somebody(doc, source[0]) else None
    hit = doc.name_at(at)
    verb = doc.tokens(hit.span)[1] if hit else end
    return (verb, (at, verb)) if verb < end and _is_verb(doc, verb) else None


def _is_verb(doc: Document, at: int) -> bool:
    word, lists = doc.words[at], doc.lists
    if not word.isalpha() or not word.islower() or len(word) < 4 or word in lists["stopwords"]:
        return False
    return word.endswith(("ed", "es", "s")) and not word.endswith(("ss", "ous", "eed"))


def _is_somebody(doc: Document, at: int) -> bool:
    """A name, or a title or pronoun that can speak."""
    at += doc.low[at] in doc.lists["articles"]
    return (
        doc.name_at(at) is not None or doc.low[at] in doc.lists.titles or doc.low[at] in doc.lists["he_she"]
    )


def _slavic(doc: Document, at: int, end: int) -> tuple[int, Range] | None:
    if doc.pack.language not in ("uk", "ru") or not is_verb(doc, at):
        return None
    stop = next((k for k in range(at + 1, end) if stops(doc, k, ",—–")), end)
    source = name_in(doc, at + 1, stop)
    return (at, source) if source else None
