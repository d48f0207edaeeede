"""The pack's words for events, backgrounds and header facts, ready to be found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from crossread.attribute.mention_phrases import Phrases, fold, is_han
from crossread.lang.kept import once_per_pack
from crossread.lang.types import LanguagePack

_SIDE, _EVENT = "{side}", "{event}"
_SMALL = {
    "background_roles": "roles",
    "background_voices": "roles",
    "background_not": "roles",
    "event_noun": "nouns",
    "place_before": "places",
    "place_topic": "places",
    "next_step_lead": "leads",
    "next_step_act": "leads",
    "next_step_modal": "leads",
}
_LARGE = [
    ("event_", "events"),
    ("background_", "events"),
    ("initiator_", "facts"),
    ("next_step_", "facts"),
    ("format_", "facts"),
    ("atmosphere", "facts"),
    ("duration_", "facts"),
]
"""On which shelf of the lexicon a row of the pack goes, by its key."""


class Cue(NamedTuple):
    """What one phrase means to the rules."""

    key: str
    """`call`, `meeting`, ... for an event word, else the key of the pack's row."""
    side: str = ""
    """Where the party stands that a phrase speaks of: `left`, `right`, or empty where it speaks of none."""
    before: str = ""
    """What must stand before a party on the left: "at" in "at {side}'s request"."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases for each question that is asked of an article."""

    events: Phrases[Cue]
    """What it tells of."""
    facts: Phrases[Cue]
    """What it says of an event: who asked, how long, what next."""
    places: Phrases[Cue]
    """Words after which a place may stand, and those after which it is but a topic."""
    leads: Phrases[Cue]
    """Small words around a next step."""
    roles: Phrases[Cue]
    """Roles of people who speak about events without holding them."""


@once_per_pack
def lexicon(pack: LanguagePack) -> Lexicon:
    """The lexicon of `pack`, made when first asked for and kept with it."""
    shelves: dict[str, list[tuple[str, Cue]]] = {shelf: [] for shelf in ("events", "facts", *_SMALL.values())}
    shelves["events"] = [(word, Cue(row.type)) for row in pack.events for word in row.words]
    nouns = [word for row in pack.phrases if row.key == "event_noun" for word in row.words]
    for row in pack.phrases:
        shelf = _SMALL.get(row.key) or next((name for start, name in _LARGE if row.key.startswith(start)), "")
        if shelf == "facts":
            shelves[shelf].extend(chain.from_iterable(spread(word, row.key, nouns) for word in row.words))
        elif shelf:
            shelves[shelf].extend((word, Cue(row.key)) for word in row.words)
    return Lexicon(**{shelf: Phrases(entries) for shelf, entries in shelves.items() if shelf != "nouns"})


def spread(template: str, key: str, nouns: list[str]) -> list[tuple[str, Cue]]:
    """The phrases of one template: `{event}` becomes every event word, `{side}` tells where the party stands.

    A party between two words ("at {side}'s request") is looked for to the left of what follows it.
    """
    texts = [template.replace(_EVENT, noun) for noun in nouns] if _EVENT in template else [template]
    return [entry for text in texts for entry in _around_side(text, key)]


def _around_side(text: str, key: str) -> list[tuple[str, Cue]]:
    if _SIDE not in text:
        return [(text, Cue(key))]
    before, _, after = text.partition(_SIDE)
    if not after.strip():
        return [(before.strip(), Cue(key, "right"))]
    literal = after.strip()
    spellings = [literal, "'" + literal[2:]] if literal.startswith("'s ") else [literal]
    return [(spelling, Cue(key, "left", fold(before.strip()))) for spelling in spellings]


__all__ = ["Cue", "Lexicon", "fold", "is_han", "lexicon", "spread"]
