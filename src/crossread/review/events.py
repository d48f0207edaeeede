"""Events that people split or merged, and facts of events that they corrected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import get_args

from crossread.lang import Packs
from crossread.library.late import PatchedReadings
from crossread.model import Article, Decision, Event, FactKind, HeaderFact, Reading, Span
from crossread.pairing import unite
from crossread.review.finding import Found
from crossread.settings import Settings

_FACTS = frozenset(get_args(FactKind))


def correct_events(
    events: Sequence[Event],
    readings: Sequence[Reading],
    found: Iterable[Found],
    packs: Packs,
    settings: Settings,
    articles: Sequence[Article] | None = None,
) -> tuple[tuple[Event, ...], Sequence[Reading]]:
    """The events as people divided them, with the facts they corrected, and the readings that belong to them.

    `readings` are corrected already: an account that a person gave a claim counts. Where nothing is to be done,
    the very same events. With their `articles`, only readings of the events concerned are looked at.
    """
    held, found = tuple(events), [one for one in found if not one.is_orphaned]
    texts = [one.id for one in articles] if articles is not None else [one.article.id for one in readings]
    of = _ByArticle(readings, texts)
    for one in found:
        if one.decision.kind == "split":
            held = _split(held, of, one, packs, settings)
        elif one.decision.kind == "merge":
            held = _merge(held, one)
        elif one.decision.kind == "header":
            held = _head(held, one)
    moved = {texts[place] for one in found if one.decision.kind == "account" for place in one.places}
    held = tuple(_with_accounts(event, of) if moved & {*event.articles} else event for event in held)
    if held == tuple(events):
        return tuple(events), readings
    if {event.id for event in held} != {event.id for event in events}:
        held = tuple(sorted(held, key=_order))
    return held, _told(readings, texts, held, events)


class _ByArticle:
    """Readings by the ids of their articles."""

    def __init__(self, readings: Sequence[Reading], texts: Sequence[str]) -> None:
        self._readings, self._texts = readings, texts

    def of(self, articles: Collection[str]) -> list[Reading]:
        """Those of some articles, in their order."""
        return [self._readings[place] for place, text in enumerate(self._texts) if text in articles]


def _order(event: Event) -> tuple[bool, str, str]:
    return event.date is None, event.date.isoformat() if event.date else "", event.id


def _split(
    events: tuple[Event, ...], readings: _ByArticle, found: Found, packs: Packs, settings: Settings
) -> tuple[Event, ...]:
    """The articles leave their events and are one of their own; an event all of whose articles leave stays."""
    gone = set(found.articles)
    if any(set(event.articles) == gone for event in events):
        return events
    left = [_without(event, gone, readings, packs, settings, found.decision) for event in events]
    own = _regrouped(gone, readings, packs, settings, {event.id for event in events}, found.decision)
    return (*(event for event in left if event.articles), own)


def _without(
    event: Event,
    gone: set[str],
    readings: _ByArticle,
    packs: Packs,
    settings: Settings,
    decision: Decision,
) -> Event:
    """The event without these articles, under its old id."""
    rest = [article for article in event.articles if article not in gone]
    if len(rest) == len(event.articles):
        return event
    if not rest:
        return replace(event, articles=())
    made = _regrouped(set(rest), readings, packs, settings, set(), decision)
    return replace(made, id=event.id, decisions=(*event.decisions, decision))


def _regrouped(
    articles: set[str],
    readings: _ByArticle,
    packs: Packs,
    settings: Settings,
    taken: set[str],
    decision: Decision,
) -> Event:
    """One event of these articles, whatever the program would make of them, under an id that is free."""
    from crossread.pipeline import find_events  # noqa: PLC0415  (most libraries keep their events)

    events, _ = find_events(readings.of(articles), packs, settings)
    made = unite(events) if len(events) > 1 else events[0]
    number, id_ = 2, made.id
    while id_ in taken:
        id_, number = f"{made.id}-{number}", number + 1
    reasons = (f"set apart by {_who(decision)}",)
    return replace(made, id=id_, reasons=reasons, decisions=(*made.decisions, decision))


def _merge(events: tuple[Event, ...], found: Found) -> tuple[Event, ...]:
    """All events that hold one of the articles are one; the first named by the decision gives the id."""
    concerned = [event for event in events if set(event.articles) & set(found.articles)]
    if len(concerned) < 2:
        return events
    made = unite(concerned)
    lead = next((event.id for event in concerned if event.id == found.decision.event), made.id)
    past = tuple(one for event in concerned for one in event.decisions)
    decision = replace(found.decision, was=" | ".join(sorted(event.id for event in concerned)))
    reasons = (f"put together by {_who(found.decision)}",)
    made = replace(made, id=lead, reasons=reasons, decisions=(*past, decision))
    return tuple(made if event is concerned[0] else event for event in events if event not in concerned[1:])


def _head(events: tuple[Event, ...], found: Found) -> tuple[Event, ...]:
    """The fact in the event that holds most of the articles."""
    if found.decision.fact not in _FACTS:
        return events
    shared = {event.id: len(set(event.articles) & set(found.articles)) for event in events}
    best = max(events, key=lambda event: (shared[event.id], event.id == found.decision.event))
    return tuple(_with_fact(event, found) if event is best else event for event in events)


def _with_fact(event: Event, found: Found) -> Event:
    """What the account said before of this fact goes; an empty value leaves it without."""
    decision, account = found.decision, found.decision.account or None
    old = [fact for fact in event.facts if (fact.kind, fact.account) == (decision.fact, account)]
    past = tuple(one for one in event.decisions if _slot(one) != _slot(decision))
    was = next(
        (one.was for one in event.decisions if _slot(one) == _slot(decision)),
        " | ".join(fact.value for fact in old),
    )
    decision = replace(decision, was=was)
    facts = [fact for fact in event.facts if fact not in old]
    if decision.value:
        at = event.facts.index(old[0]) if old else len(facts)
        facts.insert(at, _fact(decision, old, found.articles[0]))
    return replace(event, facts=tuple(facts), decisions=(*past, decision))


def _fact(decision: Decision, old: Sequence[HeaderFact], article: str) -> HeaderFact:
    """The fact, with the words that the program took it from, where there are any."""
    if old:
        return replace(old[0], value=decision.value, decision=decision)
    kind: FactKind = decision.fact  # type: ignore[assignment]  # looked up in `_FACTS` before
    return HeaderFact(
        kind=kind,
        value=decision.value,
        account=decision.account or None,
        article=article,
        span=Span(0, 0),
        decision=decision,
    )


def _slot(decision: Decision) -> tuple[str, str, str]:
    """A later word on a fact takes the place of an earlier one; splits and merges stand side by side."""
    subject = decision.fact if decision.kind == "header" else decision.id
    return decision.kind, decision.account, subject


def _with_accounts(event: Event, readings: _ByArticle) -> Event:
    """Accounts that corrected claims opened or left empty; the program's own choice stands for all others."""
    here = readings.of(event.articles)
    corrected = [
        (claim, one)
        for reading in here
        for claim in reading.claims
        for one in claim.decisions
        if one.kind == "account"
    ]
    if not corrected:
        return event
    filled = {claim.account for reading in here for claim in reading.claims}
    opened = {claim.account for claim, _ in corrected if claim.account}
    kept = [side for side in event.accounts if side in filled]
    return replace(event, accounts=(*kept, *sorted(opened - set(kept))))


def _told(
    readings: Sequence[Reading], texts: Sequence[str], events: Sequence[Event], before: Sequence[Event]
) -> Sequence[Reading]:
    """The readings with every claim of a text that has come to another event given that event."""
    ours, theirs = (
        {one: event.id for event in every for one in event.articles} for every in (events, before)
    )
    moved = [place for place, text in enumerate(texts) if ours.get(text) != theirs.get(text)]
    return PatchedReadings(
        readings, {place: _in_event(readings[place], ours.get(texts[place])) for place in moved}
    )


def _in_event(reading: Reading, event: str | None) -> Reading:
    return replace(reading, claims=tuple(replace(one, event=event) for one in reading.claims))


def _who(decision: Decision) -> str:
    return decision.reviewer or "a person"
