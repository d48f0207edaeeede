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


def fits(workspace: Workspace, event: Event, key: str) -> bool:
    """Whether the key of an account means something at this event: a side of it, a text, a side elsewhere."""
    if key in {*event.sides, *event.accounts}:
        return True
    side, at, where = key.partition("@")
    if at:
        return any(one.id == where and side in one.accounts for one in workspace.events)
    return key in event.articles


def find_event(events: Sequence[Event], wanted: Event) -> int:
    """The place of an event among others: the one with its id, else the one that shares most articles with it."""
    for index, event in enumerate(events):
        if event.id == wanted.id:
            return index
    shared = [len({*event.articles} & {*wanted.articles}) for event in events]
    return shared.index(max(shared))


def silence(
    event: Event, sides: Sequence[str], side_name: Callable[[str | None], str], key: Callable[[str], str]
) -> str:
    """Which of the chosen sides has no account, and which sides have one; empty when both have."""
    here = {*event.sides, *event.accounts}
    missing = [side_name(side) for side in sides if side in here and side not in event.accounts]
    if not missing:
        return ""
    absent = f"No account of {' or '.join(missing)} exists for this event"
    known = f"{absent}; {_existing(event, side_name)}"
    return f"{known}. Press {key('sides')} to choose sides, {key('next_event')} for the next event."


def no_pair(event: Event, side_name: Callable[[str | None], str], key: Callable[[str], str]) -> str:
    """Why an event has nothing to lay side by side."""
    go_on = f"Press {key('next_event')} for the next event."
    if not event.accounts:
        return f"No side has an account of this event. {go_on}"
    return f"There is no second account to compare; {_existing(event, side_name)}. {go_on}"


def _existing(event: Event, side_name: Callable[[str | None], str]) -> str:
    return f"accounts exist for: {', '.join(side_name(side) for side in event.accounts) or 'no side'}"
