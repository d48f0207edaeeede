"""One side of a match as running text: its claims joined by a space, every place traced back to an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.lang import Concept, Packs
from crossread.lang.concepts import concept_index
from crossread.model import Claim, Span
from crossread.text.words import Word, words


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept of the phrasebook where it stands in a passage."""

    concept: Concept
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The claims of one side. Offsets of the rules are code points of `text`."""

    claims: tuple[Claim, ...]
    text: str
    starts: tuple[int, ...]
    """Where each claim begins in `text`."""
    hits: tuple[Hit, ...]
    """Its concepts, ascending and disjoint."""
    words: tuple[Word, ...]
    """Its tokens, marks included."""
    tokens: tuple[Word, ...]
    """What the word diff compares: no marks, standing formulas and Han terms whole."""

    def claim_at(self, offset: int) -> int:
        """Index of the claim that holds this place."""
        later = [index for index, start in enumerate(self.starts) if start <= offset]
        return later[-1] if later else 0

    def stretch(self, index: int) -> Span:
        """Where one claim stands in `text`."""
        start = self.starts[index]
        return Span(start, start + len(self.claims[index].text))

    def places(self, span: Span) -> tuple[tuple[str, Span], ...]:
        """(claim id, span into that claim's article) of every stretch that `span` covers."""
        return tuple(_places(self, span))


def passage(claims: Sequence[Claim], packs: Packs) -> Passage:
    """The running text of one side."""
    index = concept_index(packs)
    starts: list[int] = []
    hits: list[Hit] = []
    end = 0
    for claim in claims:
        starts.append(end)
        hits.extend(
            Hit(found.concept, Span(end + found.span.start, end + found.span.end))
            for found in index.find(claim.text, claim.language)
        )
        end += len(claim.text) + 1
    text = " ".join(claim.text for claim in claims)
    divided = words(text)
    return Passage(
        claims=tuple(claims), text=text, starts=tuple(starts), hits=tuple(hits), words=divided,
        tokens=tuple(word for word in _with_terms(text, divided, hits) if word.kind != "mark"),
    )  # fmt: skip


def _with_terms(text: str, divided: tuple[Word, ...], hits: Sequence[Hit]) -> tuple[Word, ...]:
    terms = [hit.span for hit in hits if hit.concept.formula or "\u4e00" <= text[hit.span.start] <= "\u9fff"]
    return words(text, terms) if terms else divided


def article_spans(claim: Claim, start: int, end: int) -> tuple[Span, ...]:
    """The stretches of the article under `claim.text[start:end]`; the spaces that join its pieces belong to none."""
    found: list[Span] = []
    begin = 0
    for piece in claim.spans:
        inner = range(max(start - begin, 0), min(end - begin, len(piece)))
        if inner:
            found.append(Span(piece.start + inner.start, piece.start + inner.stop))
        begin += len(piece) + 1
    return tuple(found)


def quotations(side: Passage) -> Iterator[tuple[Claim, Span]]:
    """What stands in quotation marks: the claim, and the stretch of the passage's text."""
    for claim, begin in zip(side.claims, side.starts, strict=True):
        for quoted in claim.quoted:
            at = begin
            for piece in claim.spans:
                if piece.overlaps(quoted):
                    inner = Span(max(piece.start, quoted.start), min(piece.end, quoted.end))
                    yield claim, Span(at + inner.start - piece.start, at + inner.end - piece.start)
                at += len(piece) + 1


def _places(side: Passage, span: Span) -> Iterator[tuple[str, Span]]:
    for index, claim in enumerate(side.claims):
        begin = side.starts[index]
        for found in article_spans(claim, span.start - begin, span.end - begin):
            yield claim.id, found
