"""From a comparison to the text of a report."""

from __future__ import annotations

from crossread import __version__
from crossread.lang import load_packs
from crossread.model import Comparison, Event, Reading, Sides
from crossread.report import ReportContext, render
from crossread.settings import Settings


def report_context(
    *,
    command: str = "",
    sides: Sides | None = None,
    settings: Settings | None = None,
    readings: tuple[Reading, ...] = (),
    events: tuple[Event, ...] = (),
    hidden: int = 0,
    filters: tuple[str, ...] = (),
) -> ReportContext:
    """How a report is made: what a second analyst needs in order to make it again."""
    return ReportContext(
        version=__version__,
        command=command,
        settings=(settings or Settings()).explain(),
        sides=sides or load_packs().sides,
        readings=readings,
        events=events,
        hidden=hidden,
        filters=filters,
    )


def export_text(comparison: Comparison, format: str, *, command: str = "") -> str:
    """The report in one of the formats of `report.FORMATS`, with how it was made."""
    return render(comparison, format, report_context(command=command))
