"""Who appears in one article: whom a bare surname means, who was named last, for whom a stranger speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from crossread.text.aliases import Bearer
from crossread.text.names import NameHit
from crossread.text.strangers import find_strangers

_ASIDE = re.compile(r", (?:a|an|the|its|their)\b[^.,;:\n]{0,80}")
_TITLE = re.compile(r"[^.,;:!?\n]*")
_BESIDE = 50
"""Code points before a name in which its title stands."""


def _start(entry: tuple[NameHit, Bearer]) -> int:
    return entry[0].span.start


def _nearest(starts: list[int], place: int) -> int:
    """The last of the ascending `starts` up to `place`, else the first of all."""
    return starts[max(0, bisect_right(starts, place) - 1)]


@dataclass(slots=True)
class Cast:
    """Who appears in one article, and whom its bare surnames mean."""

    text: str
    hits: tuple[NameHit, ...]
    introduced: dict[Bearer, list[int]] = field(default_factory=dict)
    """Where each person's whole name stands."""
    titles: frozenset[str] = frozenset()
    """Words of titles and openers of sentences, lower case: "minister", "meanwhile"; they are no first names."""
    offices: frozenset[str] = frozenset()
    """Words of titles and institutions."""
    strangers: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Whole names of people nobody listed, by surname: (place, name)."""

    presence: Counter[str] = field(default_factory=Counter)
    """How often each side is named in any way."""
    _starts: list[int] = field(default_factory=list)
    """Where each hit starts."""
    _media: list[NameHit] = field(default_factory=list)
    _stranger_sides: dict[str, str | None] = field(default_factory=dict)
    _people: list[tuple[NameHit, Bearer]] | None = None
    _places: dict[Bearer, list[int]] = field(default_factory=dict)
    """Where each person is named in any way, ascending."""

    def __post_init__(self) -> None:
        self._starts = [hit.span.start for hit in self.hits]
        self._media = [hit for hit in self.hits if hit.kind == "media"]
        self.presence.update(hit.side for hit in self.hits if hit.side and hit.kind != "person")
        for hit in self.hits:
            if hit.full and len(hit.people) == 1:
                self.introduced.setdefault(hit.people[0], []).append(hit.span.start)
        for found in find_strangers(self.text, self.hits, self.titles):
            self.strangers.setdefault(found.surname, []).append((found.place, found.name))

    def who(self, hit: NameHit) -> tuple[Bearer, tuple[Bearer, ...]]:
        """The person meant by a person hit, and the others it could be.

        A surname means its last-introduced bearer before it in this article, else the first one introduced
        after it; where the article introduces none, the sides file decides, and says so if it knows
        several.
        """
        if hit.full and len(hit.people) == 1:
            return hit.people[0], ()
        at = hit.span.start
        known = [(self.introduced[bearer], bearer) for bearer in hit.people if bearer in self.introduced]
        places = [(_nearest(starts, at), bearer) for starts, bearer in known]
        listed = {bearer.name for bearer in hit.people}
        strangers = self.strangers.get(hit.span.of(self.text).split()[-1], [])
        strangers = [entry for entry in strangers if entry[1] not in listed]
        if strangers:
            place = bisect_right(strangers, at, key=lambda entry: entry[0])
            start, name = strangers[max(0, place - 1)]
            places.append((start, Bearer(name, self._side_beside(start, name))))
        if places:
            before = [entry for entry in places if entry[0] <= at]
            return (max if before else min)(before or places, key=lambda entry: entry[0])[1], ()
        likely = sorted(hit.people, key=lambda bearer: -self.presence[bearer.side or ""])
        apart = (
            self.presence[likely[0].side or ""] > 3 * self.presence[likely[1].side or ""]
            if likely[1:]
            else True
        )
        return likely[0], () if apart else tuple(likely[1:])

    def _side_beside(self, start: int, name: str) -> str | None:
        """The side that the words around a whole name give: "Beijing spokesman X", "X, an envoy of China"."""
        behind = start + len(name)
        aside = self._office(_ASIDE.match(self.text, behind))
        first, last = bisect_left(self._starts, start - _BESIDE), bisect_left(self._starts, start)
        before = [
            h for h in self.hits[first:last] if self._office(_TITLE.fullmatch(self.text, h.span.end, start))
        ]
        after = self.hits[last : bisect_left(self._starts, aside.end())] if aside else ()
        return next((h.side for h in (*reversed(before), *after) if h.kind != "person"), None)

    def _office(self, words: re.Match[str] | None) -> re.Match[str] | None:
        """The words, if one of them is a title or an institution: a baker in a capital speaks for nobody."""
        found = words and any(word in self.offices for word in re.findall(r"\w+", words.group().lower()))
        return words if found else None

    def stranger_side(self, name: str) -> str | None:
        """The side for which somebody nobody listed speaks, as far as his introduction says so."""
        if name not in self._stranger_sides:
            known = self.strangers.get(name.rsplit(maxsplit=1)[-1] if name.split() else "", [])
            sides = (self._side_beside(start, name) for start, whole in known if whole == name)
            self._stranger_sides[name] = next((side for side in sides if side), None)
        return self._stranger_sides[name]

    @property
    def people(self) -> list[tuple[NameHit, Bearer]]:
        """Every person hit with whom it means, in the order of the text."""
        if self._people is None:
            self._people = [(hit, self.who(hit)[0]) for hit in self.hits if hit.kind == "person"]
            for hit, bearer in self._people:
                self._places.setdefault(bearer, []).append(hit.span.start)
        return self._people

    def people_between(self, start: int, end: int) -> list[tuple[NameHit, Bearer]]:
        """Of these, the ones that start in [start, end) of the text."""
        first = bisect_left(self.people, start, key=_start)
        return self.people[first : bisect_left(self.people, end, first, key=_start)]

    def on_stage(self, place: int) -> list[Bearer]:
        """Persons of this article, the last named before `place` first, then those named only later."""
        _ = self.people
        nearest = [(_nearest(starts, place - 1), bearer) for bearer, starts in self._places.items()]
        before = sorted((entry for entry in nearest if entry[0] < place), key=lambda entry: -entry[0])
        after = sorted((entry for entry in nearest if entry[0] >= place), key=lambda entry: entry[0])
        return [bearer for _, bearer in (*before, *after)]

    def last_medium(self, place: int) -> NameHit | None:
        """The official medium that the text names last before `place`."""
        at = bisect_left(self._media, place, key=lambda hit: hit.span.start)
        return self._media[at - 1] if at else None

    def stranger(self, words: str) -> str:
        """The whole name of an unlisted person of whom `words` give the surname; `words` themselves where
        unknown."""
        known = self.strangers.get(words.rsplit(maxsplit=1)[-1] if words.split() else "")
        return known[0][1] if known and words in known[0][1] else words
