"""Put names, event words and dates into their sentences, and tell background from the event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from crossread.attribute.mention_lexicon import Cue, Lexicon, fold
from crossread.attribute.mention_lines import EVENT_TYPES, EventWord, Line
from crossread.attribute.mention_phrases import Phrases
from crossread.model import Span
from crossread.text.aliases import Bearer
from crossread.text.cast import Cast
from crossread.text.dates import Dated

_AFTER_DATELINE = re.compile(r"\.?\s?(?:\([^)\n]{1,30}\)\s?)?[-–—]")
_DATE_SHADES = ("background_date", "background_since")
_DATELINE = 60
"""Code points at the head of a paragraph in which a dateline stands."""
_OLD = 14
"""Days before publication from which a sentence tells of something else than the news."""
_MOST = 50
"""Names, dates or event words of one sentence that are read; what has more is a list or no sentence at all."""
_OPENING = 12
"""A word that opens a background paragraph stands at most this far into it."""
_FULL_STOPS = '.!?。！？”"»'
_BREATH = re.compile(r"[,;:.()\n。，；：]")
_CALLED = re.compile(
    r"\bcalled (?!on\b|for\b|upon\b|it\b|him\b|them\b|that\b|in\b)"
    r"(?:(?:the |his |her |its )?(?:[a-z][a-z'-]*,? ){0,8})?\Z"
)
_NAMED = re.compile(r",? (?:an?|the)\b|(?:,|:)? [\"“”'‘]|['’]s\b| to be\b")
"""What follows somebody who is called something: "called Dahl a liar"; or of whom something is called."""
_CALL_REACH = 90
"""Code points between "called" and the name of whoever was called."""
_REACH = {"background_event": 25, "background_date": 12, "background_since": 60, "background_said": 30}
"""How many code points before an event word or a date these words still bear on it."""


def divide_lines(text: str, sentences: Sequence[Span]) -> list[Line]:
    """One line a sentence; headlines and bylines, which end without a stop, are no paragraphs."""
    lines: list[Line] = []
    paragraphs, before = 0, 0
    for rank, span in enumerate(sentences):
        opens = rank == 0 or "\n" in text[before : span.start]
        paragraphs += opens and text[span.end - 1] in _FULL_STOPS
        before = span.end
        lines.append(Line(span, rank, head=paragraphs < 2, opens=opens))
    return lines


def _line_at(lines: list[Line], starts: list[int], place: int) -> Line | None:
    at = bisect_left(starts, place + 1) - 1
    return lines[at] if at >= 0 and place < lines[at].span.end else None


def place_people(lines: list[Line], starts: list[int], people: Cast, words: Lexicon) -> None:
    """Put names into their lines, those of spokespeople apart; `words` knows their roles."""
    aside = _asides(people, words)
    for hit in people.hits:
        line = _line_at(lines, starts, hit.span.start)
        if line is None:
            continue
        if hit.kind == "person":
            bearer = people.who(hit)[0]
            voices = line.aides if bearer in aside else line.people
            if len(voices) < _MOST:
                voices.append((hit, bearer))
        elif hit.side and len(line.parties) < _MOST:
            line.parties.append(hit)


def _asides(people: Cast, words: Lexicon) -> set[Bearer]:
    """Those who tell of events, and seldom hold them: spokespeople always; deputies, envoys and aides where the article
    names somebody of their side above them."""
    voices: set[Bearer] = set()
    lesser: set[Bearer] = set()
    holding: set[str | None] = set()
    for bearer in dict.fromkeys(bearer for _, bearer in people.people):
        keys = _keys_of(words.roles, bearer.role)
        if "background_voices" in keys:
            voices.add(bearer)
        elif "background_roles" in keys and bearer.side is not None:
            lesser.add(bearer)
        else:
            holding.add(bearer.side)
    return voices | {bearer for bearer in lesser if bearer.side in holding}


@lru_cache(maxsize=1024)
def _keys_of(roles: Phrases[Cue], role: str) -> frozenset[str]:
    """The rows that a role belongs to; kept, since finding phrases in another text divides the article anew."""
    return frozenset(cue.key for found in roles.find(fold(role)) for cue in found.payload)


def let_aides_hold(lines: list[Line]) -> None:
    """Where the first sentence of a readout names an envoy or a deputy with somebody of another side, they held it."""
    for line in lines[:1]:
        sides = {bearer.side for _, bearer in line.people}
        more = [entry for entry in line.aides if entry[1].side not in sides]
        if len(sides | {bearer.side for _, bearer in more}) > 1:
            line.people = sorted([*line.people, *more], key=lambda entry: entry[0].span)


def place_events(
    lines: list[Line], starts: list[int], words: Lexicon, folded: str, dates: Sequence[Dated]
) -> dict[str, list[int]]:
    """Put event words into their lines; answers where the words end that bear on what follows them."""
    shades: dict[str, list[int]] = {key: [] for key in _REACH}
    dated = {one.span.start for one in dates}
    for found in words.events.find(folded):
        keys = {cue.key for cue in found.payload}
        for key in keys & shades.keys():
            if found.start not in dated:  # "last" of "last Tuesday's call" belongs to the day
                shades[key].append(found.end)
        line = _line_at(lines, starts, found.start)
        if line is None or "event_not" in keys:
            continue
        line.background |= "background_sentence" in keys
        line.day_after |= "background_day_after" in keys
        line.opens_background |= "background_paragraph" in keys and found.start - line.span.start < _OPENING
        kind = _kind(keys)
        if kind and len(line.words) + len(line.passed) < _MOST:
            passed = _shaded(folded, shades["background_event"], found.start, _REACH["background_event"])
            (line.passed if passed else line.words).append(EventWord(found.start, found.end, kind))
    return shades


def place_called(lines: list[Line], folded: str, language: str) -> None:
    """ "Brand called Maler", "called the president of Kesh, Jo Doe": a call, where a person and nothing he is called
    follows."""
    if language != "en":
        return
    for line in lines:
        at = folded.find("called", line.span.start, line.span.end)
        for hit, _ in line.people if at >= 0 else ():
            call = _CALLED.search(folded, max(line.span.start, hit.span.start - _CALL_REACH), hit.span.start)
            if call and not _NAMED.match(folded, hit.span.end):
                line.words.append(EventWord(call.start(), call.start() + len("called"), "call"))


def _kind(keys: set[str]) -> str:
    typed = sorted(keys & EVENT_TYPES)
    if typed:
        return typed[0]
    return next((kind for kind in ("spoke", "open", "told") if f"event_{kind}" in keys), "")


def place_dates(
    lines: list[Line], starts: list[int], dates: Sequence[Dated], folded: str, shades: dict[str, list[int]]
) -> None:
    """Put dates into their lines, but for datelines and those that a word before them sets apart."""
    for dated in dates:
        line = _line_at(lines, starts, dated.span.start)
        if line is None or len(line.dates) >= _MOST or _is_dateline(folded, line, dated.span):
            continue
        owns = folded.startswith("'s", dated.span.end)  # "from Monday's call": the call's day, not a term
        keys = _DATE_SHADES[owns:]
        # "since Monday", but "since the war began came on Monday"
        reach = {key: 7 if dated.relative else _REACH[key] for key in keys}
        if not any(_shaded(folded, shades[key], dated.span.start, reach[key]) for key in keys):
            line.dates.append(dated)
            if _said(folded, dated, shades["background_said"]):
                line.said.add(dated.span.start)


def _said(folded: str, dated: Dated, ends: list[int]) -> bool:
    """Whether a day is that of speaking: "the ministry said Friday", but not "said during Friday's call"."""
    owns = folded.startswith("'s", dated.span.end)
    return not owns and _shaded(folded, ends, dated.span.start, _REACH["background_said"])


def _is_dateline(folded: str, line: Line, span: Span) -> bool:
    if line.opens and span.start - line.span.start < _DATELINE and _AFTER_DATELINE.match(folded, span.end):
        return True
    return len(line.span) - len(span) < 3


def set_old_apart(lines: list[Line], published: date | None) -> None:
    """A sentence whose only days lie weeks back is background, where another sentence tells of a day of the news."""
    if published is None:
        return
    ages = {
        line.rank: min(abs((published - one.date).days) for one in line.dates if one.date)
        for line in lines
        if any(one.date for one in line.dates)
    }
    if any(age <= _OLD for age in ages.values()):
        for line in lines:
            line.background |= ages.get(line.rank, 0) > _OLD and not line.head


def spread_background(lines: list[Line]) -> None:
    """A paragraph that opens with "Background:" is background to its end, a sentence that does is so itself."""
    on = False
    for line in lines:
        on = line.opens_background if line.opens else on
        line.apart = on or line.opens_background
        line.background |= line.apart


def _shaded(folded: str, ends: list[int], start: int, reach: int) -> bool:
    """Whether a word that ends at one of `ends` bears on what starts at `start`: near, in the same breath."""
    at = bisect_right(ends, start)
    return at > 0 and start - ends[at - 1] <= reach and not breath(folded, ends[at - 1], start)


def breath(folded: str, start: int, end: int) -> bool:
    """Whether a mark at which a reader takes breath stands between two places."""
    return _BREATH.search(folded, start, end) is not None
