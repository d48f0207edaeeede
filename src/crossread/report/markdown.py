"""Markdown: footnotes, tables of at most four columns; pastes into editors that know no more than that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model import Comparison
from crossread.report.context import ReportContext
from crossread.report.escape import escape, quotation
from crossread.report.markdown_back import definitions, method, names, notes, order, settled, sources, wording
from crossread.report.markdown_parts import bullets, quoted, references, sign, table
from crossread.report.outline import outline
from crossread.report.plain import nearest, possessive
from crossread.report.shapes import Entry, FactLine, KeyPoint, Outline
from crossread.report.words import FACT_MARKS, MARKS, RELATIONS, UNCONFIRMED, VOICES


def write(comparison: Comparison, context: ReportContext) -> str:
    """The report as Markdown."""
    told = outline(comparison, context)
    blocks = [
        f"# {escape(told.title)}",
        escape(told.finding),
        f"> {escape(told.notice)}",
        *_event(told),
        *_key(told),
        *_table_of_rows(told),
        *_only(told.only_left, told.left_name, told.right_name),
        *_only(told.only_right, told.right_name, told.left_name),
        *_voices(told),
        *_unconfirmed(told),
        *settled(told),
        *names(told),
        *wording(told),
        *order(told),
        *sources(told),
        *notes(told),
        *method(told),
        *definitions(told),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _event(told: Outline) -> Iterable[str]:
    yield "## Event"
    yield bullets(f"{escape(label)}: {escape(value)}" for label, value in told.event.lines)
    if told.event.facts:
        yield table(
            ["Fact", escape(told.left_name), escape(told.right_name)],
            [_fact(fact) for fact in told.event.facts],
        )
    yield bullets(f"{escape(who)}: {escape(facts)}" for who, facts in told.event.others)


def _fact(fact: FactLine) -> list[str]:
    label = f"{sign(fact.mark)} {escape(fact.label)} ({FACT_MARKS[fact.mark]})"
    sides = ((fact.left, fact.left_quotes), (fact.right, fact.right_quotes))
    return [label, *("; ".join(map(escape, values)) + references(quotes) for values, quotes in sides)]


def _key(told: Outline) -> Iterable[str]:
    yield "## Key differences"
    if not told.key:
        yield "No row holds a difference with words on both sides."
    yield "\n\n".join(_key_point(place, point, told) for place, point in enumerate(told.key, start=1))


def _key_point(place: int, point: KeyPoint, told: Outline) -> str:
    where = f" (row {point.number})" if point.number else " (fact of the event)"
    lines = [f"{place}. {sign(point.mark)} {escape(' '.join(point.sentences))}{where}"]
    for name, quotes in ((told.left_name, point.left), (told.right_name, point.right)):
        lines += [f"   - {escape(name)}: {quoted(quote)}" for quote in quotes]
    return "\n".join(lines)


def _table_of_rows(told: Outline) -> Iterable[str]:
    yield "## Comparison"
    marks = ", ".join(f"{sign(mark)} {RELATIONS[relation]}" for relation, mark in MARKS.items())
    yield f"Marks: {marks}. Decisive words are bold."
    if told.entries:
        head = ["Row", escape(told.left_name), escape(told.right_name), "Differences"]
        yield table(head, [_row(row) for row in told.entries])


def _row(row: Entry) -> list[str]:
    parts = [escape(text) for text in (*(one.explained for one in row.differences), *row.remarks)]
    sides = ("<br>".join(map(quoted, quotes)) or "not found" for quotes in (row.left, row.right))
    return [f"{row.number} {sign(row.mark)}", *sides, "<br>".join([row.relation_words, *parts])]


def _only(rows: Sequence[Entry], name: str, other: str) -> Iterable[str]:
    yield f"## Only in {escape(possessive(name))} account"
    yield "\n".join(line for row in rows for line in _lonely(row, other)) or "None."


def _lonely(row: Entry, other: str) -> Iterable[str]:
    for quote in (*row.left, *row.right):
        yield f"- Row {row.number}: {quoted(quote)}"
    yield f"  - {near_words(row, other)}"


def near_words(row: Entry, other: str) -> str:
    """The near miss of a row, or that there is none."""
    if row.near is None:
        return f"No candidate in {escape(possessive(other))} account."
    words = (
        f"“{quotation(row.near.quote)}”{references((row.near.quote,))}"
        if row.near.quote
        else escape(row.near.claim)
    )
    why = f" ({'; '.join(map(escape, row.near.reasons))})" if row.near.reasons else ""
    return f"{escape(nearest(row.near.score, row.near.by, other))}: {words}{why}"


def _voices(told: Outline) -> Iterable[str]:
    yield "## Who is said to have spoken"
    yield VOICES
    rows = [
        [
            escape(one.side or "no side"),
            f"{one.left} ({one.left_matched})",
            f"{one.right} ({one.right_matched})",
        ]
        for one in told.voices
    ]
    accounts = (f"In {escape(possessive(name))} account" for name in (told.left_name, told.right_name))
    yield table(["Speakers of", *accounts], rows) if rows else "None."


def _unconfirmed(told: Outline) -> Iterable[str]:
    yield "## Attributed to the other side, unconfirmed"
    yield UNCONFIRMED
    for rows, name in ((told.unconfirmed_left, told.left_name), (told.unconfirmed_right, told.right_name)):
        lines = [
            f"  - Row {row.number}: {quoted(quote)}" for row in rows for quote in (*row.left, *row.right)
        ]
        yield "\n".join([f"- In {escape(possessive(name))} account: {len(rows)}", *lines])
