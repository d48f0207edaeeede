"""The second half of the Markdown report: figures, sources, method, footnotes."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.report.escape import code, escape
from crossread.report.markdown_parts import bullets, cited, sign, table
from crossread.report.notes import footnotes
from crossread.report.plain import row_words
from crossread.report.shapes import Outline, Source
from crossread.report.words import NAMES, SETTLED


def settled(told: Outline) -> Iterable[str]:
    """What is agreed in one account and in the other."""
    yield "## Agreed or only discussed"
    yield SETTLED
    if told.settled:
        rows = [
            [f"{one.number} {sign(one.mark)}", escape(one.left), escape(one.right), cited(one.words)]
            for one in told.settled
        ]
        yield table(["Row", escape(told.left_name), escape(told.right_name), "Words"], rows)
    else:
        yield "None."


def names(told: Outline) -> Iterable[str]:
    """Who calls what how."""
    yield "## Who calls what how"
    yield NAMES
    if told.names:
        rows = [
            [escape(one.group), escape(one.name), escape(one.left), escape(one.right)] for one in told.names
        ]
        yield table(["What", "Name", escape(told.left_name), escape(told.right_name)], rows)
    else:
        yield "None."


def wording(told: Outline) -> Iterable[str]:
    """Naming differences, how often each name occurs, and what both accounts have."""
    yield "## Wording and formulas"
    left, right, words = escape(told.left_name), escape(told.right_name), told.wording
    if words.lines:
        rows = [
            [escape(one.kind), cited(one.left), cited(one.right), ", ".join(map(str, one.rows))]
            for one in words.lines
        ]
        yield table(["Kind", left, right, "Rows"], rows)
    if words.terms:
        counts = [[cited(term), str(lefts), str(rights)] for term, lefts, rights in words.terms]
        yield table(["Times in the claims", left, right], counts)
    if words.shared:
        yield bullets(f"In both accounts: {escape(term)} ({row_words(rows)})" for term, rows in words.shared)
    if not (words.lines or words.shared):
        yield "None."


def order(told: Outline) -> Iterable[str]:
    """How long the accounts are, and where each point stands in them."""
    yield "## Order and length"
    left, right = escape(told.left_name), escape(told.right_name)
    yield table(["Count", left, right], [[what, str(a), str(b)] for what, a, b in told.order.lengths])
    yield told.order.sentence
    if told.order.ranks:
        ranks = [[f"{number} {sign(mark)}", a or "–", b or "–"] for number, mark, a, b in told.order.ranks]
        yield table(["Row", f"Place in {left}", f"Place in {right}"], ranks)


def sources(told: Outline) -> Iterable[str]:
    """The texts with everything that identifies them, then the inputs that could not be used."""
    yield "## Sources"
    yield "\n".join(line for source in told.sources for line in _source(source)) or "None."
    if told.skipped:
        yield "Not used:"
        yield bullets(f"{escape(path)}: {escape(reason)}" for path, reason in told.skipped)


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


def notes(told: Outline) -> Iterable[str]:
    """What the reader must know."""
    if told.notes:
        yield "## Notes"
        yield bullets(map(escape, told.notes))


def method(told: Outline) -> Iterable[str]:
    """How the report was made."""
    method = told.method
    yield "## How this report was made"
    yield bullets(
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


def definitions(told: Outline) -> Iterable[str]:
    """The footnotes: who said it, and where it stands."""
    for quote in footnotes(told):
        yield f"[^{quote.label}]: {escape(quote.attribution)}. {escape(quote.provenance)}."
