"""Persons, sides, capitals, institutions and official media in a text: a token dictionary over every known
alias.

Finding and resolving are two passes. `NameIndex.find` says which words could name whom; `Cast` then
decides, for the whole article at once, whom a bare surname means: the last-introduced bearer of it in
*this* article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crossread.lang import Packs
from crossread.lang.keyed import Keyed
from crossread.model import Span
from crossread.text.aliases import (
    HAN,
    Alias,
    Bearer,
    Name,
    NameKind,
    first_key,
    listed_names,
    read_alias,
    script_of,
    words_of_no_name,
)
from crossread.text.cases import cyrillic_key
from crossread.text.division import words_of
from crossread.text.han import simplified_signs

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_GAP = re.compile(r"[ \u00a0.'’·-]{0,2}")
"""What may stand between two words of a name."""


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


class NameIndex:
    """All aliases of all sides, ready to be found in any text.

    An alias is read when a text holds its first word, and a script when a text is written in it: most runs
    touch a few dozen of some thousand names.
    """

    def __init__(self, packs: Packs) -> None:
        self.offices = frozenset(
            word
            for pack in packs.languages.values()
            for phrase in (*pack.titles, *pack.bodies)
            for word in phrase.split()
        )
        self.titles = frozenset(word for pack in packs.languages.values() for word in words_of_no_name(pack))
        self._firsts = {title.split()[0] for pack in packs.languages.values() for title in pack.titles}
        self._names: dict[str, list[Name]] = {"han": [], "cyrillic": [], "other": []}
        for name in listed_names(packs):
            self._names[script_of(name.words)].append(name)
        chinese = packs.languages.get("zh")
        self._plain = simplified_signs(chinese) if chinese else {}
        self._by_word: dict[str, _Entries] = {}
        self._by_sign: dict[str, list[Alias]] = {}
        self._tables: dict[str, dict[str, list[Name]]] = {}

    def _starting(self, key: str, capital: bool) -> Sequence[Alias]:
        """The aliases whose first word has this key, the longest first; without a capital, those written without one."""
        known = self._by_word.get(key)
        if known is None:
            aliases = self._read(self._table("cyrillic" if _CYRILLIC.match(key) else "other").get(key, ()))
            small = [alias for alias in aliases if not alias.words[0][0].isupper()]
            known = self._by_word[key] = _Entries(aliases, small)
        return known.every if capital else known.small

    def _signed(self, sign: str) -> Sequence[Alias]:
        """The aliases in Han signs that begin with this one."""
        if sign not in self._by_sign:
            names = self._table("han").get(sign)
            if names is None:
                return ()
            self._by_sign[sign] = self._read(names)
        return self._by_sign[sign]

    def _table(self, script: str) -> dict[str, list[Name]]:
        """The names of one script by the key of their first word, or by their first Han sign."""
        known = self._tables.get(script)
        if known is None:
            table: dict[str, list[Name]] = {}
            for name in self._both_scripts(script):
                if key := first_key(name.words, script):
                    table.setdefault(key, []).append(name)
            known = self._tables[script] = table
        return known

    def _both_scripts(self, script: str) -> Iterator[Name]:
        """The names of a script; those in traditional Han characters in simplified ones too."""
        yield from self._names[script]
        if script == "han" and self._plain:
            for name in self._names[script]:
                words = name.words.translate(self._plain)
                if words != name.words:
                    yield name._replace(words=words)

    def _read(self, names: Sequence[Name]) -> list[Alias]:
        aliases = [read_alias(name, self._firsts) for name in names]
        return sorted(aliases, key=lambda alias: (-len(alias.keys), -len(alias.words[0]), alias.side))

    def find(self, text: str) -> tuple[NameHit, ...]:
        """Every name in the order of the text, the longest where several start at one place; they do not
        overlap."""
        found = [*self._spaced(text), *(self._unspaced(text) if HAN.search(text) else ())]
        found.sort(key=lambda hit: (hit.span.start, -hit.span.end))
        kept: list[NameHit] = []
        for hit in found:
            if not kept or hit.span.start >= kept[-1].span.end:
                kept.append(hit)
        return tuple(kept)

    def _spaced(self, text: str) -> Iterator[NameHit]:
        words = _Words.of(text)
        latin = self._table("other")
        cyrillic = self._table("cyrillic") if _CYRILLIC.search(text) else {}
        done = 0
        for at in [at for at, key in enumerate(words.keys) if key in latin or key in cyrillic]:
            if at < done:
                continue
            entries = self._starting(words.keys[at], words.written[at][0].isupper())
            hits = [alias for alias in entries if _matches(alias, words, at)]
            if hits:
                size = len(hits[0].keys)
                done = at + size
                span = Span(words.starts[at], words.ends[done - 1])
                yield _hit(span, [alias for alias in hits if len(alias.keys) == size])

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


class _Entries(NamedTuple):
    """The aliases that begin with one word."""

    every: list[Alias]
    small: list[Alias]
    """Of these, the ones written in small letters."""


class _Words(NamedTuple):
    """The words of a text but for those in Han signs, with the key of each."""

    text: str
    written: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    keys: Sequence[str]

    @classmethod
    def of(cls, text: str) -> _Words:
        words, starts, ends = words_of(text)
        if HAN.search(text):
            kept = [at for at, word in enumerate(words) if not HAN.match(word)]
            words = [words[at] for at in kept]
            starts, ends = [starts[at] for at in kept], [ends[at] for at in kept]
        return cls(text, words, starts, ends, list(map(cyrillic_key, words)))


def _matches(alias: Alias, words: _Words, at: int) -> bool:
    """Whether an alias stands at a word that has the key and, where the alias has one, the capital of its first word."""
    size = len(alias.keys)
    if alias.exact and words.written[at] != alias.words[0]:
        return False
    if size == 1:
        return True
    if tuple(words.keys[at : at + size]) != alias.keys:
        return False
    for place in range(1, size):
        if not _GAP.fullmatch(words.text, words.ends[at + place - 1], words.starts[at + place]):
            return False
        if alias.bearer and alias.words[place][0].isupper() and not words.written[at + place][0].isupper():
            return False
    return True


def _hit(span: Span, aliases: list[Alias]) -> NameHit:
    people = tuple(dict.fromkeys(alias.bearer for alias in aliases if alias.bearer))
    if people:
        return NameHit(span, "person", people[0].side, people, any(alias.full for alias in aliases))
    return NameHit(span, aliases[0].kind, aliases[0].side)


def name_index(packs: Packs) -> NameIndex:
    """The index of these packs; the last few are kept, since building one costs more than using it."""
    return _built(Keyed(packs))


@lru_cache(maxsize=8)
def _built(keyed: Keyed) -> NameIndex:
    return NameIndex(keyed.packs)
