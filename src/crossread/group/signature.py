"""Whether two tellings are of one event by what they say of it: who, when, how."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from crossread.model import EventMention, Reading

_SAME_KIND = frozenset({
    frozenset({"video", "call"}), frozenset({"video", "meeting"}), frozenset({"visit", "meeting"}),
})  # fmt: skip
"""One event may be told under either name: a video call is a meeting, a meeting is held during a visit."""
_ZONES = timedelta(days=1)
"""Two capitals may date one call on two days."""


def kinds_agree(left: str | None, right: str | None) -> bool:
    """Whether two kinds of event can be one; an unknown kind agrees with all."""
    return left is None or right is None or left == right or frozenset({left, right}) in _SAME_KIND


def is_full(mention: EventMention) -> bool:
    """Two people and a day: enough to tell an event from every other."""
    return len(mention.participants) >= 2 and mention.date is not None


def same_event(left: EventMention, right: EventMention) -> bool:
    """Whether two full signatures are of one event: same people, same day or the next, kinds that agree."""
    if left.date is None or right.date is None or left.participants != right.participants:
        return False
    return abs(left.date - right.date) <= _ZONES and kinds_agree(left.type, right.type)


def excludes(left: EventMention, right: EventMention) -> bool:
    """Whether two mentions cannot be of one event, however alike their texts are.

    Different days, different weekdays, kinds that disagree, or people of whom neither mention has all.
    Nothing else excludes: accounts of one event dispute its numbers.
    """
    if left.date and right.date and abs(left.date - right.date) > _ZONES:
        return True
    if not kinds_agree(left.type, right.type):
        return True
    if not (left.date and right.date) and _differ(left.weekday, right.weekday):
        return True
    ours, theirs = set(left.participants), set(right.participants)
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _differ(left: int | None, right: int | None) -> bool:
    return left is not None and right is not None and left != right


def could_be(reading: Reading, told: Sequence[Reading], window: int) -> bool:
    """Whether a telling without a full signature fits an event that has one.

    The same people (or some of them, or the same sides on the same day), nothing that excludes it, and
    published from the day of the event to `window` days after.
    """
    mention = reading.mention
    if any(excludes(mention, other.mention) for other in told):
        return False
    best = told[0].mention
    if mention.date is None and mention.weekday is None and not in_window(reading, best.date, window):
        return False
    people = set(mention.participants)
    if len(people) >= 2:
        return people == set(best.participants)
    if mention.date is None and mention.weekday is None and mention.type is None:
        return False
    return bool(people and people <= set(best.participants)) or (
        len(mention.sides) == 2 and set(mention.sides) == set(best.sides)
    )


def in_window(reading: Reading, day: date | None, window: int) -> bool:
    """Whether an article may tell of that day's news; one without a published date may."""
    published = reading.article.published
    return published is None or day is None or -1 <= (published - day).days <= window
