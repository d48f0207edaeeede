"""Where an event was held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.attribute.mention_scene import EventWord, Line, Scene
from crossread.model import Span
from crossread.text.names import NameHit

_AFTER_IN = re.compile(
    r"[^,;:.()\n\"“”«»]{0,120}?\b(?:in|at) (?P<place>(?:[A-Z][\w'’.-]*[\w’'])(?: [A-Z][\w'’-]+){0,3})"
)
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t) ((?:[A-Z][\w'’.-]*[\w’'])(?: [A-Z][\w'’-]+){0,3})")
_TOPIC = re.compile(
    r"\b(?:about|that|on the situation|over|discuss\w*|regarding|war|conflict|crisis|invasion)\b"
)
_BEFORE_CAPITAL = re.compile(r"(?:^|\W)(?:in|at|у|в|во|до)\s\Z|[在抵赴]\Z", re.IGNORECASE)


def find_place(scene: Scene, told: Sequence[tuple[Line, EventWord, float]]) -> str | None:
    """The place of the event, by its canonical name if it is a capital; `None` where nothing says it."""
    found = place_facts(scene, told)
    return found[0][0] if found else None


def place_facts(scene: Scene, told: Sequence[tuple[Line, EventWord, float]]) -> list[tuple[str, Span]]:
    """Every (place, words that say it), the weightiest sentence first."""
    held = [entry for entry in told if entry[1].type != "told"]
    ordered = sorted(held, key=lambda entry: (-entry[2] * (entry[1].type != "open"), entry[1].start))
    found: list[tuple[str, Span]] = []
    for line, word, _ in ordered:
        place = _capital(scene, line) or _named(scene, line, word)
        if place is not None and place not in found:
            found.append(place)
    return found


def _capital(scene: Scene, line: Line) -> tuple[str, Span] | None:
    for hit in line.parties:
        before = scene.article.text[max(0, hit.span.start - 4) : hit.span.start]
        if hit.kind == "capital" and _BEFORE_CAPITAL.search(before):
            return _canonical(scene, hit), hit.span
    return None


def _canonical(scene: Scene, hit: NameHit) -> str:
    side = scene.packs.sides.sides.get(hit.side or "")
    return side.capitals[0] if side and side.capitals else hit.span.of(scene.article.text)


def _named(scene: Scene, line: Line, word: EventWord) -> tuple[str, Span] | None:
    """Capitalised words after "in": after the event word in the same breath, else before it."""
    text = scene.article.text
    after = _AFTER_IN.match(text, word.end, line.span.end)
    if after and not _TOPIC.search(text, word.end, after.start("place")):
        far = after.start("place") - word.end > len(" in the")
        return _unless_taken(scene, line, Span(after.start("place"), after.end("place")), far=far)
    if _TOPIC.search(text, line.span.start, word.start):
        return None
    before = [
        _unless_taken(scene, line, Span(m.start(1), m.end(1)), far=True)
        for m in _IN.finditer(text, line.span.start, word.start)
    ]
    return next((place for place in reversed(before) if place), None)


def _unless_taken(scene: Scene, line: Line, span: Span, *, far: bool) -> tuple[str, Span] | None:
    """No month, no weekday, nobody's name; a state only right after the event word ("talks in Kastrovia")."""
    taken = {hit.span.start for hit in line.parties if hit.kind == "side"} | {
        hit.span.start for hit, _ in line.people
    }
    names = {name.rstrip(".").casefold() for name in (*scene.pack.months, *scene.pack.weekdays)}
    words = span.of(scene.article.text)
    if words.split()[0].casefold() in names or (far and span.start in taken):
        return None
    return words, span
