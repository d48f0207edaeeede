"""What a person decided about a row; never mixed with what the program proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One reviewer's word on one row, keyed by the hashes of the claims it is about."""

    left: tuple[str, ...] = ()
    """Content hashes of the left claims."""
    right: tuple[str, ...] = ()
    action: Literal["accept", "reject", "pin", "forbid", "relation", "note", "reviewed"] = "reviewed"
    relation: str | None = None
    note: str = ""
    reviewer: str = ""
    decided: datetime | None = None
    """Aware time."""
