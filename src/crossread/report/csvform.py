"""CSV: one line a row, UTF-8 with a byte order mark, so that a spreadsheet opens it as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from crossread.model import Comparison
from crossread.report.context import ReportContext
from crossread.report.outline import outline
from crossread.report.shapes import Entry, FactLine, Outline, Quote
from crossread.report.words import FACT_MARKS

_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A cell that begins so is run as a formula by some spreadsheet (the wide forms by East Asian editions)."""
_BY = "near_miss_by"
"""The model that proposed a near miss: a last column, where a model was asked."""

_QUOTE_COLUMNS: dict[str, Callable[[Quote], str]] = {
    "label": lambda quote: quote.label,
    "claim": lambda quote: quote.claim,
    "speaker": lambda quote: quote.speaker,
    "speaker_side": lambda quote: quote.speaker_side,
    "status": lambda quote: quote.status,
    "quotation": lambda quote: quote.quotation,
    "text": lambda quote: quote.text,
    "language": lambda quote: quote.language,
    "article": lambda quote: quote.article,
    "publisher": lambda quote: quote.publisher,
    "published": lambda quote: quote.published,
    "url": lambda quote: quote.url,
    "characters": lambda quote: " ".join(f"{start}-{end}" for start, end in quote.offsets),
}
_ROW_COLUMNS: dict[str, Callable[[Entry], str]] = {
    "score": lambda row: row.score,
    "differences": lambda row: " | ".join(one.explained for one in row.differences),
    "reasons": lambda row: " | ".join(row.reasons),
    "near_miss": lambda row: (row.near.quote.text if row.near.quote else row.near.claim) if row.near else "",
    "near_miss_claim": lambda row: row.near.claim if row.near else "",
    "near_miss_score": lambda row: row.near.score if row.near else "",
    "decision": lambda row: row.decision,
}
_DECIDED: dict[str, Callable[[Entry, Outline], str]] = {
    "proposed": lambda row, _: row.proposed,
    "reviewed": lambda row, _: "yes" if row.is_reviewed else "",
    "review": lambda _, told: told.method.review,
    "orphaned": lambda _, told: " | ".join(
        one for one in told.method.decisions if one.startswith("orphaned: ")
    ),
}
"""Columns at the end where people decided something."""


def write(comparison: Comparison, context: ReportContext) -> str:
    """The rows as CSV; what holds for the whole report is repeated on every line, at its end."""
    told = outline(comparison, context)
    unconfirmed = {row.id for row in (*told.unconfirmed_left, *told.unconfirmed_right)}
    key = {point.id: str(place) for place, point in enumerate(told.key, start=1)}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    asked = bool(comparison.model)
    more = _DECIDED if told.method.review else {}
    writer.writerow([*_header(), *more, *[_BY] * asked])
    for row in told.entries:
        flags = [key.get(row.id, ""), "yes" if row.id in unconfirmed else ""]
        ends = [tell(row, told) for tell in more.values()]
        by = [row.near.by if row.near else ""] * asked
        cells = (*_row(row, told), *flags, *_report(told, comparison), *ends, *by)
        writer.writerow([guard(cell) for cell in cells])
    return _BOM + out.getvalue()


def guard(cell: str) -> str:
    """`cell` with a leading apostrophe where a spreadsheet would run it as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _header() -> list[str]:
    sides = [f"{side}_{name}" for side in ("left", "right") for name in ("account", *_QUOTE_COLUMNS)]
    ends = [
        "key_difference",
        "unconfirmed",
        "event",
        "event_date",
        "event_facts",
        "finding",
        "hidden",
        "notes",
    ]
    made = ["notice", "command", "version"]
    return ["number", "row", "relation", "mark", *sides, *_ROW_COLUMNS, *ends, *made]


def _row(row: Entry, told: Outline) -> list[str]:
    cells = [str(row.number), row.id, row.relation, row.mark]
    for name, quotes in ((told.left_name, row.left), (told.right_name, row.right)):
        cells.append(name if quotes else "")
        cells += [" | ".join(map(tell, quotes)) for tell in _QUOTE_COLUMNS.values()]
    return [*cells, *(tell(row) for tell in _ROW_COLUMNS.values())]


def _report(told: Outline, comparison: Comparison) -> list[str]:
    date = comparison.event.date
    return [
        told.event.id,
        date.isoformat() if date else "",
        " | ".join(map(_fact, told.event.facts)),
        told.finding,
        told.method.hidden,
        " | ".join(told.notes),
        told.notice,
        told.method.command,
        told.method.version,
    ]


def _fact(fact: FactLine) -> str:
    """`duration (conflicting): 40 minutes / 55 minutes`."""
    left, right = (", ".join(values) or "-" for values in (fact.left, fact.right))
    return f"{fact.label} ({FACT_MARKS[fact.mark]}): {left} / {right}"
