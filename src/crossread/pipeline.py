"""The road on one page: articles are read, events found, and two accounts of one event laid side by side.

Article -> attribute -> Reading -> group -> Event -> align -> Match -> diff -> Row -> Comparison
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crossread.align import Around, align_claims, surroundings
from crossread.attribute import read_article
from crossread.diff import count_names, diff_match
from crossread.group import group_readings
from crossread.lang import Packs
from crossread.model import (
    Account,
    Article,
    Claim,
    Comparison,
    Difference,
    Event,
    Pairing,
    Reading,
    Row,
    Skipped,
)
from crossread.pairing import passages_of, texts_of
from crossread.rows import lonely_row, order_rows, row_id, summarise
from crossread.settings import Settings

Progress = Callable[[int, int], None]
A_READOUT_IS = "A readout is a party's account of an event, not a transcript of it."


def read_all(
    articles: Sequence[Article], packs: Packs, settings: Settings, progress: Progress | None = None
) -> tuple[Reading, ...]:
    """The readings of `articles`, in their order; `progress` is told (done, all)."""
    readings = []
    for done, article in enumerate(articles, 1):
        readings.append(read_article(article, packs, settings))
        if progress:
            progress(done, len(articles))
    return tuple(readings)


def find_events(
    readings: Sequence[Reading], packs: Packs, settings: Settings
) -> tuple[tuple[Event, ...], tuple[Reading, ...]]:
    """The events that the articles tell of, and the readings with every claim given its event."""
    events = group_readings(readings, packs, settings)
    of_article = {article: event.id for event in events for article in event.articles}
    return events, tuple(_with_event(reading, of_article.get(reading.article.id)) for reading in readings)


def _with_event(reading: Reading, event: str | None) -> Reading:
    return replace(reading, claims=tuple(replace(claim, event=event) for claim in reading.claims))


def compare_accounts(
    event: Event,
    readings: Sequence[Reading],
    left: Account,
    right: Account,
    packs: Packs,
    settings: Settings,
    *,
    pairing: Pairing = "accounts",
    skipped: tuple[Skipped, ...] = (),
) -> Comparison:
    """Two accounts, row by row. Swapping the sides mirrors the result; an account may be empty."""
    told = {one.article.id: one.article.text for one in readings}
    around = surroundings(left.claims, right.claims, told)
    found = (_as_paired(row, pairing) for row in _rows(left.claims, right.claims, around, packs, settings))
    rows = order_rows(found, left.claims, right.claims)
    texts = texts_of(event, left.articles, right.articles)
    return Comparison(
        event=event,
        left=left.key,
        right=right.key,
        left_name=left.name,
        right_name=right.name,
        pairing=pairing,
        left_side=left.side,
        right_side=right.side,
        left_articles=left.articles,
        right_articles=right.articles,
        rows=rows,
        summary=summarise(rows, left.claims, right.claims, left.name, right.name),
        names=count_names(_texts(left, event, readings), _texts(right, event, readings), packs),
        articles=tuple(r.article for r in readings if r.article.id in texts),
        skipped=skipped,
        notes=(*_missing(event, (left, right), packs), A_READOUT_IS),
    )


def _texts(account: Account, event: Event, readings: Iterable[Reading]) -> list[tuple[str, str]]:
    return [(one.text, one.language) for one in passages_of(account, event, readings)]


def _rows(
    left: Sequence[Claim],
    right: Sequence[Claim],
    around: Mapping[str, Around] | None,
    packs: Packs,
    settings: Settings,
) -> Iterator[Row]:
    alignment = align_claims(left, right, packs, settings, around)
    for match in alignment.matches:
        row = diff_match(match, packs, settings)
        yield replace(row, id=row_id(row))
    for claim, miss in alignment.only_left:
        yield lonely_row("only_left", claim, miss)
    for claim, miss in alignment.only_right:
        yield lonely_row("only_right", claim, miss)


def _as_paired(row: Row, pairing: Pairing) -> Row:
    """On two occasions both may be true; between a text and its translation another term is the translator's."""
    if pairing == "drift" and row.relation == "conflicting":
        return replace(row, relation="reworded")
    if pairing == "translation" and any(one.kind == "term" for one in row.differences):
        return replace(row, differences=tuple(map(_as_translated, row.differences)))
    return row


def _as_translated(difference: Difference) -> Difference:
    return replace(difference, kind="translation") if difference.kind == "term" else difference


def _missing(event: Event, accounts: Sequence[Account], packs: Packs) -> Iterator[str]:
    have = ", ".join(packs.sides.name(side) for side in event.accounts) or "none"
    for account in accounts:
        if not account.claims and account.articles:
            yield f"No claim was found in {account.name}."
        elif not account.claims:
            yield f"No account of this event by {account.name}; accounts exist for: {have}."
