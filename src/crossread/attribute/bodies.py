"""Institutions named without a name: "the ministry", "its embassy", "Ukraine's Foreign Ministry"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    done, table, low = 0, doc.lists.bodies, doc.low
    heads = doc.lists.body_heads
    for at in [at for at, word in enumerate(low) if word in heads]:
        size = next((len(p) for p in table.get(_bare(low[at]), ()) if _equal(low, at, p)), 0)
        if size and at >= done:
            found.append(_body(doc, at, at + size))
            done = at + size
    return _with_listed(doc, found)


def _with_listed(doc: Document, found: list[Body]) -> list[Body]:
    """And the institutions that the sides file lists, whatever they are called."""
    taken = {at for body in found for at in range(body.tokens[0] - 6, body.tokens[1] + 1)}
    for hit in doc.hits:
        if hit.kind == "institution":
            first, last = doc.tokens(hit.span)
            if first < last and taken.isdisjoint(range(first, last)):
                found.append(Body((first, last), _bare(doc.low[last - 1]), hit.side, hit.span.of(doc.text)))
    return sorted(found, key=lambda body: body.tokens)


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
        and (doc.words[at][0].isalpha() and doc.low[at] not in doc.lists["body_links"])
    ):
        hit = doc.name_at(at)
        if hit and hit.kind in ("side", "capital", "person"):
            return hit.side if hit.kind != "person" else doc.cast.who(hit)[0].side
        at -= 1
    if last + 1 < len(doc.low) and doc.low[last] in doc.lists["belonging"]:
        after = last + 2 if doc.low[last + 1] == "the" else last + 1
        hit = doc.name_at(after) if after < len(doc.low) else None
        if hit and hit.kind in ("side", "capital"):
            return hit.side
    return _opening_place(doc, first)


def _opening_place(doc: Document, at: int) -> str | None:
    """ "In Carse, the government put out a bulletin": the capital that opens the sentence."""
    start = doc.sentences[doc.sentence_of(at)][0] if doc.sentences else at
    if doc.low[start] != "in" or start + 2 >= at:
        return None
    hit = doc.name_at(start + 1)
    opens = hit is not None and hit.kind == "capital" and doc.low[doc.tokens(hit.span)[1]] == ","
    return hit.side if hit is not None and opens else None


class Bodies:
    """The institutions of one article in the order of the text, found by place."""

    def __init__(self, bodies: list[Body]) -> None:
        self._all = bodies
        self._starts = [body.tokens[0] for body in bodies]
        self._sided = [body for body in bodies if body.side]
        self._sided_ends = [body.tokens[1] for body in self._sided]
        self._by_head: dict[str, list[Body]] = {}
        for body in self._sided:
            self._by_head.setdefault(body.head, []).append(body)

    def within(self, first: int, last: int) -> Body | None:
        """The first institution whose words start in [first, last)."""
        at = bisect_left(self._starts, first)
        return self._all[at] if at < len(self._all) and self._starts[at] < last else None

    def sided_before(self, at: int) -> Body | None:
        """The last institution before token `at` of which the text says whose it is."""
        place = bisect_right(self._sided_ends, at)
        return self._sided[place - 1] if place else None

    def last_of_kind(self, head: str, before: int) -> Body | None:
        """The institution of that kind last named with its side before token `before`; else the first after it."""
        known = self._by_head.get(head, [])
        place = bisect_right(known, before, key=lambda body: body.tokens[1])
        return known[max(0, place - 1)] if known else None
