"""A claim in another language: found by comparing its text with the original, the translation or the sister text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crossread.model import Article, Claim, Comparison, Event, Version, VersionKind

if TYPE_CHECKING:
    from crossread.api.workspace import Workspace


def find_versions(space: Workspace, event_id: str, claims: Sequence[Claim]) -> tuple[Version, ...]:
    """Every version of each of these claims, in the order of the claims; nothing where a text has no other one."""
    event = space.event(event_id)
    found: list[Version] = []
    for claim in claims:
        for text, kind in other_texts(space.article(claim.article), event, _articles(space)):
            compared = space.compare(event_id, claim.article, text.id)
            found.append(_version(claim, kind, text, compared))
    return tuple(found)


def other_texts(
    article: Article, event: Event, articles: Sequence[Article]
) -> Iterator[tuple[Article, VersionKind]]:
    """The original of an article, its translations, and what its side published of the event in another language."""
    for other in articles:
        if other.id == article.id:
            continue
        if _is_of(article, other):
            yield other, "original"
        elif _is_of(other, article):
            yield other, "translation"
        elif (
            article.side
            and other.side == article.side
            and other.language != article.language
            and {article.id, other.id} <= {*event.articles}
        ):
            yield other, "same event"


def _is_of(translation: Article, original: Article) -> bool:
    """Whether a text says that it is a translation of another one: by id, address or name."""
    named = translation.translation_of
    return named is not None and named in (original.id, original.url, original.name)


def _articles(space: Workspace) -> list[Article]:
    return [reading.article for reading in space.readings]


def _version(claim: Claim, kind: VersionKind, text: Article, compared: Comparison) -> Version:
    """Where the claim stands in the comparison of both texts, and what stands beside it there."""
    row = next((row for row in compared.rows if any(one.id == claim.id for one in row.left)), None)
    if row is None or row.right:
        passages = row.right if row else ()
        return Version(claim=claim, kind=kind, text=text, passages=passages, score=row.score if row else 0.0)
    near = row.near_miss
    every = {one.id: one for other in compared.rows for one in other.right}
    nearest = every.get(near.claim) if near else None
    return Version(claim=claim, kind=kind, text=text, score=near.score if near else 0.0, nearest=nearest)
