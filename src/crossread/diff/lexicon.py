"""The words that the rules read, from all packs, made ready to be found in one pass over a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crossread.lang import Packs
from crossread.lang.concepts import ConceptIndex, glossary_index
from crossread.lang.keyed import Keyed
from crossread.model import Status
from crossread.text.names import NameIndex, name_index
from crossread.text.stems import stem
from crossread.text.words import Word, fold, words

_HAN = re.compile(r"[\u3400-\u9fff]")
_LONGEST_GAP = 5
"""Words that may fill the `~` of a phrase: "at the Kastrovian minister's request"."""


class Mark(NamedTuple):
    """Words `[first, last)` of a passage that a pack lists under a key."""

    first: int
    last: int


class _Phrase(NamedTuple):
    keys: tuple[str, ...]
    after: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Closed classes of all languages at once: scripts keep them apart."""

    phrases: Mapping[str, tuple[_Phrase, ...]]
    """By the first word of the phrase."""
    stopwords: frozenset[str]
    light: frozenset[str]
    """Stems of words that are no topic: "say", "word", "matter"."""
    opposites: Mapping[str, frozenset[str]]
    """Stem of a word -> stems of its opposites."""
    names: NameIndex
    everyday: ConceptIndex
    """The words of the glossary."""
    links: frozenset[str]
    """Prepositions and conjunctions, which begin a phrase."""
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    ordered: frozenset[str]
    """Languages in which the place of a name says what it does: those with `passive` rows."""
    acts: Mapping[str, Status]
    """Stem of a verb that does something -> what it does; verbs of mere saying are left out."""
    signs: Mapping[str, Status]
    """The same for Chinese, as written."""
    counting: frozenset[str]
    """Words and stems of numbers, magnitudes and fractions, by which a number goes on."""
    verbs: frozenset[str]
    """Reporting verbs, which stand apart from the words around them."""

    def marks(self, divided: Sequence[Word]) -> dict[str, tuple[Mark, ...]]:
        """Where each class stands, by its key; of one class the longest phrase at a place."""
        keys = [word.key for word in divided]
        found: dict[str, list[Mark]] = {}
        for at, first in enumerate(keys):
            for phrase in self.phrases.get(first, ()):
                end = _end(keys, at, phrase)
                known = found.setdefault(phrase.key, [])
                if end and not (known and known[-1].last > at):
                    known.append(Mark(at, end))
        return {key: tuple(marks) for key, marks in found.items() if marks}


def lexicon(packs: Packs) -> Lexicon:
    """The words of `packs`, made ready once for each content of the packs."""
    return _built(Keyed(packs))


@lru_cache(maxsize=8)
def _built(keyed: Keyed) -> Lexicon:
    packs = keyed.packs
    phrases: dict[str, list[_Phrase]] = {}
    for key, phrase in _listed(packs):
        before, _, after = phrase.partition("~")
        found = _Phrase(_keys(before), _keys(after), key)
        if found.keys:
            phrases.setdefault(found.keys[0], []).append(found)
    ordered = {
        first: tuple(sorted(rows, key=lambda row: -len(row.keys) - len(row.after)))
        for first, rows in phrases.items()
    }
    stops = frozenset(fold(word) for pack in packs.languages.values() for word in pack.stopwords)
    links = _closed(packs, "prepositions", "conjunctions") | {"to"}
    return Lexicon(
        phrases=ordered,
        stopwords=stops,
        light=frozenset(stem(word) for word in _closed(packs, "light") if " " not in word),
        opposites=_opposites(packs),
        names=name_index(packs),
        everyday=glossary_index(packs),
        links=links,
        auxiliaries=_closed(packs, "auxiliaries") - links,
        determiners=(_closed(packs, "determiners") | _numbers(packs)) - links,
        ordered=frozenset(row.language for row in packs.contrasts.rows if row.key == "passive"),
        acts={stem(fold(word)): act for word, act in _acts(packs) if not _HAN.match(word)},
        signs={word: act for word, act in _acts(packs) if _HAN.match(word)},
        counting=_counting(packs),
        verbs=_verbs(packs),
    )


def _closed(packs: Packs, *names: str) -> frozenset[str]:
    """The words of closed classes in all languages."""
    return frozenset(
        fold(word)
        for pack in packs.languages.values()
        for name in names
        for word in pack.functions.get(name, ())
    )


def _acts(packs: Packs) -> Iterator[tuple[str, Status]]:
    for pack in packs.languages.values():
        for row in pack.cues:
            if row.kind in {"speech", "act"} and row.status != "said":
                given = [form for forms in row.forms.values() for form in forms]
                yield from ((word, row.status) for word in (*row.words, *given) if " " not in word)


def _numbers(packs: Packs) -> frozenset[str]:
    return frozenset(fold(word) for pack in packs.languages.values() for word in pack.numbers)


def _counting(packs: Packs) -> frozenset[str]:
    """Articles and "one" left out: they count nothing by themselves."""
    listed = {word for pack in packs.languages.values() for word, value in pack.numbers.items() if value != 1}
    listed |= {word for pack in packs.languages.values() for word in pack.magnitudes}
    fractions = {word for row in packs.contrasts.rows if row.key == "counting_part" for word in row.words}
    return frozenset(fold(word) for word in listed | fractions) | frozenset(
        stem(fold(word)) for word in listed if len(word) > 4
    )


def _verbs(packs: Packs) -> frozenset[str]:
    rows = [row for pack in packs.languages.values() for row in pack.cues if row.kind == "speech"]
    given = {form for row in rows for forms in row.forms.values() for form in forms}
    return frozenset(
        fold(word) for word in given | {word for row in rows for word in row.words} if " " not in word
    )


def _listed(packs: Packs) -> Iterator[tuple[str, str]]:
    for pack in packs.languages.values():
        yield from (("negation", phrase) for phrase in pack.negation)
        yield from (("conditional", phrase) for phrase in pack.conditionals)
        yield from (("hedge", phrase) for phrase in pack.hedges)
    for row in packs.contrasts.rows:
        yield from ((row.key, phrase) for phrase in row.words)


def _opposites(packs: Packs) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in packs.contrasts.rows:
        for one, other in row.pairs:
            ours, theirs = _stems(one), _stems(other)
            for word in ours:
                found.setdefault(word, set()).update(theirs)
            for word in theirs:
                found.setdefault(word, set()).update(ours)
    return {word: frozenset(others) for word, others in found.items()}


def _stems(listed: str) -> set[str]:
    """Stems of single words, whole phrases for what is longer."""
    return {stem(fold(word)) if " " not in word else fold(word) for word in listed.split("|")}


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(phrase) if word.kind != "mark")


def _end(keys: Sequence[str], at: int, phrase: _Phrase) -> int:
    end = at + len(phrase.keys)
    if tuple(keys[at:end]) != phrase.keys:
        return 0
    if not phrase.after:
        return end
    for start in range(end + 1, min(end + _LONGEST_GAP, len(keys)) + 1):
        if tuple(keys[start : start + len(phrase.after)]) == phrase.after:
            return start + len(phrase.after)
    return 0
