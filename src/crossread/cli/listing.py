"""Events, claims and settings as plain lists: columns that never cut a word."""

from __future__ import annotations

import calendar
import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossread.api import Workspace
    from crossread.model import Claim, Event, Reading

_COLUMNS = (
    "article", "event", "account", "speaker", "speaker_side", "quotation", "status", "cue", "confidence", "candidates",
    "text",
)  # fmt: skip


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as their widest cell, the last one free; headed, one row a line."""
    from rich.cells import cell_len

    from crossread.report.columns import pad

    lines = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(cell_len(line[at]) for line in lines) for at in range(len(head) - 1)]
    return "".join(
        "  ".join([*(pad(cell, width) for cell, width in zip(line, widths, strict=False)), line[-1]]) + "\n"
        for line in lines
    )


def events_table(space: Workspace) -> str:
    """One event a line."""
    head = ("event", "day", "kind", "texts", "accounts", "participants")
    return table(head, [_event(event) for event in space.events])


def _event(event: Event) -> tuple[str, ...]:
    day = event.date.isoformat() if event.date else _undated(event.weekday)
    kind = event.type or "-"
    return (
        event.id, day, kind, str(len(event.articles)), ", ".join(event.accounts) or "-",
        ", ".join(event.participants) or "-",
    )  # fmt: skip


def _undated(weekday: int | None) -> str:
    """The weekday that the texts give, and that no date of publication resolves it."""
    return "undated" if weekday is None else f"{calendar.day_name[weekday]}, undated"


def claims_list(space: Workspace) -> str:
    """Article by article, who said it in whose account, then the words."""
    return "\n".join(_reading(reading, space) for reading in space.readings)


def _reading(reading: Reading, space: Workspace) -> str:
    head = f"{reading.article.name}: {reading.article.title or reading.article.source}\n"
    return head + ("".join(_claim(claim, space) for claim in reading.claims) or "  no claims\n")


def _claim(claim: Claim, space: Workspace) -> str:
    from crossread.report.plain import possessive

    account = (
        f"in {possessive(space.side_name(claim.account))} account" if claim.account else "in nobody's account"
    )
    unsure = f", unsure: {claim.confidence:.2f}" if claim.is_unsure else ""
    who, how = claim.speaker.label, claim.cue or "narrated"
    return f"  {who} {how}, {account} ({claim.quotation}{unsure})\n    {claim.text}\n"


def claims_csv(space: Workspace) -> str:
    """One claim a line, with a byte order mark, and no cell that a spreadsheet would take for a formula."""
    from crossread.report.csvform import guard

    pad = io.StringIO()
    pad.write("\ufeff")
    writer = csv.writer(pad)
    writer.writerow(_COLUMNS)
    for reading in space.readings:
        for claim in reading.claims:
            writer.writerow([guard(cell) for cell in _cells(reading, claim)])
    return pad.getvalue()


def _cells(reading: Reading, claim: Claim) -> tuple[str, ...]:
    return (
        reading.article.name,
        claim.event or "",
        claim.account or "",
        claim.speaker.name,
        claim.speaker.side or "",
        claim.quotation,
        claim.status,
        claim.cue,
        f"{claim.confidence:.2f}",
        " | ".join(claim.speaker.candidates),
        claim.text,
    )
