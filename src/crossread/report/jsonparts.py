"""Articles, claims and events as their JSON shapes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from crossread.model import Article, Claim, Decision, Event, HeaderFact, Link, Skipped, Span, Value
from crossread.report.jsonshapes import (
    ArticleJson,
    ClaimJson,
    DecidedArticleJson,
    DecidedClaimJson,
    DecisionJson,
    EventJson,
    FactJson,
    HeaderJson,
    LinkJson,
    Place,
    SkippedJson,
    ValueJson,
)

DIGITS = 4
"""Decimals of a score or a confidence: more would print noise of the floating point."""


def article_json(article: Article, claims: Iterable[Claim] | None, events: Sequence[Event]) -> ArticleJson:
    """An article with its claims in the order of its text, or without them."""
    found = ArticleJson(
        id=article.id,
        name=article.name,
        title=article.title,
        publisher=article.publisher,
        side=article.side,
        published=article.published.isoformat() if article.published else None,
        language=article.language,
        text=article.text,
        url=article.url,
        retrieved=article.retrieved.isoformat() if article.retrieved else None,
        sha256=article.sha256,
        translation_of=article.translation_of,
        notes=list(article.notes),
        events=[event.id for event in events if article.id in event.articles],
    )
    if claims is not None:
        ordered = sorted(claims, key=lambda one: (one.start, one.end, one.id))
        found.claims = [claim_json(claim) for claim in ordered]
    return found


def claim_json(claim: Claim) -> ClaimJson:
    """A claim; its speaker is a name here, what else is known of the speaker stands beside it."""
    return ClaimJson(
        id=claim.id,
        start=claim.start,
        end=claim.end,
        spans=_places(claim.spans),
        text=claim.text,
        language=claim.language,
        quotation=claim.quotation,
        quoted=_places(claim.quoted),
        account=claim.account,
        speaker=claim.speaker.name,
        speaker_side=claim.speaker.side,
        speaker_kind=claim.speaker.kind,
        speaker_span=_place(claim.speaker.span),
        candidates=list(claim.speaker.candidates),
        cue=claim.cue,
        cue_spans=_places(claim.cue_spans),
        channel=claim.channel,
        channel_span=_place(claim.channel_span),
        chain=[_link(one) for one in claim.chain],
        status=claim.status,
        strength=claim.strength,
        negated=claim.negated,
        conditional=claim.conditional,
        hedges=_places(claim.hedges),
        values=[_value(one) for one in claim.values],
        confidence=round(claim.confidence, DIGITS),
        event=claim.event,
        continues=claim.continues,
        decisions=decisions_json(claim.decisions),
    )


def _value(value: Value) -> ValueJson:
    return ValueJson(
        kind=value.kind,
        start=value.span.start,
        end=value.span.end,
        value=value.value,
        low=value.low,
        high=value.high,
        unit=value.unit,
    )


def event_json(event: Event) -> EventJson:
    """An event with the header of every side that states a fact, and all facts with their places."""
    sides = sorted({fact.account for fact in event.facts if fact.account})
    return EventJson(
        id=event.id,
        type=event.type,
        date=event.date.isoformat() if event.date else None,
        date_precision=event.precision,
        weekday=event.weekday,
        place=event.place,
        participants=list(event.participants),
        sides=list(event.sides),
        accounts=list(event.accounts),
        articles=list(event.articles),
        header={side: header_json(one for one in event.facts if one.account == side) for side in sides},
        facts=[_fact(fact) for fact in event.facts],
        reasons=list(event.reasons),
        decisions=decisions_json(event.decisions),
    )


def header_json(facts: Iterable[HeaderFact]) -> HeaderJson:
    """The facts of one account; of several values the first stands, but all participants are listed."""
    header = HeaderJson()
    people: list[str] = []
    for fact in reversed(tuple(facts)):
        if fact.kind == "participants":
            people.insert(0, fact.value)
        elif fact.kind == "duration_minutes":
            minutes = _number(fact.value)
            header.duration_minutes = header.duration_minutes if minutes is None else minutes
        else:
            setattr(header, fact.kind, fact.value)
    if people:
        header.participants = list(dict.fromkeys(people))
    return header


def skipped_json(skipped: Iterable[Skipped]) -> list[SkippedJson]:
    """The inputs that could not be used."""
    return [SkippedJson(path=one.path, reason=one.reason) for one in skipped]


def decisions_json(decisions: Iterable[Decision]) -> list[DecisionJson] | msgspec.UnsetType:
    """What people decided; left out of the JSON where it is nothing."""
    return [decision_json(one) for one in decisions] or msgspec.UNSET


def decision_json(decision: Decision) -> DecisionJson:
    """One decision with everything that it names."""
    return DecisionJson(
        action=decision.kind,
        relation=decision.value if decision.kind == "relation" else None,
        note=decision.note,
        reviewer=decision.reviewer,
        decided=decision.decided.isoformat() if decision.decided else None,
        id=decision.id,
        event=decision.event,
        value=decision.value,
        was=decision.was,
        difference=decision.difference,
        words=list(decision.words),
        account=decision.account,
        fact=decision.fact,
        side=decision.side,
        claims=[msgspec.convert(key, DecidedClaimJson, from_attributes=True) for key in decision.claims],
        articles=[
            msgspec.convert(key, DecidedArticleJson, from_attributes=True) for key in decision.articles
        ],
    )


def _number(value: str) -> float | int | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


def _fact(fact: HeaderFact) -> FactJson:
    return FactJson(
        kind=fact.kind,
        value=fact.value,
        account=fact.account,
        article=fact.article,
        start=fact.span.start,
        end=fact.span.end,
        decision=decision_json(fact.decision) if fact.decision else msgspec.UNSET,
    )


def _link(link: Link) -> LinkJson:
    return LinkJson(role=link.role, name=link.name, side=link.side, span=_place(link.span), rule=link.rule)


def _places(spans: Iterable[Span]) -> list[Place]:
    return [(span.start, span.end) for span in spans]


def _place(span: Span | None) -> Place | None:
    return (span.start, span.end) if span else None
