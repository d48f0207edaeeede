"""Which event and which two accounts are meant, where the caller did not say."""

from __future__ import annotations

from collections import Counter

from crossread.api.workspace import Workspace
from crossread.errors import UsageError
from crossread.model import Event


def choose_pair(
    space: Workspace,
    event: str | None = None,
    sides: tuple[str, str] | None = None,
    *,
    texts: bool = False,
    together: bool = False,
    how: str = "--event ID",
) -> tuple[Event, str, str]:
    """The event and the keys of the two accounts that are meant, as `Workspace.compare` takes them.

    `sides` may name texts or `side@event`; they bring their event with them. With `texts`, or where two texts
    of one side were given, these two are compared whole. Raises `UsageError` where several could be meant.
    """
    wanted = event.partition("+")[0] if event else None
    if sides and any(side not in space.packs.sides.sides for side in sides):
        return _event_of(space, wanted, sides), *sides
    if texts or (not sides and not event and together and _of_one_side(space)):
        return _two_texts(space, wanted)
    chosen = choose_event(space, wanted, together=together, how=how)
    return chosen, *choose_sides(space, chosen, sides)


def _event_of(space: Workspace, wanted: str | None, sides: tuple[str, str]) -> Event:
    """The event of a bare side that faces a text or another event."""
    if wanted:
        return space.event(wanted)
    if not space.events:
        raise UsageError("no event in these texts; nothing to compare; pass articles that tell of a call")
    accounts = [space.account(side, space.events[0]) for side in sides if side not in space.packs.sides.sides]
    return next((one for one in space.events if one.id == accounts[0].event), space.events[0])


def _of_one_side(space: Workspace) -> bool:
    readouts = [reading.article.side for reading in space.readings]
    return len(readouts) == 2 and readouts[0] is not None and readouts[0] == readouts[1]


def _two_texts(space: Workspace, wanted: str | None) -> tuple[Event, str, str]:
    ids = [reading.article.id for reading in space.readings]
    if len(ids) != 2:
        raise UsageError(
            f"{len(ids)} texts; two are compared; name them with --sides LEFT,RIGHT: {', '.join(ids)}"
        )
    return _event_of(space, wanted, (ids[0], ids[1])), ids[0], ids[1]


def choose_event(
    space: Workspace, wanted: str | None, *, together: bool = False, how: str = "--event ID"
) -> Event:
    """The event asked for, or the only one there is.

    With `together`, two texts that no rule put together are one event: the reader gave just these two, and so
    she says. Raises `UsageError` that lists the events where there are several, with `how` to choose one, or
    says that there is none.
    """
    if wanted:
        return space.event(wanted)
    events = list(space.events)
    if not events:
        raise UsageError(
            "no event in these texts; nothing to compare; pass articles that tell of a call or a meeting"
        )
    if len(events) == 1:
        return events[0]
    if together and len(space.readings) == 2:
        return space.unite(events)
    known = "\n".join(f"  {_told(event)}" for event in events)
    raise UsageError(f"several events; {len(events)} found; choose one with {how}:\n{known}")


def put_together(space: Workspace) -> None:
    """Take two texts that no rule put together for one event: the reader gave just these two."""
    if len(space.readings) == 2 and len(space.events) > 1:
        space.unite(space.events)


def _told(event: Event) -> str:
    return f"{event.id}  accounts: {', '.join(event.accounts) or 'none'}"


def choose_sides(space: Workspace, event: Event, wanted: tuple[str, str] | None) -> tuple[str, str]:
    """The sides asked for, else the two that held the event, left and right in the order of their texts.

    Raises `UsageError` where fewer than two sides are known.
    """
    if wanted:
        for side in wanted:
            space.known_side(side)
        claimed = {claim.account for reading in space.readings_of(event) for claim in reading.claims}
        if not set(wanted) & claimed:
            names = " and ".join(space.side_name(side) for side in wanted)
            have = ", ".join(event.accounts) or "none"
            raise UsageError(f"no account by {names}; {event.id}; accounts exist for: {have}")
        return wanted
    count = Counter(
        claim.account for reading in space.readings_of(event) for claim in reading.claims if claim.account
    )
    candidates = sorted((side for side in event.sides), key=lambda side: (-count[side], side))[:2]
    if len(candidates) < 2:
        others = sorted(set(count) - set(candidates), key=lambda side: (-count[side], side))
        candidates = [*candidates, *others][:2]
    if len(candidates) < 2:
        have = ", ".join(event.accounts) or "none"
        raise UsageError(
            f"fewer than two accounts; {event.id}: {have}; name two with --sides, or compare the texts with --texts"
        )
    first = _first_place(space, event)
    left, right = sorted(candidates[:2], key=lambda side: (first.get(side, (9_999, 0)), side))
    return left, right


def _first_place(space: Workspace, event: Event) -> dict[str, tuple[int, int]]:
    """(input, place) at which each side's account begins: official readouts stand in the order they were
    given."""
    places: dict[str, tuple[int, int]] = {}
    for number, reading in enumerate(space.readings_of(event)):
        for claim in reading.claims:
            if claim.account:
                places.setdefault(claim.account, (number, claim.start))
    return places
