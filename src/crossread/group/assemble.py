"""One event out of the readings that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from crossread.group.reasons import reasons_of
from crossread.lang.types import Packs
from crossread.model import Event, EventMention, HeaderFact, Reading
from crossread.model.event import DatePrecision

T = TypeVar("T", bound=Hashable)


def assemble(readings: Sequence[Reading], packs: Packs) -> Event:
    """The event of these readings (in order of publication), by majority; its id is still empty."""
    mentions = [reading.mention for reading in readings]
    day = _most(mention.date for mention in mentions if mention.date)
    weekday = day.weekday() if day else _most(one.weekday for one in mentions if one.weekday is not None)
    precision: DatePrecision = "day" if day else "unknown" if weekday is None else "weekday"
    kind = _most(mention.type for mention in mentions if mention.type)
    sides = _sides(mentions)
    event = Event(
        id="",
        type=kind,
        date=day,
        weekday=weekday,
        precision=precision,
        place=_most(one.place for one in mentions if one.place) if kind not in {"call", "video"} else None,
        participants=_participants(mentions),
        sides=sides,
        articles=tuple(reading.article.id for reading in readings),
        accounts=_accounts(readings, sides),
        reasons=reasons_of(readings, packs),
    )
    return replace(event, facts=_facts(readings, event))


def _most(values: Iterable[T]) -> T | None:
    """The commonest value, the first told of several equally common."""
    count = Counter(values)
    return max(count, key=lambda value: count[value], default=None)


def _participants(mentions: Sequence[EventMention]) -> tuple[str, ...]:
    """The people of the most mentions; a mention of two outweighs any number of mentions of one."""
    people = [mention.participants for mention in mentions if mention.participants]
    largest = max((len(names) for names in people), default=0)
    return _most(names for names in people if len(names) == min(largest, 2)) or _most(people) or ()


def _sides(mentions: Sequence[EventMention]) -> tuple[str, ...]:
    sides = [mention.sides for mention in mentions if mention.sides]
    return _most(one for one in sides if len(one) == 2) or _most(sides) or ()


def _accounts(readings: Sequence[Reading], sides: tuple[str, ...]) -> tuple[str, ...]:
    """Sides that took part and have at least one claim; where nobody is known to have taken part, all that have one.

    What a third party is quoted with in passing is no account of the event.
    """
    count = Counter(claim.account for reading in readings for claim in reading.claims if claim.account)
    took_part = {side: count[side] for side in sides if side in count}
    known = took_part if sides else count
    return tuple(sorted(known, key=lambda side: (-known[side] * (not sides), side)))


def _facts(readings: Sequence[Reading], event: Event) -> tuple[HeaderFact, ...]:
    """Facts of all readings, readouts first; the format also for every side of the event that has claims.

    What two texts state alike is a fact of each: compared as texts, neither is silent on it.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.side is None)
    facts = [fact for reading in ordered for fact in reading.facts]
    told = {fact.account for fact in facts if fact.kind == "format"}
    for reading in ordered:
        shared = next(
            (fact for fact in reading.facts if fact.kind == "format" and fact.account is None), None
        )
        for side in sorted(
            {claim.account for claim in reading.claims if claim.account in event.sides} - told, key=str
        ):
            if shared is not None:
                facts.append(replace(shared, account=side))
                told.add(side)
    return tuple(
        {(fact.kind, fact.account, fact.value, fact.article): fact for fact in reversed(facts)}.values()
    )[::-1]
