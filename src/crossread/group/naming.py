"""Event ids: readable, stable, unique. `2031-05-04-call-dovhan-shen`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from crossread.lang.types import Packs
from crossread.model import Event

_UNSAFE = re.compile(r"[^a-z0-9]+")


def unique_ids(events: Sequence[Event], packs: Packs) -> tuple[Event, ...]:
    """The events with their ids, in order of day, then of id; a second event of the same slug gets `-2`."""
    surnames = _surnames(packs)
    slugged = [(_slug(event, surnames), event) for event in events]
    slugged.sort(key=lambda entry: (entry[1].date is None, entry[0], entry[1].articles))
    seen: dict[str, int] = {}
    named = []
    for slug, event in slugged:
        seen[slug] = seen.get(slug, 0) + 1
        named.append(replace(event, id=slug if seen[slug] == 1 else f"{slug}-{seen[slug]}"))
    return tuple(named)


def _slug(event: Event, surnames: dict[str, str]) -> str:
    day = event.date.isoformat() if event.date else "undated"
    names = sorted(_plain(surnames.get(name) or name.split()[-1]) for name in event.participants)
    who = names or sorted(_plain(side) for side in event.sides)
    if not who and event.type is None:
        who = [_plain(event.articles[0])] if event.articles else []
    return "-".join(part for part in (day, event.type or "event", *who) if part)


def _surnames(packs: Packs) -> dict[str, str]:
    """Canonical name -> surname: the word that the sides file also gives alone, else the last one."""
    found: dict[str, str] = {}
    for side in packs.sides.sides.values():
        for person in side.people:
            words = person.name.split()
            alone = [alias for alias in person.aliases if alias in words]
            found[person.name] = alone[0] if alone else words[-1]
    return found


def _plain(text: str) -> str:
    """Small ASCII letters and digits; what has no such form is left out."""
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _UNSAFE.sub("-", ascii_.lower()).strip("-")
