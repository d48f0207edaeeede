"""Quotations: the words of a claim with the decisive ones picked out, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model import Article, Claim, HeaderFact, Span
from crossread.report.decided import decision_words
from crossread.report.lookup import Lookup
from crossread.report.plain import direction, inert, line
from crossread.report.shapes import Piece, Quote
from crossread.report.words import QUOTATIONS


def quote_claim(claim: Claim, letter: str, decisive: Iterable[tuple[str, Span]], lookup: Lookup) -> Quote:
    """A claim as the report quotes it, on the side `letter` (`L` or `R`).

    `decisive` are (claim id, span into the article), as in `Difference`.
    """
    spans = [span for id_, span in decisive if id_ == claim.id]
    return _quote(
        article=lookup.articles.get(claim.article),
        lookup=lookup,
        label=lookup.label(letter, claim.id),
        claim=claim.id,
        pieces=_pieces(claim, spans),
        language=claim.language,
        speaker=line(claim.speaker.name),
        speaker_side=line(lookup.sides.name(claim.speaker.side)) if claim.speaker.side else "",
        status=claim.status,
        quotation=claim.quotation,
        attribution=_attribution(claim, lookup),
        offsets=claim.spans,
        where=claim.article,
    )


def quote_fact(fact: HeaderFact, label: str, lookup: Lookup) -> Quote:
    """The words of the article that state a header fact."""
    article = lookup.articles.get(fact.article)
    words = inert(fact.span.of(article.text)) if article else ""
    return _quote(
        article=article,
        lookup=lookup,
        label=label,
        claim="",
        pieces=(Piece(text=words),) if words.strip() else (),
        language=article.language if article else "",
        speaker="",
        speaker_side="",
        status="",
        quotation="",
        attribution="of the event itself" + (f"; {decision_words(fact.decision)}" if fact.decision else ""),
        offsets=(fact.span,) if len(fact.span) else (),
        where=fact.article,
    )


def _quote(
    *,
    article: Article | None,
    lookup: Lookup,
    label: str,
    claim: str,
    pieces: tuple[Piece, ...],
    language: str,
    speaker: str,
    speaker_side: str,
    status: str,
    quotation: str,
    attribution: str,
    offsets: tuple[Span, ...],
    where: str,
) -> Quote:
    return Quote(
        label=label,
        claim=claim,
        text="".join(piece.text for piece in pieces),
        pieces=pieces,
        language=language,
        direction=direction(language),
        speaker=speaker,
        speaker_side=speaker_side,
        status=status,
        quotation=quotation,
        attribution=attribution,
        source=lookup.number(where),
        article=line(article.name) if article else line(where),
        publisher=line(article.publisher) if article else "",
        published=article.published.isoformat() if article and article.published else "",
        url=line(article.url) if article else "",
        offsets=tuple((span.start, span.end) for span in offsets),
        provenance=_provenance(article, where, offsets, lookup),
    )


def _provenance(article: Article | None, where: str, offsets: tuple[Span, ...], lookup: Lookup) -> str:
    number = lookup.number(where)
    characters = ", ".join(f"{span.start}-{span.end}" for span in offsets)
    parts = [
        line(article.publisher) if article else "",
        line(article.name) if article else line(where),
        article.published.isoformat() if article and article.published else "",
        f"source {number}" if number else "",
        f"characters {characters}" if characters else "",
        f"language {line(article.language)}" if article and article.language != "en" else "",
    ]
    return ", ".join(part for part in parts if part)


def _attribution(claim: Claim, lookup: Lookup) -> str:
    """`Shen Yulan (Lanhai): said, indirect speech; channel: tweet`."""
    side = line(lookup.sides.name(claim.speaker.side)) if claim.speaker.side else ""
    name = line(claim.speaker.label)
    who = f"{name} ({side})" if side and side != name else name
    channel = f"; channel: {line(claim.channel)}" if claim.channel else ""
    marks = "".join(f", {word}" for word, holds in _marked(claim) if holds)
    decided = "".join(f"; {decision_words(one)}" for one in claim.decisions)
    return f"{who}: {claim.status}, {QUOTATIONS[claim.quotation]}{marks}{channel}{decided}"


def _marked(claim: Claim) -> tuple[tuple[str, bool], ...]:
    return (
        ("negated", claim.negated),
        ("conditional", claim.conditional),
        ("hedged", bool(claim.hedges)),
        ("unsure", claim.is_unsure),
    )


def _pieces(claim: Claim, decisive: Sequence[Span]) -> tuple[Piece, ...]:
    """The claim's words cut where decisive stretches begin and end.

    `claim.text` is the words under its spans joined by one space, so places in the article map to the text.
    """
    text = inert(claim.text)
    marked = [False] * len(text)
    offset = 0
    for span in claim.spans:
        for stretch in decisive:
            start, end = max(stretch.start, span.start), min(stretch.end, span.end)
            for place in range(start - span.start + offset, min(end - span.start + offset, len(text))):
                marked[place] = True
        offset += len(span) + 1
    return tuple(_cut(text, marked))


def _cut(text: str, marked: Sequence[bool]) -> Iterable[Piece]:
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marked[place] != marked[start]:
            yield Piece(text=text[start:place], decisive=marked[start])
            start = place
