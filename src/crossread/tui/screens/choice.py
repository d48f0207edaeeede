"""Which two accounts of an event are laid side by side, and what to say when one is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crossread.model import Event


def default_sides(event: Event) -> tuple[str, str] | None:
    """The two accounts to start with: those of sides that took part first, in the event's own order.

    With one account the other place goes to a side that took part and is silent; `None` without any pair.
    """
    told = sorted(event.accounts, key=lambda side: side not in event.sides)
    silent = [side for side in event.sides if side not in event.accounts]
    pair = [*told, *silent][:2]
    return (pair[0], pair[1]) if len(pair) == 2 and told else None


def silence(event: Event, sides: Sequence[str], side_name: Callable[[str | None], str]) -> str:
    """Which of the chosen sides has no account, and which sides have one; empty when both have."""
    missing = [side_name(side) for side in sides if side not in event.accounts]
    if not missing:
        return ""
    others = ", ".join(side_name(side) for side in event.accounts) or "no side"
    absent = f"No account of {' or '.join(missing)} exists for this event"
    return f"{absent}; accounts exist for: {others}. Press s to choose sides, }} for the next event."
