"""Claims that a person wrote down in a readout file: only the speaker has to be resolved."""

from __future__ import annotations

import hashlib

from crossread.attribute.document import Document
from crossread.attribute.force import force_of
from crossread.attribute.found import Found
from crossread.attribute.values import hedges_of, values_of
from crossread.lang import Packs
from crossread.model import Claim, GivenClaim, Link, Speaker


def given_claims(doc: Document, packs: Packs) -> tuple[Claim, ...]:
    """One claim for each line that was written down, in the account of the file's side."""
    return tuple(_claim(doc, packs, given, number) for number, given in enumerate(doc.article.given))


def _claim(doc: Document, packs: Packs, given: GivenClaim, number: int) -> Claim:
    article = doc.article
    words = given.span.of(article.text)
    speaker = _speaker(doc, packs, given.speaker)
    found = Found(None, None, "narration", None, [doc.tokens(given.span)], 0)
    force = force_of(doc, found, found.content, speaker)
    key = hashlib.blake2b(
        f"{article.id}\n{number}\n{words}".encode(errors="replace"), digest_size=5
    ).hexdigest()
    links = [Link(role="publisher", name=article.publisher)] if article.publisher else []
    links.append(
        Link(role="speaker", name=speaker.name, side=speaker.side, rule="written in the readout file")
    )
    return Claim(
        id=f"{article.id}#{key}",
        article=article.id,
        spans=(given.span,),
        text=words,
        language=article.language,
        quotation="indirect" if given.speaker else "narrated",
        speaker=speaker,
        account=article.side,
        chain=tuple(links),
        status=force.status,
        strength=force.strength,
        negated=force.negated,
        conditional=force.conditional,
        hedges=hedges_of(doc, found.content),
        values=values_of(doc, packs, (given.span,)),
        confidence=0.97,
    )


def _speaker(doc: Document, packs: Packs, name: str | None) -> Speaker:
    side = doc.article.side
    if name is None:
        return Speaker(name=packs.sides.name(side), side=side, kind="side")
    for known in packs.sides.sides.values():
        for person in known.people:
            if name == person.name or name in person.aliases:
                return Speaker(name=person.name, side=known.id, kind="person")
    return Speaker(name=name, kind="other")
