"""Who decides on this screen, and by which clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from crossread.records import dataclass

NO_LIBRARY = (
    "Decisions need a library: crossread ingest FILE... --library DIR makes one, crossread tui DIR opens it."
)
NO_REVIEW = "Review is off (--no-review): start again without it to decide and to see what was decided."


def utc_now() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """Name and clock of every decision made on the screen."""

    name: str = ""
    now: Callable[[], datetime] = utc_now
    refusal: str = NO_LIBRARY
    """What to say where decisions cannot be kept."""
    kept_in: str = ""
    """The file of decisions on inputs that are in no library; told with the first decision."""
