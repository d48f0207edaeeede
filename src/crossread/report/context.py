"""What a report must know besides the comparison."""

from __future__ import annotations

from crossread.model import Event, Reading, Sides
from crossread.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContext:
    """Who made the report and how: everything a second analyst needs in order to make it again."""

    version: str
    """Of the program."""
    command: str
    """The command line that writes this report."""
    settings: tuple[tuple[str, str], ...] = ()
    """(name, value), as `Settings.explain` gives them."""
    sides: Sides
    """Names of the sides."""
    hidden: int = 0
    """Rows that a filter keeps out of the report."""
    filters: tuple[str, ...] = ()
    """Filters in force, in words: "relation: same"."""
    readings: tuple[Reading, ...] = ()
    """Everything read, so that JSON can hold claims of no row; empty: only those of the rows are known."""
    events: tuple[Event, ...] = ()
    """All events found; empty: only the one compared."""
