"""Why articles were put together, in words for the reader."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.group.signature import is_full
from crossread.lang.types import Packs
from crossread.model import Reading

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def reasons_of(readings: Sequence[Reading], packs: Packs) -> tuple[str, ...]:
    """One line for what the articles share, one for each that was put with them for another reason."""
    if len(readings) < 2:
        return ("one article tells of it",)
    signed = [reading for reading in readings if is_full(reading.mention)]
    lines = [_shared(signed)] if len(signed) > 1 else []
    if signed:
        lines += [_looser(reading, signed[0]) for reading in readings if not is_full(reading.mention)]
        return tuple(lines)
    lines.append(f"{len(readings)} articles without a date: {_undated(readings[0], readings[1])}")
    return tuple(lines)


def _shared(readings: Sequence[Reading]) -> str:
    mention = readings[0].mention
    people = ", ".join(mention.participants)
    day = mention.date.isoformat() if mention.date else ""
    kind = {"video": "video meeting", None: "event"}.get(mention.type, mention.type)
    return f"{len(readings)} articles name the same people ({people}), the same day ({day}) and a {kind}"


def _looser(reading: Reading, signed: Reading) -> str:
    mention, name = reading.mention, reading.article.name
    if mention.participants == signed.mention.participants:
        return f"{name}: the same people ({', '.join(mention.participants)}) within the window of days"
    if mention.participants and set(mention.participants) <= set(signed.mention.participants):
        return f"{name}: names {', '.join(mention.participants)} and nothing that speaks against it"
    if mention.date and mention.date == signed.mention.date and mention.sides:
        return f"{name}: the same sides on the same day ({mention.date.isoformat()})"
    return f"{name}: its words resemble those of the others"


def _undated(left: Reading, right: Reading) -> str:
    ours, theirs = left.mention, right.mention
    if ours.participants and ours.participants == theirs.participants:
        day = f" and the same weekday ({_DAYS[ours.weekday]})" if ours.weekday is not None else ""
        return f"the same people ({', '.join(ours.participants)}){day}"
    return "their words resemble each other"
