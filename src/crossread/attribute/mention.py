"""Which event an article is about: who met or spoke, how, when and where. Other events are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from crossread.attribute.mention_lines import EVENT_TYPES, EventWord, Line
from crossread.attribute.mention_people import (
    briefers,
    gap,
    main_sides,
    participants,
    told_lines,
    told_of_sides,
    two_nearest,
    weight_of,
)
from crossread.attribute.mention_place import find_place
from crossread.attribute.mention_scene import Scene, look
from crossread.lang.types import Packs
from crossread.model import Article, EventMention, Span
from crossread.model.event import EventType
from crossread.text.aliases import Bearer
from crossread.text.cast import Cast
from crossread.text.dates import Dated

_WEIGHT = {"call": 1.0, "video": 1.4, "meeting": 1.0, "visit": 0.6, "briefing": 0.2}
"""A visit or a briefing is the event only where nobody met or called."""
_TALKS = 0.7
"""Talks between two people are a meeting, unless their sentence says otherwise; less surely than where they met."""
_NEAR = 15
"""Code points between a date and the event word it stands with: "Monday's phone call"."""
_BESIDE = 35
"""Code points within which a state's name says whose event a word tells of."""
_OLD = 14
"""Days before publication from which a date seldom is that of the news."""


def find_mention(
    article: Article, people: Cast, packs: Packs, sentences: Sequence[Span] | None = None
) -> EventMention:
    """The event that `article` is about; an empty mention where it tells of none.

    All sentences are weighed, the title and the first paragraph more, so that a scrambled text is read too.
    """
    return mention_of(look(article, people, packs, sentences))


def mention_of(scene: Scene) -> EventMention:
    """The event of an article that has been looked at."""
    pair = participants(scene)
    homes = {bearer.side for bearer in pair if bearer.side}
    others = told_of_sides(scene, pair)
    if others:
        pair, homes = (), set(others)
    elif len(homes) < 2:
        homes = set(main_sides(scene))
    told = list(relevant(scene, pair, homes))
    kind = _type(scene, told)
    if kind == "briefing":
        pair = briefers(scene)
        homes = {bearer.side for bearer in pair if bearer.side}
    when, weekday, _ = _date(scene, told, kind)
    named = bool(scene.title_words) or any(word.type != "told" for _, word, _ in told)
    if not named and not (scene.article.side and len(homes) == 2):
        return EventMention()  # but a readout tells of an event even where no word names it
    return EventMention(
        type=kind,
        date=when,
        weekday=when.weekday() if when else weekday,
        precision="day" if when else "unknown" if weekday is None else "weekday",
        place=find_place(scene, told) if kind not in {"call", "video"} else None,
        participants=tuple(sorted(bearer.name for bearer in pair)),
        sides=tuple(sorted(homes)),
        span=_span(told, kind),
    )


def relevant(
    scene: Scene, pair: Sequence[Bearer], homes: set[str]
) -> Iterable[tuple[Line, EventWord, float]]:
    """Event words that tell of the event of `pair`, with weights: nobody else stands nearest to them."""
    names = {bearer.name for bearer in pair}
    for line in told_lines(scene):
        for word in line.words:
            if line.people:
                near = two_nearest(line, word)
                ours = all(bearer.name in names if names else bearer.side in homes for bearer in near)
            else:
                close = [hit for hit in line.parties if gap(hit.span, word) <= _BESIDE]
                beside = sorted(close, key=lambda hit: gap(hit.span, word))
                sides = list(dict.fromkeys(hit.side for hit in beside if hit.side))[:2]
                ours = len(sides) < 2 or not homes or set(sides) <= homes
            if ours:
                yield line, word, weight_of(scene, line)


Told = list[tuple[Line, EventWord, float]]


def _type(scene: Scene, told: Told) -> EventType | None:
    votes: dict[str, float] = {}
    for line, word, weight in told:
        kinds = {other.type for other in line.words}
        if (
            word.type == "open"
            and not kinds & {"call", "video", "meeting"}
            and len(two_nearest(line, word)) == 2
        ):
            votes["meeting"] = votes.get("meeting", 0.0) + weight * _TALKS
        kind = "video" if "video" in kinds and word.type in {"call", "meeting"} else word.type
        if kind in EVENT_TYPES:
            votes[kind] = votes.get(kind, 0.0) + weight * _WEIGHT[kind]
    for kind in scene.title_words:
        votes[kind] = votes.get(kind, 0.0) + 3.0 * _WEIGHT[kind]
    order: tuple[EventType, ...] = ("video", "call", "meeting", "visit", "briefing")
    return max(order, key=lambda kind: votes.get(str(kind), 0.0)) if votes else _by_default(told)


def _by_default(told: Told) -> EventType | None:
    """People who spoke, without a word of how, were on the phone; those who held talks met."""
    kinds = [word.type for _, word, _ in sorted(told, key=lambda entry: (-entry[2], entry[1].start))]
    first = next((kind for kind in kinds if kind != "told"), None)
    return "call" if first == "spoke" else "meeting" if first == "open" else None


def _date(scene: Scene, told: Told, kind: EventType | None) -> tuple[date | None, int | None, Dated | None]:
    """The day (or weekday) that stands nearest to the event's words most often, and words that say it."""
    days: Counter[date] = Counter()
    weekdays: Counter[int] = Counter()
    places: dict[date | int, Dated] = {}
    for dated, weight in _dated(scene, told, kind):
        if dated.date is not None:
            days[dated.date] += int(100 * weight * _freshness(scene, dated.date))
            places.setdefault(dated.date, dated)
        elif dated.weekday is not None:
            weekdays[dated.weekday] += int(100 * weight)
            places.setdefault(dated.weekday, dated)
    if scene.published and any(line.day_after for line, _, _ in told):
        days[scene.published - timedelta(days=1)] += 100
    best = max((day for day in days if days[day] > 0), key=lambda day: (days[day], day), default=None)
    if best is not None:
        return best, None, places.get(best)
    if scene.article.side and scene.published:
        return scene.published, None, None
    weekday = max(weekdays, key=lambda day: (weekdays[day], -day), default=None)
    return None, weekday, places.get(weekday) if weekday is not None else None


def main_date(scene: Scene, told: Told, kind: EventType | None) -> Dated | None:
    """The first words that say when the event was; `None` where no words do."""
    return _date(scene, told, kind)[2]


def _dated(scene: Scene, told: Told, kind: EventType | None) -> Iterable[tuple[Dated, float]]:
    """Dates with weights: each belongs to the event word nearest to it, in the lead also without one."""
    ours = {
        word.start: weight
        for line, word, weight in told
        if word.type in {kind, "open", "spoke"}
        or {word.type, kind} == {"visit", "meeting"}
        or (word.type not in {"briefing", "visit"} and any(other.type == kind for other in line.words))
    }
    for line in told_lines(scene):
        for dated in line.dates:
            words = [word for word in (*line.words, *line.passed) if word.type != "told"]
            share = 0.2 if dated.span.start in line.said else 1.0
            if not words:
                if line.head:
                    yield dated, 0.5 * share * weight_of(scene, line)
                continue
            nearest = min(words, key=lambda word: (gap(dated.span, word), word.start))
            weight = share * ours.get(nearest.start, 0.0)
            yield dated, weight * (1.5 if gap(dated.span, nearest) <= _NEAR else 1.0)


def _freshness(scene: Scene, day: date) -> float:
    """News is of the last days; what lies ahead has not happened."""
    if scene.published is None:
        return 1.0
    age = (scene.published - day).days
    if age < -1:
        return 0.0
    return 1.0 if age <= 7 else 0.6 if age <= _OLD else 0.1


def _span(told: Told, kind: EventType | None) -> Span | None:
    if not told:
        return None
    _, word, _ = max(told, key=lambda entry: (entry[1].type == kind, entry[2], -entry[1].start))
    return Span(word.start, word.end)
