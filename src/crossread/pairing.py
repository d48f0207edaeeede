"""What may lie side by side: any two sides, any two texts, one side at two events, a text and its translation.

An account is asked for by a key: `china`, `china@2022-03-01-call-kuleba-wang`, or the name of a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crossread.errors import UsageError
from crossread.lang import Packs
from crossread.model import Account, Claim, Event, Pairing, Reading
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article that stands in one account."""

    article: str
    language: str
    text: str
    start: int
    """Its place in the article's text."""


def passages(reading: Reading, side: str | None) -> Iterator[Passage]:
    """The whole text of the side's own readout; of other texts the claims in its account, all of them without a side."""
    article = reading.article
    if side and article.side == side:
        yield Passage(article=article.id, language=article.language, text=article.text, start=0)
        return
    for claim in reading.claims:
        if side is None or claim.account == side:
            for span in claim.spans:
                yield Passage(
                    article=article.id, language=claim.language, text=span.of(article.text), start=span.start
                )


def passages_of(account: Account, event: Event, readings: Iterable[Reading]) -> Iterator[Passage]:
    """Every passage of an account; of a text that is compared whole, all that it reports."""
    wanted = account.articles or event.articles
    for reading in readings:
        if reading.article.id == account.key:
            yield from passages(reading, reading.article.side)
        elif reading.article.id in wanted and account.side:
            yield from passages(reading, account.side)


def account_of_side(event: Event, readings: Iterable[Reading], side: str, packs: Packs) -> Account:
    """A side's account of an event; without claims where it published none."""
    return Account(
        key=side,
        name=packs.sides.name(side),
        side=side,
        event=event.id,
        claims=_claims(event, readings, side),
    )


def account_at(event: Event, readings: Iterable[Reading], side: str, packs: Packs) -> Account:
    """A side's account of one event among several, named with its day."""
    told = account_of_side(event, readings, side, packs)
    day = event.date.isoformat() if event.date else event.id
    return replace(
        told,
        key=f"{side}@{event.id}",
        name=f"{told.name} ({day})",
        articles=_carriers(told.claims) or event.articles,
    )


def account_of_text(reading: Reading, event: Event | None, packs: Packs) -> Account:
    """Everything that one text reports, in whoever's account; an official readout has the name of its side."""
    article = reading.article
    official = packs.sides.name(article.side) if article.side else ""
    return Account(
        key=article.id,
        name=official or article.publisher or article.title or article.name,
        side=article.side,
        event=event.id if event else None,
        claims=reading.claims,
        articles=(article.id,),
    )


def find_account(
    key: str, event: Event, events: Sequence[Event], readings: Sequence[Reading], packs: Packs
) -> Account:
    """The account that a key means; `event` is that of a bare side. Raises `UsageError` where nothing fits."""
    side, at, where = key.partition("@")
    if side in packs.sides.sides:
        if not at:
            return account_of_side(event, readings, side, packs)
        found = next((one for one in events if one.id == where), None)
        if found is None:
            known = ", ".join(one.id for one in events) or "none"
            raise UsageError(f"no such event; {where}; try one of: {known}")
        return account_at(found, readings, side, packs)
    return _text(key, event, events, readings, packs)


def _text(
    key: str, event: Event, events: Sequence[Event], readings: Sequence[Reading], packs: Packs
) -> Account:
    named = [one for one in readings if key in (one.article.id, one.article.name)]
    if len(named) == 1:
        of = next((one for one in events if named[0].article.id in one.articles), None)
        return account_of_text(named[0], of, packs)
    if named:
        raise UsageError(f"{len(named)} texts have this name; {key}; choose by id: {_ids(named)}")
    have = ", ".join(event.accounts) or "none"
    raise UsageError(f"no such side or text; {key}; accounts exist for: {have}; texts: {_ids(readings)}")


def _ids(readings: Iterable[Reading]) -> str:
    return ", ".join(one.article.id for one in readings)


def apart(left: Account, right: Account, readings: Iterable[Reading]) -> tuple[Account, Account]:
    """The same two; where they have one name, each with its day, its language or the name of its text."""
    if left.name != right.name:
        return left, right
    texts = {one.article.id: one.article for one in readings}
    marks = [
        [str(article.published or ""), article.language, article.name]
        for article in (texts[one.articles[0]] for one in (left, right) if one.articles)
    ]
    if len(marks) < 2:
        return left, right
    ours, theirs = next(
        ((a, b) for a, b in zip(*marks, strict=True) if a and b and a != b), (left.key, right.key)
    )
    return replace(left, name=f"{left.name} ({ours})"), replace(right, name=f"{right.name} ({theirs})")


def kind_of(left: Account, right: Account, readings: Iterable[Reading]) -> Pairing:
    """What a comparison of two accounts is called."""
    if left.event != right.event and left.side and left.side == right.side:
        return "drift"
    if left.articles != (left.key,) or right.articles != (right.key,):
        return "accounts"
    texts = {one.article.id: one.article for one in readings}
    one, other = texts[left.key], texts[right.key]
    translated = one.side and one.side == other.side and one.language != other.language
    return "translation" if translated else "texts"


def event_of(left: Account, right: Account, event: Event, events: Sequence[Event]) -> Event:
    """The event that both accounts tell of; of two events, one that holds both."""
    ids = {left.event, right.event} - {None}
    told = [one for one in events if one.id in ids] or [event]
    if len(told) == 1:
        return told[0]
    return replace(
        unite(told), id="+".join(one.id for one in told), reasons=("asked for together by the reader",)
    )


def texts_of(event: Event, left: tuple[str, ...], right: tuple[str, ...]) -> frozenset[str]:
    """Ids of the texts on which a comparison rests, given those to which its halves are limited."""
    return frozenset((*left, *right) if left and right else event.articles)


def unite(events: Sequence[Event]) -> Event:
    """One event of several, for texts that a person says tell of the same thing; the best dated one leads."""
    lead = min(events, key=lambda event: (event.precision != "day", event.type is None, event.id))
    return replace(
        lead,
        articles=tuple(dict.fromkeys(a for event in events for a in event.articles)),
        accounts=tuple(sorted({side for event in events for side in event.accounts})),
        sides=tuple(sorted({side for event in events for side in event.sides})),
        participants=tuple(sorted({name for event in events for name in event.participants})),
        facts=tuple(fact for event in events for fact in event.facts),
        reasons=("put together by the reader",),
    )


def _claims(event: Event, readings: Iterable[Reading], side: str) -> tuple[Claim, ...]:
    by_article = {reading.article.id: reading for reading in readings}
    return tuple(
        claim
        for article in event.articles
        if article in by_article
        for claim in by_article[article].claims
        if claim.account == side
    )


def _carriers(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.article for claim in claims))
