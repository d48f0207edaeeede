"""Which two accounts of an event are laid side by side, and what to say when one is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from crossread.errors import UsageError
from crossread.model import Event
from crossread.tui.workspace import Workspace


def first_sides(workspace: Workspace, event: Event) -> tuple[str, str] | None:
    """The two accounts to start with, chosen as the command line chooses them.

    With one account the other place goes to a side that took part and is silent; `None` without any pair.
    """
    from crossread.api import choose_sides

    if not event.accounts:
        return None
    try:
        return choose_sides(cast("Any", workspace), event, None)
    except UsageError:
        return None


def find_event(events: Sequence[Event], wanted: Event) -> int:
    """The place of an event among others: the one with its id, else the one that shares most articles with it."""
    for index, event in enumerate(events):
        if event.id == wanted.id:
            return index
    shared = [len({*event.articles} & {*wanted.articles}) for event in events]
    return shared.index(max(shared))


def silence(event: Event, sides: Sequence[str], side_name: Callable[[str | None], str]) -> str:
    """Which of the chosen sides has no account, and which sides have one; empty when both have."""
    missing = [side_name(side) for side in sides if side not in event.accounts]
    if not missing:
        return ""
    absent = f"No account of {' or '.join(missing)} exists for this event"
    return f"{absent}; {_existing(event, side_name)}. Press s to choose sides, }} for the next event."


def no_pair(event: Event, side_name: Callable[[str | None], str]) -> str:
    """Why an event has nothing to lay side by side."""
    if not event.accounts:
        return "No side has an account of this event. Press } for the next event."
    return (
        f"There is no second account to compare; {_existing(event, side_name)}. Press }} for the next event."
    )


def _existing(event: Event, side_name: Callable[[str | None], str]) -> str:
    return f"accounts exist for: {', '.join(side_name(side) for side in event.accounts) or 'no side'}"
