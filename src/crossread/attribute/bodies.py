"""Institutions named without a name: "the ministry", "its embassy", "Ukraine's Foreign Ministry"."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.model import Span


@dataclass(frozen=True, slots=True)
class Body:
    """A word for an institution, and the side it speaks for where its phrase says so."""

    tokens: Range
    head: str
    """Last word of the phrase: "ministry", "embassy"."""
    side: str | None
    name: str | None = None
    """The listed institution, where the whole phrase is one."""


def find_bodies(doc: Document) -> list[Body]:
    """All institutions of the article in the order of the text; bare ones have no side yet."""
    found: list[Body] = []
    at, table, low = 0, doc.lists.bodies, doc.low
    while at < len(low):
        size = next((len(p) for p in table.get(_bare(low[at]), ()) if _equal(low, at, p)), 0)
        if size:
            found.append(_body(doc, at, at + size))
        at += size or 1
    return found


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _equal(low: list[str], at: int, phrase: tuple[str, ...]) -> bool:
    return [_bare(word) for word in low[at : at + len(phrase)]] == list(phrase)


def _body(doc: Document, first: int, last: int) -> Body:
    head = _bare(doc.low[last - 1])
    span = doc.span(first, last)
    around = Span(max(0, span.start - 60), min(len(doc.text), span.end + 60))
    for hit in doc.names_in(around):
        if hit.kind in ("institution", "media") and hit.span.overlaps(span):
            return Body((first, last), head, hit.side, hit.span.of(doc.text))
    return Body((first, last), head, _side_beside(doc, first, last))


def _side_beside(doc: Document, first: int, last: int) -> str | None:
    """The side named right before ("the Chinese embassy", "Kestral's government") or after "of" ("ministry of China")."""
    at = first - 1
    while (
        at >= 0
        and first - at <= 4
        and (doc.words[at][0].isalpha() and doc.low[at] not in ("the", "a", "of", "and"))
    ):
        hit = doc.name_at(at)
        if hit and hit.kind in ("side", "capital", "person"):
            return hit.side if hit.kind != "person" else doc.cast.who(hit)[0].side
        at -= 1
    if last + 1 < len(doc.low) and doc.low[last] in ("of", "in"):
        after = last + 2 if doc.low[last + 1] == "the" else last + 1
        hit = doc.name_at(after) if after < len(doc.low) else None
        if hit and hit.kind in ("side", "capital"):
            return hit.side
    return None


def last_of_kind(bodies: list[Body], head: str, before: int) -> Body | None:
    """The institution of that kind last named with its side before token `before`; else the first named after it."""
    known = [body for body in bodies if body.head == head and body.side]
    earlier = [body for body in known if body.tokens[1] <= before]
    return earlier[-1] if earlier else (known[0] if known else None)
