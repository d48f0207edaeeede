"""Each side's line of time: its accounts of events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from crossread.model import Event, Occasion, Reading


def find_occasions(readings: Sequence[Reading], events: Sequence[Event]) -> tuple[Occasion, ...]:
    """The occasions of every side in the order of time, undated ones last.

    An event makes one occasion for each side with an account of it; a text of no event makes its own.
    """
    of_article = {article: event for event in events for article in event.articles}
    found: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        event = of_article.get(reading.article.id)
        for side in _accounts(reading):
            found[side, event.id if event else reading.article.id].append(reading)
    occasions = [
        Occasion(
            side=side,
            date=_day(of_article.get(told[0].article.id), told),
            event=key if told[0].article.id in of_article else None,
            articles=tuple(reading.article.id for reading in told),
        )
        for (side, key), told in found.items()
    ]
    return tuple(
        sorted(
            occasions,
            key=lambda one: (one.side, one.date is None, one.date or date.min, one.event or "", one.articles),
        )
    )


def _accounts(reading: Reading) -> list[str]:
    told = {claim.account for claim in reading.claims if claim.account}
    return sorted(told | ({reading.article.side} if reading.article.side else set()))


def _day(event: Event | None, told: Sequence[Reading]) -> date | None:
    if event and event.date:
        return event.date
    return min((reading.article.published for reading in told if reading.article.published), default=None)
