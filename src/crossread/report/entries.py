"""Rows of the comparison as the report tells them."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model import Claim, Comparison, Difference, NearMiss, Row, Run, Span
from crossread.report.decided import proposed_words, row_decisions
from crossread.report.lookup import Lookup
from crossread.report.plain import count, inert, line, possessive
from crossread.report.quotes import quote_claim
from crossread.report.shapes import DifferenceLine, Entry, Near, Quote, Voice
from crossread.report.words import KINDS, MARKS, RELATIONS


def entries(comparison: Comparison, lookup: Lookup) -> tuple[Entry, ...]:
    """All rows in the order of the comparison, numbered from 1."""
    return tuple(_entry(number, row, lookup) for number, row in enumerate(comparison.rows, start=1))


def _entry(number: int, row: Row, lookup: Lookup) -> Entry:
    left_spans = [span for one in row.differences for span in one.left_spans]
    right_spans = [span for one in row.differences for span in one.right_spans]
    matched = bool(row.left and row.right)
    return Entry(
        number=number,
        id=line(row.id),
        relation=row.relation,
        relation_words=RELATIONS[row.relation],
        mark=MARKS[row.relation],
        left=_quotes(row.left, "L", left_spans, lookup),
        right=_quotes(row.right, "R", right_spans, lookup),
        score=f"{row.score:.2f}" if matched else "",
        reasons=tuple(map(line, row.reasons)),
        differences=tuple(_difference(one, lookup.names) for one in row.differences),
        runs=tuple(_inert_run(run) for run in row.runs),
        remarks=tuple(_remarks(row, lookup)),
        near=_near(row.near_miss, "R" if row.left else "L", lookup),
        decision=" | ".join(row_decisions(row, lookup)),
        proposed=proposed_words(row, lookup),
        is_reviewed=row.is_reviewed,
    )


def _remarks(row: Row, lookup: Lookup) -> Iterable[str]:
    if row.left and row.right:
        why = f" ({'; '.join(map(line, row.reasons))})" if row.reasons else ""
        yield f"score {row.score:.2f}{why}"
    if row.hidden:
        yield f"{count(row.hidden, 'difference')} of case, punctuation or spelling not shown"
    for decided in row_decisions(row, lookup):
        yield f"decided: {decided}"
    if row.proposed:
        yield f"the program proposed: {proposed_words(row, lookup)}"


def voices(rows: Iterable[Entry]) -> tuple[Voice, ...]:
    """The grid of account and speaker: claims of each side's speakers in each account, by the side's name."""
    cells: dict[str, dict[str, bool]] = {}
    for row in rows:
        matched = bool(row.left and row.right)
        for quote in (*row.left, *row.right):
            seen = cells.setdefault(quote.speaker_side, {})
            seen[quote.label] = matched or seen.get(quote.label, False)
    return tuple(
        Voice(
            side=side,
            left=_tally(seen, "L"),
            left_matched=_tally(seen, "L", matched=True),
            right=_tally(seen, "R"),
            right_matched=_tally(seen, "R", matched=True),
        )
        for side, seen in sorted(cells.items(), key=lambda cell: (not cell[0], cell[0]))
    )


def _tally(seen: dict[str, bool], letter: str, *, matched: bool = False) -> int:
    return sum(label[0] == letter and (found or not matched) for label, found in seen.items())


def _quotes(
    claims: tuple[Claim, ...], letter: str, spans: list[tuple[str, Span]], lookup: Lookup
) -> tuple[Quote, ...]:
    return tuple(quote_claim(claim, letter, spans, lookup) for claim in claims)


def _difference(found: Difference, names: tuple[str, str]) -> DifferenceLine:
    higher = {"left": line(names[0]), "right": line(names[1])}.get(found.direction or "", "")
    left, right = line(found.left), line(found.right)
    scale = f"; higher on the scale: {higher}" if higher else ""
    sentence = f"{KINDS[found.kind].capitalize()}: {_facing(left, right, names)}{scale}."
    return DifferenceLine(
        kind=found.kind,
        kind_words=KINDS[found.kind],
        left=left,
        right=right,
        higher=higher,
        reason=line(found.reason),
        sentence=sentence,
        explained=f"{sentence} ({line(found.reason)})" if found.reason else sentence,
    )


def _facing(left: str, right: str, names: tuple[str, str]) -> str:
    """Who has which words: `“war” in Ukraine's account, “crisis” in China's account`."""
    said = [
        f"“{words}” in {possessive(line(name))} account"
        if words
        else f"no such words in {possessive(line(name))} account"
        for words, name in ((left, names[0]), (right, names[1]))
    ]
    return ", ".join(said)


def _near(miss: NearMiss | None, letter: str, lookup: Lookup) -> Near | None:
    if miss is None:
        return None
    claim = lookup.claims.get(miss.claim)
    return Near(
        quote=quote_claim(claim, letter, (), lookup) if claim else None,
        claim=line(miss.claim),
        score=f"{miss.score:.2f}",
        reasons=tuple(map(line, miss.reasons)),
        by=line(miss.by),
    )


def _inert_run(run: Run) -> Run:
    return Run(op=run.op, left=inert(run.left), right=inert(run.right), decisive=run.decisive)
