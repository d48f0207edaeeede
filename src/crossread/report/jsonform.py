"""The stable JSON: keys sorted, two spaces deep, no clock in it, a line end at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from crossread.model import (
    Claim,
    Comparison,
    Difference,
    Event,
    NearMiss,
    Reading,
    Row,
    Sides,
    Skipped,
    Span,
)
from crossread.report.context import ReportContext
from crossread.report.jsonparts import (
    DIGITS,
    article_json,
    decision_json,
    decisions_json,
    event_json,
    skipped_json,
)
from crossread.report.jsonshapes import (
    ArticleJson,
    ClaimsJson,
    ComparisonJson,
    DifferenceJson,
    EventsJson,
    MethodJson,
    NameCountJson,
    NearMissJson,
    PairJson,
    ProposedJson,
    ReportJson,
    RowJson,
    RunJson,
    SummaryJson,
    WordsJson,
)
from crossread.report.outline import outline
from crossread.report.sources import settings_told
from crossread.report.words import LIMITS


def write(comparison: Comparison, context: ReportContext) -> str:
    """The JSON of a comparison (`crossread/comparison@1`)."""
    events = context.events or (comparison.event,)
    return _text(
        ComparisonJson(
            articles=_articles(comparison, context, events),
            events=[event_json(event) for event in events],
            comparison=_pair(comparison, context),
            method=MethodJson(
                version=context.version,
                command=context.command,
                settings=dict(settings_told(comparison, context)),
                filters=list(context.filters),
                hidden=context.hidden,
                limits=list(LIMITS),
            ),
            skipped=skipped_json(comparison.skipped),
        )
    )


def claims_json(
    readings: Sequence[Reading], events: Sequence[Event], skipped: Sequence[Skipped], sides: Sides
) -> str:
    """The JSON of all claims (`crossread/claims@1`). `sides` is taken for the sake of one signature."""
    del sides
    return _text(
        ClaimsJson(
            articles=[article_json(one.article, one.claims, events) for one in readings],
            events=[event_json(event) for event in events],
            skipped=skipped_json(skipped),
        )
    )


def events_json(
    readings: Sequence[Reading], events: Sequence[Event], skipped: Sequence[Skipped], sides: Sides
) -> str:
    """The JSON of all events (`crossread/events@1`): articles without their claims."""
    del sides
    return _text(
        EventsJson(
            articles=[article_json(one.article, None, events) for one in readings],
            events=[event_json(event) for event in events],
            skipped=skipped_json(skipped),
        )
    )


def _text(value: msgspec.Struct) -> str:
    packed = msgspec.json.encode(value, order="sorted")
    return msgspec.json.format(packed, indent=2).decode() + "\n"


def _articles(comparison: Comparison, context: ReportContext, events: Sequence[Event]) -> list[ArticleJson]:
    """Everything read with all its claims; without readings, the articles and claims of the comparison."""
    read = {reading.article.id: reading for reading in context.readings}
    in_rows = _claims_by_article(comparison)
    articles = {
        **{one.id: one for one in comparison.articles},
        **{key: one.article for key, one in read.items()},
    }
    order = [*read, *(key for key in articles if key not in read)]
    return [
        article_json(articles[key], read[key].claims if key in read else in_rows.get(key, ()), events)
        for key in order
    ]


def _claims_by_article(comparison: Comparison) -> dict[str, list[Claim]]:
    claims = {one.id: one for row in comparison.rows for one in (*row.left, *row.right)}
    found: dict[str, list[Claim]] = {}
    for claim in claims.values():
        found.setdefault(claim.article, []).append(claim)
    return found


def _pair(comparison: Comparison, context: ReportContext) -> PairJson:
    told = outline(comparison, context)
    return PairJson(
        event=comparison.event.id,
        pairing=comparison.pairing,
        left=comparison.left,
        right=comparison.right,
        left_name=comparison.left_name,
        right_name=comparison.right_name,
        rows=[_row(row) for row in comparison.rows],
        summary=_summary(comparison),
        names=[
            NameCountJson(
                group=one.group,
                name=one.name,
                left=one.left,
                right=one.right,
                left_words=list(one.left_words),
                right_words=list(one.right_words),
            )
            for one in comparison.names
        ],
        notes=list(comparison.notes),
        orphaned=decisions_json(comparison.orphaned),
        report=ReportJson(
            title=told.title,
            finding=told.finding,
            key_differences=[point.id for point in told.key],
            unconfirmed_left=[row.id for row in told.unconfirmed_left],
            unconfirmed_right=[row.id for row in told.unconfirmed_right],
        ),
    )


def _row(row: Row) -> RowJson:
    near = row.near_miss
    return RowJson(
        id=row.id,
        relation=row.relation,
        left=[claim.id for claim in row.left],
        right=[claim.id for claim in row.right],
        score=round(row.score, DIGITS),
        reasons=list(row.reasons),
        differences=[_difference(one) for one in row.differences],
        runs=[RunJson(op=run.op, left=run.left, right=run.right, decisive=run.decisive) for run in row.runs],
        lead=list(row.lead or ()),
        trivial=row.hidden,
        near_miss=_near(near) if near else None,
        decision=decision_json(row.decision) if row.decision else None,
        decisions=decisions_json(row.decisions),
        proposed=[_proposed(one) for one in row.proposed] or msgspec.UNSET,
        reviewed=row.is_reviewed if row.decisions else msgspec.UNSET,
    )


def _proposed(row: Row) -> ProposedJson:
    return ProposedJson(
        relation=row.relation,
        left=[claim.id for claim in row.left],
        right=[claim.id for claim in row.right],
        score=round(row.score, DIGITS),
        differences=[_difference(one) for one in row.differences],
    )


def _near(near: NearMiss) -> NearMissJson:
    return NearMissJson(
        claim=near.claim, score=round(near.score, DIGITS), reasons=list(near.reasons), by=near.by
    )


def _difference(found: Difference) -> DifferenceJson:
    return DifferenceJson(
        kind=found.kind,
        left=found.left,
        right=found.right,
        direction=found.direction,
        left_spans=_words(found.left_spans),
        right_spans=_words(found.right_spans),
        reason=found.reason,
    )


def _words(spans: Iterable[tuple[str, Span]]) -> list[WordsJson]:
    return [WordsJson(claim=claim, start=span.start, end=span.end) for claim, span in spans]


def _summary(comparison: Comparison) -> SummaryJson:
    summary = comparison.summary
    return SummaryJson(
        same=summary.same,
        reworded=summary.reworded,
        conflicting=summary.conflicting,
        only_left=summary.only_left,
        only_right=summary.only_right,
        left_claims=summary.left_claims,
        right_claims=summary.right_claims,
        left_words=summary.left_words,
        right_words=summary.right_words,
        kinds=dict(summary.kinds),
        sentence=summary.sentence,
        decided=summary.decided if comparison.is_decided else msgspec.UNSET,
        reviewed=summary.reviewed if comparison.is_decided else msgspec.UNSET,
    )
