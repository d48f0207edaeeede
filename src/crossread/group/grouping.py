"""`group_readings`: readings in, events out. The signature decides first, likeness where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.group.assemble import assemble
from crossread.group.features import Paper, make_features
from crossread.group.likeness import bar, candidates, likeness
from crossread.group.linkage import average_linkage
from crossread.group.naming import unique_ids
from crossread.group.shelf import Group, Shelf
from crossread.group.signature import could_be, excludes, is_full, same_event
from crossread.lang.types import Packs
from crossread.model import Event, Reading
from crossread.settings import Settings


def group_readings(readings: Sequence[Reading], packs: Packs, settings: Settings) -> tuple[Event, ...]:
    """Events, dated ones first and in order of their days; every reading belongs to exactly one.

    The order of `readings` never matters.
    """
    ordered = sorted(readings, key=_key)
    signed = _by_signature([reading for reading in ordered if is_full(reading.mention)])
    partial = [reading for reading in ordered if not is_full(reading.mention)]
    rest = [reading for reading in partial if not _joined(reading, signed, settings.group.window_days)]
    groups = _by_likeness([*signed.groups, *_alike_by_mention(rest)], packs, settings)
    return unique_ids([assemble(sorted(group, key=_key), packs) for group in groups], packs)


def _key(reading: Reading) -> tuple[str, str, str]:
    published = reading.article.published
    return (published.isoformat() if published else "9999", reading.article.name, reading.article.id)


def _by_signature(readings: Sequence[Reading]) -> Shelf:
    """Readings with two people and a day each; those that leave the kind open come last."""
    shelf = Shelf()
    for reading in sorted(
        readings, key=lambda one: (one.mention.type is None, str(one.mention.date), _key(one))
    ):
        known = shelf.of_people(reading.mention.participants)
        home = next((group for group in known if _all_same(reading, group)), None)
        if home is None:
            shelf.put(reading)
        else:
            home.append(reading)
    return shelf


def _all_same(reading: Reading, group: Group) -> bool:
    return all(same_event(reading.mention, other.mention) for other in group)


def _joined(reading: Reading, signed: Shelf, window: int) -> bool:
    """Put a reading into the event with a full signature that it fits; of several, the nearest in time."""
    fitting = [group for group in signed.near(reading.mention) if could_be(reading, group, window)]
    if not fitting or (len(fitting) > 1 and reading.article.published is None):
        return False
    min(fitting, key=lambda group: _distance(reading, group)).append(reading)
    return True


def _distance(reading: Reading, group: Group) -> tuple[int, str]:
    published, day = reading.article.published, group[0].mention.date
    days = abs((published - day).days) if published and day else 0
    return (days, "|".join(group[0].mention.participants))


def _alike_by_mention(readings: Sequence[Reading]) -> list[Group]:
    """Readings without a full signature that share what they have: people and weekday, or sides and day."""
    shelf = Shelf()
    for reading in readings:
        home = next((group for group in shelf.near(reading.mention) if _alike(reading, group[0])), None)
        if home is None:
            shelf.put(reading)
        else:
            home.append(reading)
    return shelf.groups


def _alike(left: Reading, right: Reading) -> bool:
    ours, theirs = left.mention, right.mention
    if (ours.participants, ours.date) != (theirs.participants, theirs.date) or excludes(ours, theirs):
        return False
    if ours.date is not None:
        return ours.sides == theirs.sides
    first, second = left.article.published, right.article.published
    near = first == second or bool(first and second and abs((first - second).days) <= 3)
    return near and len(ours.participants) >= 2 and ours.weekday == theirs.weekday


def _by_likeness(groups: list[Group], packs: Packs, settings: Settings) -> list[Group]:
    """Join groups whose articles resemble each other, unless their mentions exclude it."""
    if len(groups) < 2:
        return groups
    members = [(number, reading) for number, group in enumerate(groups) for reading in group]
    stopwords = {word for pack in packs.languages.values() for word in pack.stopwords}
    features = make_features([_paper(reading) for _, reading in members], stopwords)
    sums: dict[tuple[int, int], float] = {}
    for left, right in candidates(features, settings.group.window_days):
        homes = members[left][0], members[right][0]
        if homes[0] != homes[1]:
            pair = min(homes), max(homes)
            sums[pair] = sums.get(pair, 0.0) + likeness(features[left], features[right])
    scores = {
        (left, right): total / (len(groups[left]) * len(groups[right]))
        for (left, right), total in sums.items()
        if not _excluded(groups[left], groups[right])
    }
    knobs = settings.group
    least = bar(features, knobs.window_days, knobs.threshold, knobs.crowding)
    linked = average_linkage(len(groups), scores, least)
    return [[reading for number in numbers for reading in groups[number]] for numbers in linked]


def _excluded(left: Group, right: Group) -> bool:
    if is_full(left[0].mention) and is_full(right[0].mention):
        return True
    return any(excludes(one.mention, other.mention) for one in left for other in right)


def _paper(reading: Reading) -> Paper:
    article = reading.article
    return Paper(article.id, article.title or "", article.text, reading.mention.date or article.published)
