"""Markdown: footnotes, tables of at most four columns; pastes into editors that know no more than that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model import Comparison
from crossread.report.context import ReportContext
from crossread.report.escape import code, escape, quotation
from crossread.report.notes import footnotes
from crossread.report.outline import outline
from crossread.report.plain import possessive, row_words
from crossread.report.shapes import Entry, FactLine, KeyPoint, Outline, Quote, Source
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
        *_wording(told),
        *_order(told),
        *_sources(told),
        *_notes(told),
        *_method(told),
        *_footnotes(told),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _event(told: Outline) -> Iterable[str]:
    yield "## Event"
    yield _bullets(f"{escape(label)}: {escape(value)}" for label, value in told.event.lines)
    if told.event.facts:
        yield _table(
            ["Fact", escape(told.left_name), escape(told.right_name)],
            [_fact(fact) for fact in told.event.facts],
        )
    yield _bullets(
        f"{escape(who)}: {escape(label)}: {escape(value)}" for who, label, value in told.event.others
    )


def _fact(fact: FactLine) -> list[str]:
    label = f"{_mark(fact.mark)} {escape(fact.label)} ({FACT_MARKS[fact.mark]})"
    sides = ((fact.left, fact.left_quotes), (fact.right, fact.right_quotes))
    return [label, *("; ".join(map(escape, values)) + _references(quotes) for values, quotes in sides)]


def _key(told: Outline) -> Iterable[str]:
    yield "## Key differences"
    if not told.key:
        yield "No row holds a difference with words on both sides."
    yield "\n\n".join(_key_point(place, point, told) for place, point in enumerate(told.key, start=1))


def _key_point(place: int, point: KeyPoint, told: Outline) -> str:
    where = f" (row {point.number})" if point.number else " (fact of the event)"
    lines = [f"{place}. {_mark(point.mark)} {escape(' '.join(point.sentences))}{where}"]
    for name, quotes in ((told.left_name, point.left), (told.right_name, point.right)):
        lines += [f"   - {escape(name)}: {_quoted(quote)}" for quote in quotes]
    return "\n".join(lines)


def _table_of_rows(told: Outline) -> Iterable[str]:
    yield "## Comparison"
    marks = ", ".join(f"{_mark(mark)} {RELATIONS[relation]}" for relation, mark in MARKS.items())
    yield f"Marks: {marks}. Decisive words are bold."
    if told.entries:
        head = ["Row", escape(told.left_name), escape(told.right_name), "Differences"]
        yield _table(head, [_row(row) for row in told.entries])


def _row(row: Entry) -> list[str]:
    parts = [escape(text) for text in (*(one.explained for one in row.differences), *row.remarks)]
    sides = ("<br>".join(map(_quoted, quotes)) or "not found" for quotes in (row.left, row.right))
    return [f"{row.number} {_mark(row.mark)}", *sides, "<br>".join([row.relation_words, *parts])]


def _only(rows: Sequence[Entry], name: str, other: str) -> Iterable[str]:
    yield f"## Only in {escape(possessive(name))} account"
    yield "\n".join(line for row in rows for line in _lonely(row, other)) or "None."


def _lonely(row: Entry, other: str) -> Iterable[str]:
    for quote in (*row.left, *row.right):
        yield f"- Row {row.number}: {_quoted(quote)}"
    yield f"  - {near_words(row, other)}"


def near_words(row: Entry, other: str) -> str:
    """The near miss of a row, or that there is none."""
    where = escape(possessive(other))
    if row.near is None:
        return f"No candidate in {where} account."
    words = (
        f"“{quotation(row.near.quote)}”{_references((row.near.quote,))}"
        if row.near.quote
        else escape(row.near.claim)
    )
    why = f" ({'; '.join(map(escape, row.near.reasons))})" if row.near.reasons else ""
    return f"Nearest in {where} account, score {row.near.score}: {words}{why}"


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
    yield _table(["Speakers of", *accounts], rows) if rows else "None."


def _unconfirmed(told: Outline) -> Iterable[str]:
    yield "## Attributed to the other side, unconfirmed"
    yield UNCONFIRMED
    for rows, name in ((told.unconfirmed_left, told.left_name), (told.unconfirmed_right, told.right_name)):
        lines = [
            f"  - Row {row.number}: {_quoted(quote)}" for row in rows for quote in (*row.left, *row.right)
        ]
        yield "\n".join([f"- In {escape(possessive(name))} account: {len(rows)}", *lines])


def _wording(told: Outline) -> Iterable[str]:
    yield "## Wording and formulas"
    left, right, words = escape(told.left_name), escape(told.right_name), told.wording
    if words.lines:
        rows = [
            [escape(one.kind), _words(one.left), _words(one.right), ", ".join(map(str, one.rows))]
            for one in words.lines
        ]
        yield _table(["Kind", left, right, "Rows"], rows)
    if words.terms:
        counts = [[_words(term), str(lefts), str(rights)] for term, lefts, rights in words.terms]
        yield _table(["Times in the claims", left, right], counts)
    if words.shared:
        yield _bullets(f"In both accounts: {escape(term)} ({row_words(rows)})" for term, rows in words.shared)
    if not (words.lines or words.shared):
        yield "None."


def _order(told: Outline) -> Iterable[str]:
    yield "## Order and length"
    left, right = escape(told.left_name), escape(told.right_name)
    yield _table(["Count", left, right], [[what, str(a), str(b)] for what, a, b in told.order.lengths])
    yield told.order.sentence
    if told.order.ranks:
        ranks = [[f"{number} {_mark(mark)}", a or "–", b or "–"] for number, mark, a, b in told.order.ranks]
        yield _table(["Row", f"Place in {left}", f"Place in {right}"], ranks)


def _sources(told: Outline) -> Iterable[str]:
    yield "## Sources"
    yield "\n".join(line for source in told.sources for line in _source(source)) or "None."
    if told.skipped:
        yield "Not used:"
        yield _bullets(f"{escape(path)}: {escape(reason)}" for path, reason in told.skipped)


def _source(source: Source) -> Iterable[str]:
    title = escape(source.title or source.name)
    yield f"- Source {source.number}: " + ", ".join(
        part for part in (title, escape(source.publisher)) if part
    )
    official = f"official readout of {source.official}" if source.official else ""
    facts = [
        f"<{source.link}>" if source.link else escape(source.url),
        f"text: {escape(source.name)}",
        escape(official),
        f"published {source.published or 'on an unknown date'}",
        f"retrieved {source.retrieved}" if source.retrieved else "",
        f"language {escape(source.language)}",
        f"translation of {escape(source.translation_of)}" if source.translation_of else "",
        f"SHA-256 {code(source.sha256)}" if source.sha256 else "",
        *map(escape, source.notes),
    ]
    yield from (f"  - {fact}" for fact in facts if fact)


def _notes(told: Outline) -> Iterable[str]:
    if told.notes:
        yield "## Notes"
        yield _bullets(map(escape, told.notes))


def _method(told: Outline) -> Iterable[str]:
    method = told.method
    yield "## How this report was made"
    yield _bullets(
        [
            f"crossread {escape(method.version)}",
            *([f"command: {code(method.command)}"] if method.command else []),
            escape(method.proposed),
            *(escape(one) for one in method.decisions),
            *([escape(method.hidden)] if method.hidden else []),
            *(escape(one) for one in method.limits),
            *(
                [f"settings: {', '.join(code(f'{name}={value}') for name, value in method.settings)}"]
                * bool(method.settings)
            ),
        ]
    )


def _footnotes(told: Outline) -> Iterable[str]:
    for quote in footnotes(told):
        yield f"[^{quote.label}]: {escape(quote.attribution)}. {escape(quote.provenance)}."


def _quoted(quote: Quote) -> str:
    return f"“{quotation(quote)}” – {escape(quote.attribution)}{_references((quote,))}"


def _references(quotes: Iterable[Quote]) -> str:
    return "".join(f"[^{quote.label}]" for quote in quotes)


def _mark(mark: str) -> str:
    """A mark in a code span: `=` and `~` and `<` mean something to some dialect."""
    return f"`{mark}`"


def _words(text: str) -> str:
    return f"“{escape(text)}”" if text else "–"


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
