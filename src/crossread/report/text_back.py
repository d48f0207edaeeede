"""The second half of the text report: figures, sources, method, where the quotations stand."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.report.columns import fold
from crossread.report.notes import footnotes
from crossread.report.plain import row_words
from crossread.report.shapes import Outline, Source
from crossread.report.text_lines import WIDTH, columns, heading, indented, quoted
from crossread.report.words import NAMES, SETTLED


def settled(told: Outline) -> Iterable[str]:
    """What is agreed in one account and in the other."""
    yield from heading("Agreed or only discussed")
    yield from fold(SETTLED, WIDTH)
    for one in told.settled:
        yield from indented(f"row {one.number} {one.mark} {quoted(one.words)}", 2)
        yield from columns("", [one.left], [one.right])
    if not told.settled:
        yield "  None."


def names(told: Outline) -> Iterable[str]:
    """Who calls what how."""
    yield from heading("Who calls what how")
    yield from fold(NAMES, WIDTH)
    for one in told.names:
        if one.group:
            yield from indented(one.group, 2)
        yield from indented(one.name, 6)
        yield from columns("", [one.left], [one.right])
    if not told.names:
        yield "  None."


def wording(told: Outline) -> Iterable[str]:
    """Naming differences, how often each name occurs, and what both accounts have."""
    yield from heading("Wording and formulas")
    words = told.wording
    for one in words.lines:
        yield from indented(f"{one.kind} ({row_words(one.rows)})", 2)
        yield from columns("", [quoted(one.left)], [quoted(one.right)])
    if words.terms:
        yield from indented(f"Times in the claims ({told.left_name} | {told.right_name})", 2)
    for term, left, right in words.terms:
        yield from indented(f"{quoted(term)}: {left} | {right}", 6)
    for term, rows in words.shared:
        yield from indented(f"In both accounts: {term} ({row_words(rows)})", 2)
    if not (words.lines or words.shared):
        yield "  None."


def order(told: Outline) -> Iterable[str]:
    """How long the accounts are, and where each point stands in them."""
    yield from heading("Order and length")
    for what, left, right in told.order.lengths:
        yield from indented(f"{what}: {told.left_name} {left}, {told.right_name} {right}", 2)
    yield from indented(told.order.sentence, 2)
    for number, mark, left_labels, right_labels in told.order.ranks:
        yield from columns(f"{number:>4} {mark}", [left_labels or "-"], [right_labels or "-"])


def sources(told: Outline) -> Iterable[str]:
    """The texts with everything that identifies them, then the inputs that could not be used."""
    yield from heading("Sources")
    for source in told.sources:
        yield from _source(source)
    for path, reason in told.skipped:
        yield from indented(f"Not used: {path}: {reason}", 2)


def _source(source: Source) -> Iterable[str]:
    facts = [
        source.publisher,
        source.url,
        f"text: {source.name}",
        f"official readout of {source.official}" if source.official else "",
        f"published {source.published or 'on an unknown date'}",
        f"retrieved {source.retrieved}" if source.retrieved else "",
        f"language {source.language}",
        f"translation of {source.translation_of}" if source.translation_of else "",
        f"SHA-256 {source.sha256}" if source.sha256 else "",
        *source.notes,
    ]
    yield from indented(f"Source {source.number}: {source.title or source.name}", 2)
    for fact in facts:
        if fact:
            yield from indented(fact, 6)


def notes(told: Outline) -> Iterable[str]:
    """What the reader must know."""
    if told.notes:
        yield from heading("Notes")
    for note in told.notes:
        yield from indented(note, 2)


def method(told: Outline) -> Iterable[str]:
    """How the report was made."""
    method = told.method
    settings = ", ".join(f"{name}={value}" for name, value in method.settings)
    yield from heading("How this report was made")
    lines = [
        f"crossread {method.version}",
        f"command: {method.command}" if method.command else "",
        method.proposed,
        *method.decisions,
        method.hidden,
        *method.limits,
        f"settings: {settings}" if settings else "",
    ]
    for text in lines:
        if text:
            yield from indented(text, 2)


def quotations(told: Outline) -> Iterable[str]:
    """The place of every quotation, by label."""
    yield from heading("Where the quotations stand")
    for quote in footnotes(told):
        yield from indented(f"[{quote.label}] {quote.provenance}", 2)
