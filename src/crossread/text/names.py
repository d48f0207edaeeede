"""Persons, sides, capitals, institutions and official media in a text: a token dictionary over every known
alias.

Finding and resolving are two passes. `NameIndex.find` says which words could name whom; `Cast` then
decides, for the whole article at once, whom a bare surname means: the last-introduced bearer of it in
*this* article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from crossread.lang import LanguagePack, Packs
from crossread.lang.keyed import Keyed
from crossread.model import Span
from crossread.text.cases import cyrillic_key
from crossread.text.strangers import find_strangers

NameKind = Literal["person", "side", "capital", "institution", "media"]

_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_GAP = re.compile(r"[ \u00a0.'’·-]{0,2}\Z")


_ASIDE = re.compile(r", (?:a|an|the|its|their)\b[^.,;:\n]{0,80}")
_BREATH = re.compile(r"[.,;:!?\n]")
_BESIDE = 50
"""Code points before a name in which its title stands."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """One person who may be meant."""

    name: str
    side: str | None
    role: str = ""


@dataclass(frozen=True, slots=True)
class NameHit:
    """Words of a text that name somebody or something with a voice."""

    span: Span
    kind: NameKind
    side: str | None
    people: tuple[Bearer, ...] = ()
    """Who could be meant, in the order of the sides file; only for persons."""
    full: bool = False
    """A whole name, which introduces its bearer; a bare surname does not."""


@dataclass(frozen=True, slots=True)
class _Alias:
    keys: tuple[str, ...]
    words: tuple[str, ...]
    kind: NameKind
    side: str
    bearer: Bearer | None
    full: bool
    exact: bool
    """Match letter case too: "US" is no "us"."""


def _no_names(pack: LanguagePack) -> Iterator[str]:
    """Words with a capital that are no first names: of titles, days, and whatever may open a sentence."""
    classes = (
        "adverbs",
        "prepositions",
        "conjunctions",
        "relatives",
        "determiners",
        "wh",
        "complement_starts",
    )
    for phrase in (
        *pack.titles,
        *pack.weekdays,
        *pack.months,
        *pack.relative_days,
        *pack.pronouns,
        *pack.bodies,
    ):
        yield from phrase.lower().split()
    yield from pack.stopwords
    for name in classes:
        yield from pack.functions.get(name, ())


class NameIndex:
    """All aliases of all sides, ready to be found in any text.

    An alias is read when a text holds its first word, and a script when a text is written in it: most runs
    touch a few dozen of some thousand names.
    """

    def __init__(self, packs: Packs) -> None:
        self.titles = frozenset(word for pack in packs.languages.values() for word in _no_names(pack))
        self._firsts = {title.split()[0] for pack in packs.languages.values() for title in pack.titles}
        self._names: dict[str, list[_Name]] = {"han": [], "cyrillic": [], "other": []}
        for name in _names(packs):
            self._names[_script(name.words)].append(name)
        self._by_word: dict[str, list[_Alias]] = {}
        self._by_sign: dict[str, list[_Alias]] = {}
        self._tables: dict[str, dict[str, list[_Name]]] = {}

    def _starting(self, key: str) -> Sequence[_Alias]:
        """The aliases whose first word has this key, the longest first."""
        if key not in self._by_word:
            names = self._table("cyrillic" if "\u0400" <= key[:1] <= "\u04ff" else "other").get(key)
            if names is None:
                return ()
            self._by_word[key] = self._read(names)
        return self._by_word[key]

    def _signed(self, sign: str) -> Sequence[_Alias]:
        """The aliases in Han signs that begin with this one."""
        if sign not in self._by_sign:
            names = self._table("han").get(sign)
            if names is None:
                return ()
            self._by_sign[sign] = self._read(names)
        return self._by_sign[sign]

    def _table(self, script: str) -> dict[str, list[_Name]]:
        """The names of one script by the key of their first word, or by their first Han sign."""
        known = self._tables.get(script)
        if known is None:
            table: dict[str, list[_Name]] = {}
            for name in self._names[script]:
                if key := _first_key(name.words, script):
                    table.setdefault(key, []).append(name)
            known = self._tables[script] = table
        return known

    def _read(self, names: Sequence[_Name]) -> list[_Alias]:
        aliases = [_alias(name, self._firsts) for name in names]
        return sorted(aliases, key=lambda alias: (-len(alias.keys), -len(alias.words[0]), alias.side))

    def find(self, text: str) -> tuple[NameHit, ...]:
        """Every name in the order of the text, the longest where several start at one place; they do not
        overlap."""
        found = [*self._spaced(text), *(self._unspaced(text) if _HAN.search(text) else ())]
        found.sort(key=lambda hit: (hit.span.start, -hit.span.end))
        kept: list[NameHit] = []
        for hit in found:
            if not kept or hit.span.start >= kept[-1].span.end:
                kept.append(hit)
        return tuple(kept)

    def _spaced(self, text: str) -> Iterator[NameHit]:
        tokens = [
            (word, match.start(), match.end())
            for match in _WORD.finditer(text)
            if not _HAN.match(word := match.group())
        ]
        at = 0
        while at < len(tokens):
            entries = self._starting(cyrillic_key(tokens[at][0]))
            size = 0
            if entries:
                hits = [alias for alias in entries if _matches(alias, tokens, at, text)]
                if hits:
                    size = len(hits[0].keys)
                    span = Span(tokens[at][1], tokens[at + size - 1][2])
                    yield _hit(span, [alias for alias in hits if len(alias.keys) == size])
            at += size or 1

    def _unspaced(self, text: str) -> Iterator[NameHit]:
        at = 0
        while at < len(text):
            hits = [a for a in self._signed(text[at]) if text.startswith(a.words[0], at)]
            if hits:
                size = max(len(alias.words[0]) for alias in hits)
                longest = [alias for alias in hits if len(alias.words[0]) == size]
                yield _hit(Span(at, at + size), longest)
                at += size
            else:
                at += 1


class _Name(NamedTuple):
    """A name as the sides file has it."""

    words: str
    kind: NameKind
    side: str
    bearer: Bearer | None = None


def _names(packs: Packs) -> Iterator[_Name]:
    for side in packs.sides.sides.values():
        groups: tuple[tuple[NameKind, Sequence[str]], ...] = (
            ("side", (side.name, *side.names)),
            ("capital", side.capitals),
            ("institution", side.institutions),
            ("media", side.media),
        )
        for kind, names in groups:
            for name in names:
                yield _Name(name, kind, side.id)
        for person in side.people:
            bearer = Bearer(person.name, side.id, person.role)
            for name in dict.fromkeys((person.name, *person.aliases)):
                yield _Name(name, "person", side.id, bearer)


def _first_key(name: str, script: str) -> str:
    if script == "han":
        return name[0]
    first = _WORD.search(name)
    return cyrillic_key(first.group()) if first else ""


def _script(name: str) -> str:
    first = name[:1] if name[:1].isalpha() else next(filter(str.isalnum, name), "")
    if "\u3400" <= name[:1] <= "\u9fff":
        return "han"
    return "cyrillic" if "\u0400" <= first <= "\u04ff" else "other"


def _alias(name: _Name, titles: set[str]) -> _Alias:
    """A name ready to be compared; `titles` are the words that begin a title, which makes no name whole."""
    written, kind, side, bearer = name
    if _HAN.match(written):
        full = bearer is None or len(written) > 1
        return _Alias((written,), (written,), kind, side, bearer, full, exact=True)
    words = tuple(_WORD.findall(written))
    keys = tuple(cyrillic_key(word) for word in words)
    full = bearer is None or written == bearer.name or (len(words) > 1 and words[0].casefold() not in titles)
    return _Alias(keys, words, kind, side, bearer, full, exact=len(words[0]) <= 4 and words[0].isupper())


def _matches(alias: _Alias, tokens: list[tuple[str, int, int]], at: int, text: str) -> bool:
    if at + len(alias.keys) > len(tokens):
        return False
    first = tokens[at][0]
    if alias.exact and first != alias.words[0]:
        return False
    if alias.words[0][0].isupper() and not first[0].isupper():
        return False
    for place in range(1, len(alias.keys)):
        word, start, _ = tokens[at + place]
        if cyrillic_key(word) != alias.keys[place] or not _GAP.match(text, tokens[at + place - 1][2], start):
            return False
        if alias.bearer and alias.words[place][0].isupper() and not word[0].isupper():
            return False
    return True


def _hit(span: Span, aliases: list[_Alias]) -> NameHit:
    people = tuple(dict.fromkeys(alias.bearer for alias in aliases if alias.bearer))
    if people:
        return NameHit(span, "person", people[0].side, people, any(alias.full for alias in aliases))
    return NameHit(span, aliases[0].kind, aliases[0].side)


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
    strangers: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Whole names of people nobody listed, by surname: (place, name)."""

    presence: Counter[str] = field(default_factory=Counter)
    """How often each side is named in any way."""
    _starts: list[int] = field(default_factory=list)
    """Where each hit starts."""
    _media: list[NameHit] = field(default_factory=list)
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
        strangers = self.strangers.get(hit.span.of(self.text).split()[-1], [])
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
        aside = _ASIDE.match(self.text, behind)
        first, last = bisect_left(self._starts, start - _BESIDE), bisect_left(self._starts, start)
        before = [h for h in self.hits[first:last] if not _BREATH.search(self.text, h.span.end, start)]
        after = self.hits[last : bisect_left(self._starts, aside.end())] if aside else ()
        return next((h.side for h in (*reversed(before), *after) if h.kind != "person"), None)

    def stranger_side(self, name: str) -> str | None:
        """The side for which somebody nobody listed speaks, as far as his introduction says so."""
        known = self.strangers.get(name.rsplit(maxsplit=1)[-1] if name.split() else "", [])
        return next((side for start, _ in known if (side := self._side_beside(start, name))), None)

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


def name_index(packs: Packs) -> NameIndex:
    """The index of these packs; the last few are kept, since building one costs more than using it."""
    return _built(Keyed(packs))


@lru_cache(maxsize=8)
def _built(keyed: Keyed) -> NameIndex:
    return NameIndex(keyed.packs)
