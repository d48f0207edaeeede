"""Where an event was held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from crossread.attribute.mention_lines import EventWord, Line
from crossread.attribute.mention_scene import Scene
from crossread.model import Span

_CAPITAL = "[A-ZА-ЯІЇЄҐЁ]"
_NAMED = re.compile(
    rf"\s(?:the city of )?(?P<place>{_CAPITAL}[\w'’.-]*[\w’'](?: {_CAPITAL}[\w'’-]+){{0,3}})"
    r"|(?P<han>[\u3400-\u9fff]{2,6}?)(?=应|会见|会晤|会谈|会面|举行|出席|同|与|和)"
)
_BREAK = re.compile(r"[,;:()\n\"“”«»]")
_DATELINE = re.compile(
    r"\A\s{0,9}(?P<place>[A-Z][\w'’]+(?:[ -][A-Za-z][\w'’]+){0,3})"
    r"(?:,? (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?)(?:, \d{4})?)?,?"
    r"(?: \([A-Z][\w ]{1,20}\)|(?<=\d)|(?<=\d,)) ?[-—–:]{1,3} "
)
"""A dateline: "Dar Amal, Nov. 15 (KNA) -- "."""
_HERE = re.compile(
    r"\bhere\b|\breceived\b|\bhosted\b|\bwelcomed\b|\b(?:palace|headquarters|ministry|chancellery|residence)\b|\bcounterpart\b"
)
"""What tells that an event was where the report comes from."""
_FAR = 120
"""Code points after an event word within which its place stands."""

Told = Sequence[tuple[Line, EventWord, float]]


def find_place(scene: Scene, told: Told) -> str | None:
    """The place of the event, by its canonical name if it is a capital; `None` where nothing says it."""
    found = place_facts(scene, told)
    return found[0][0] if found else None


def place_facts(scene: Scene, told: Told) -> list[tuple[str, Span]]:
    """Every (place, words that say it), the weightiest sentence first."""
    held = [entry for entry in told if entry[1].type != "told"]
    ordered = sorted(
        held, key=lambda entry: (-entry[2] * (entry[1].type not in {"open", "spoke"}), entry[1].start)
    )
    dateline = _of_dateline(scene, held)
    found: list[tuple[str, Span]] = [dateline] if dateline else []
    for line, word, _ in ordered:
        place = _of_word(scene, line, word)
        if place is not None and place not in found:
            found.append(place)
    return found


def _of_dateline(scene: Scene, held: Sequence[tuple[Line, EventWord, float]]) -> tuple[str, Span] | None:
    """ "Dar Amal, 3 May (KNA) - The minister received her colleague": where the report of the host's side comes from, if
    its first sentence tells of people who met and names no other place."""
    match = _DATELINE.match(scene.article.text)
    if match is None:
        return None
    lead = next((line for line in scene.lines if line.span.end > match.end()), None)
    words = [word for line, word, _ in held if line is lead]
    here = lead is not None and _HERE.search(scene.folded, match.end(), lead.span.end) is not None
    if lead is None or not words or any(word.type in {"call", "video"} for word in words):
        return None
    if not here and not scene.article.side:
        return None
    own = (place for word in words if (place := _of_word(scene, lead, word)) and place[1].start > match.end())
    if next(own, None) is not None:
        return None
    span = Span(*match.span("place"))
    return span.of(scene.article.text), span


def _of_word(scene: Scene, line: Line, word: EventWord) -> tuple[str, Span] | None:
    """The place in an event word's sentence: a capital anywhere, else a name after the word or before it."""
    leads = _leads(scene, line)
    capital = next((place for lead in leads if (place := _capital(scene, line, lead))), None)
    if capital is not None:
        return capital
    after = [lead for lead in leads if word.end <= lead]
    for lead in [*after[:3], *reversed([lead for lead in leads if lead <= word.start])]:
        place = _named(scene, line, word, lead)
        if place is not None:
            return place
    return None


def _leads(scene: Scene, line: Line) -> list[int]:
    """Where the words end after which a place may stand."""
    found = scene.places
    return found[bisect_left(found, line.span.start) : bisect_left(found, line.span.end)]


def _capital(scene: Scene, line: Line, lead: int) -> tuple[str, Span] | None:
    for hit in line.parties:
        if hit.kind == "capital" and 0 <= hit.span.start - lead <= 1:
            side = scene.packs.sides.sides.get(hit.side or "")
            name = side.capitals[0] if side and side.capitals else hit.span.of(scene.article.text)
            return name, hit.span
    return None


def _without_names(scene: Scene, line: Line, first: int, last: int) -> str:
    """The words between an event and its place without a name set off by commas: "met the minister, Jo Doe, in Oslo"."""
    text = scene.article.text
    for hit, _ in line.people:
        start, end = hit.span.start, hit.span.end
        if first <= start - 2 and end + 1 <= last and text[start - 2 : start] == ", " and text[end] == ",":
            return text[first : start - 2] + text[end + 1 : last]
    return text[first:last]


def _named(scene: Scene, line: Line, word: EventWord, lead: int) -> tuple[str, Span] | None:
    """A name in the same breath as the event word; no month, no day, a state's only right after it."""
    text = scene.article.text
    match = _NAMED.match(text, lead, line.span.end)
    if match is None:
        return None
    span = Span(*match.span(match.lastgroup or 0))
    if match.lastgroup == "han" and span.of(text).endswith(tuple(scene.lists["no_place_ends"])):
        return None
    first, last = (word.end, span.start) if span.start >= word.end else (line.span.start, word.start)
    if last - first > _FAR or bisect_left(scene.topics, first) < bisect_left(scene.topics, last):
        return None
    if span.start >= word.end and _BREAK.search(_without_names(scene, line, first, last)):
        return None
    taken = {hit.span.start for hit in line.parties if hit.kind == "side"}
    far = span.start - word.end > len(" in the") or span.start < word.end
    names = {name.rstrip(".").casefold() for name in (*scene.pack.months, *scene.pack.weekdays)}
    if span.of(text).split()[0].casefold() in names or (far and span.start in taken):
        return None
    return None if span.start in {hit.span.start for hit, _ in line.people} else (span.of(text), span)
