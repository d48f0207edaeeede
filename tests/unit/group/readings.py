"""Readings made by hand, for tests of grouping."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories import DOVHAN, SHEN, article, sides

from crossread.lang import Packs, load_packs
from crossread.model import Claim, Event, EventMention, HeaderFact, Reading
from crossread.settings import Settings

PACKS: Packs = load_packs(sides(), only_extra=True)
SETTINGS = Settings()
MONDAY = date(2031, 5, 5)


def reading(
    name: str,
    text: str = "Words of no consequence.",
    *,
    published: date | None = date(2031, 5, 6),
    side: str | None = None,
    claims: tuple[Claim, ...] = (),
    facts: tuple[HeaderFact, ...] = (),
    **mention: Any,
) -> Reading:
    """An article that tells of a call of the two ministers on 5 May 2031, unless `mention` says otherwise."""
    told: dict[str, Any] = {"type": "call", "date": MONDAY, "participants": (DOVHAN, SHEN)} | mention
    told.setdefault("sides", ("kastrovia", "lanhai") if told["participants"] else ())
    told.setdefault("weekday", told["date"].weekday() if told["date"] else None)
    told.setdefault("precision", "day" if told["date"] else "unknown")
    one = article(f"{text} {name}", name=name, published=published, side=side)
    return Reading(article=one, claims=claims, mention=EventMention(**told), facts=facts)


def names(event: Event, *readings: Reading) -> set[str]:
    """The names of the event's articles."""
    return {one.article.name for one in readings if one.article.id in event.articles}
