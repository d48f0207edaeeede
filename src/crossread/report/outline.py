"""One comparison told once: every format writes this outline and adds no fact of its own."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model import Comparison
from crossread.report.context import ReportContext
from crossread.report.decided import review_words
from crossread.report.entries import entries, voices
from crossread.report.eventbox import event_box, event_words
from crossread.report.keypoints import key_points
from crossread.report.lookup import Half, Lookup, look_up
from crossread.report.naming import names, settled
from crossread.report.plain import count, line, possessive
from crossread.report.shapes import Entry, Outline
from crossread.report.sources import hidden_words, method, sources
from crossread.report.wording import order, wording
from crossread.report.words import NOT_A_TRANSCRIPT


def outline(comparison: Comparison, context: ReportContext) -> Outline:
    """Every section of a report in the order of reading."""
    lookup = look_up(comparison, context)
    rows = entries(comparison, lookup)
    event = event_box(comparison, lookup)
    only_left = tuple(row for row in rows if row.relation == "only_left")
    only_right = tuple(row for row in rows if row.relation == "only_right")
    return Outline(
        title=title(comparison),
        finding=finding(comparison, context),
        notice=NOT_A_TRANSCRIPT,
        left_name=line(comparison.left_name),
        right_name=line(comparison.right_name),
        event=event,
        key=key_points(event, rows, lookup.names),
        entries=rows,
        only_left=only_left,
        only_right=only_right,
        voices=voices(rows),
        unconfirmed_left=_put_in_the_mouth_of(lookup.right, lookup.left, only_left, lookup),
        unconfirmed_right=_put_in_the_mouth_of(lookup.left, lookup.right, only_right, lookup),
        settled=settled(rows),
        names=names(comparison),
        wording=wording(rows),
        order=order(comparison, rows),
        sources=sources(lookup),
        skipped=tuple((line(one.path), line(one.reason)) for one in comparison.skipped),
        notes=tuple(note for note in map(line, comparison.notes) if note != NOT_A_TRANSCRIPT),
        method=method(comparison, context, rows),
    )


def title(comparison: Comparison) -> str:
    """`China | Ukraine: two accounts of the call of 2022-03-01`."""
    names = f"{line(comparison.left_name)} | {line(comparison.right_name)}"
    if comparison.pairing == "drift":
        return f"{names}: one side on two occasions"
    what = {"texts": "two texts on", "translation": "a text and its translation,"}.get(
        comparison.pairing, "two accounts of"
    )
    return f"{names}: {what} the {event_words(comparison.event)}"


def finding(comparison: Comparison, context: ReportContext) -> str:
    """One line made of counts: the summary's own sentence where it has one, then what was reviewed and hidden."""
    sentence = line(comparison.summary.sentence) or _counts(comparison)
    return " ".join(part for part in (sentence, review_words(comparison), hidden_words(context)) if part)


def _counts(comparison: Comparison) -> str:
    summary = comparison.summary
    parts = [
        f"{summary.same} same",
        f"{summary.reworded} reworded",
        f"{summary.conflicting} conflicting",
        f"{summary.only_left} only in {possessive(line(comparison.left_name))} account",
        f"{summary.only_right} only in {possessive(line(comparison.right_name))} account",
    ]
    total = summary.same + summary.reworded + summary.conflicting + summary.only_left + summary.only_right
    return f"{count(total, 'row')}: {', '.join(parts)}."


def _put_in_the_mouth_of(other: Half, here: Half, rows: Iterable[Entry], lookup: Lookup) -> tuple[Entry, ...]:
    """Rows of one account in which the other side is said to have spoken and whose account has no match."""
    if other.side is None or other.side == here.side:
        return ()
    return tuple(
        row
        for row in rows
        if any(lookup.claims[quote.claim].speaker.side == other.side for quote in (*row.left, *row.right))
    )
