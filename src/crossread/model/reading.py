"""What `attribute` takes out of one article."""

from __future__ import annotations

from dataclasses import field

from crossread.model.article import Article
from crossread.model.claim import Claim
from crossread.model.event import EventMention, HeaderFact
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with its claims, the event it tells of, and the header facts it states."""

    article: Article
    claims: tuple[Claim, ...] = ()
    mention: EventMention = field(default_factory=EventMention)
    """The event the article is about; background events are left out."""
    facts: tuple[HeaderFact, ...] = ()
