"""Who is who in one comparison, for every drawing function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from typing import Final

from crossread.model import Claim, Comparison, Event, Speaker
from crossread.records import dataclass
from crossread.tui.ink import Piece
from crossread.tui.marks import account_of

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The two accounts of a comparison and the names of all sides."""

    left: str
    right: str
    left_name: str
    right_name: str
    side_name: Callable[[str | None], str]
    press: Mapping[str, str] = field(default_factory=dict)
    """Publishers by article id, of those articles that are no side's own text."""

    @classmethod
    def of(cls, comparison: Comparison, side_name: Callable[[str | None], str]) -> Names:
        """The names of one comparison."""
        return cls(
            left=comparison.left_side or comparison.left,
            right=comparison.right_side or comparison.right,
            left_name=comparison.left_name,
            right_name=comparison.right_name,
            side_name=side_name,
            press={one.id: one.publisher for one in comparison.articles if one.publisher and not one.side},
        )

    @property
    def left_account(self) -> str:
        """As in "Ukraine's account"."""
        return account_of(self.left_name)

    @property
    def right_account(self) -> str:
        """As in "China's account"."""
        return account_of(self.right_name)

    def look(self, side: str | None) -> str:
        """Each side of the comparison has its colour; all others share one."""
        return "left" if side == self.left else "right" if side == self.right else "other"

    def speaker(self, speaker: Speaker) -> list[Piece]:
        """As in "Wang Yi (China)", the side only where it is not in the name already."""
        side = self.side_name(speaker.side) if speaker.side else ""
        label = f" ({side})" if side and side not in speaker.name else ""
        name = "both sides" if speaker.kind == "both" else speaker.label
        return [(name, self.look(speaker.side)), (label, "dim")]

    def account(self, claim: Claim) -> str:
        """In whose account a claim stands."""
        return account_of(self.side_name(claim.account)) if claim.account else "nobody's account"


def when(event: Event) -> str:
    """The date of an event as far as it is known."""
    if event.date:
        return _iso(event.date)
    if event.weekday is not None:
        return f"a {WEEKDAYS[event.weekday]}, date unknown"
    return "date unknown"


def what(event: Event) -> str:
    """The kind of an event, in a word."""
    return {"video": "video summit", None: "event"}.get(event.type) or str(event.type)


def _iso(day: date) -> str:
    return day.isoformat()
