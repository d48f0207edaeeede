"""The orders in which the library lists its events, and the words by which they are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from crossread.records import dataclass
from crossread.tui.draw.shelf import Entry
from crossread.tui.names import what, when
from crossread.tui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Order:
    """One order; events that are equal in it stay in order of date."""

    name: str
    words: str
    key: Callable[[Entry], Any]


def _oldest(entry: Entry) -> tuple[bool, int]:
    """Events without a date last."""
    day = entry.event.date
    return day is None, day.toordinal() if day else 0


def _newest(entry: Entry) -> tuple[bool, int]:
    unknown, day = _oldest(entry)
    return unknown, -day


def _progress(entry: Entry) -> tuple[bool, float]:
    """Those with nothing to review last."""
    tally = entry.tally
    return (False, tally.reviewed / tally.rows) if tally and tally.rows else (True, 0.0)


def _conflicts(entry: Entry) -> int:
    return -entry.tally.relations["conflicting"] if entry.tally else 0


ORDERS: Final = (
    Order("oldest", "date, oldest first", _oldest),
    Order("newest", "date, newest first", _newest),
    Order("progress", "progress, least reviewed first", _progress),
    Order("conflicts", "conflicts, most first", _conflicts),
)


def in_order(entries: Sequence[Entry], order: Order) -> list[Entry]:
    """Sorted, and what is equal by date."""
    return sorted(sorted(entries, key=_oldest), key=order.key)


def haystack(entry: Entry, space: Workspace) -> str:
    """All that an event can be found by: date, kind, place, people, sides, titles and publishers of its texts."""
    event = entry.event
    articles = [space.article(one) for one in event.articles]
    words = [event.id, when(event), what(event), event.place or "", *event.participants]
    words += [space.side_name(side) for side in entry.parties]
    words += [part for one in articles for part in (one.title, one.publisher, one.name) if part]
    return " ".join(words).casefold()
