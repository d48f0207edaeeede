"""`group_readings`: readings in, events out. The signature decides first, likeness where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.group.assemble import assemble
from crossread.group.features import Paper, make_features
from crossread.group.likeness import bar, candidates, likeness
from crossread.group.linkage import average_linkage
from crossread.group.naming import unique_ids
from crossread.group.signature import could_be, excludes, is_full, kinds_agree, same_event
from crossread.lang.types import Packs
from crossread.model import Event, Reading
from crossread.settings import Settings

Group = list[Reading]


def group_readings(readings: Sequence[Reading], packs: Packs, settings: Settings) -> tuple[Event, ...]:
    """Events, dated ones first and in order of their days; every reading belongs to exactly one.

    The order of `readings` never matters.
    """
    ordered = sorted(readings, key=_key)
    groups = _by_signature([reading for reading in ordered if is_full(reading.mention)])
    partial = [reading for reading in ordered if not is_full(reading.mention)]
    rest = [reading for reading in partial if not _joined(reading, groups, settings.group.window_days)]
    groups = _by_likeness([*groups, *_alike_by_mention(rest)], packs, settings)
    return unique_ids([assemble(sorted(group, key=_key), packs) for group in groups], packs)


def _key(reading: Reading) -> tuple[str, str, str]:
    published = reading.article.published
    return (published.isoformat() if published else "9999", reading.article.name, reading.article.id)


def _by_signature(readings: Sequence[Reading]) -> list[Group]:
    """Readings with two people and a day each; those that leave the kind open come last."""
    ordered = sorted(
        readings,
        key=lambda one: (one.mention.date is None, one.mention.date, not one.mention.type, _key(one)),
    )
    groups: list[Group] = []
    for reading in ordered:
        home = next(
            (group for group in groups if all(same_event(reading.mention, one.mention) for one in group)),
            None,
        )
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def _joined(reading: Reading, groups: list[Group], window: int) -> bool:
    """Put a reading into the event with a full signature that it fits; of several, the nearest in time."""
    fitting = [group for group in groups if could_be(reading, group, window)]
    if not fitting:
        return False
    published = reading.article.published
    if len(fitting) > 1 and published is None:
        return False
    min(fitting, key=lambda group: _distance(reading, group)).append(reading)
    return True


def _distance(reading: Reading, group: Group) -> tuple[int, str]:
    published, day = reading.article.published, group[0].mention.date
    days = abs((published - day).days) if published and day else 0
    return (days, "|".join(group[0].mention.participants))


def _alike_by_mention(readings: Sequence[Reading]) -> list[Group]:
    """Undated readings that name the same two people, the same kind of event and the same weekday."""
    groups: list[Group] = []
    for reading in readings:
        mention = reading.mention
        home = next((group for group in groups if _one_undated(reading, group[0])), None)
        if home is None or len(mention.participants) < 2:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def _one_undated(left: Reading, right: Reading) -> bool:
    ours, theirs = left.mention, right.mention
    if (ours.participants, ours.weekday) != (theirs.participants, theirs.weekday):
        return False
    first, second = left.article.published, right.article.published
    near = first == second or bool(first and second and abs((first - second).days) <= 3)
    return near and kinds_agree(ours.type, theirs.type)


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
