"""Names of parties and people, brought to one id in every script: 王毅 = Wang Yi = Ван Ї, "Beijing" = china."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossread.lang import Packs
from crossread.model import Side
from crossread.text.stems import stem
from crossread.text.words import Word, words

Names = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First key of an alias -> (all its keys, term) of every alias that begins so, longest first."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text: words `[first, last)` of it mean `term`."""

    first: int
    last: int
    term: str


def name_key(word: Word) -> str:
    """The key under which a word of a name is looked up: inflected scripts by their stem, others as they are written.

    Case counts: "US" and "March" are names, "us" and "march" are not.
    """
    if _CYRILLIC.search(word.text):
        return stem(word.key)
    return word.text.replace("’", "'").removesuffix("'s").replace(".", "")


def read_names(packs: Packs) -> Names:
    """All aliases of all sides and people; an alias claimed by two of them names neither."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for side in packs.sides.sides.values():
        for alias, term in _aliases(side):
            key = tuple(name_key(word) for word in words(alias) if word.kind != "mark")
            if key:
                owners.setdefault(key, set()).add(term)
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, terms in sorted(owners.items(), key=lambda item: (-len(item[0]), item[0])):
        if len(terms) == 1:
            names.setdefault(key[0], []).append((key, next(iter(terms))))
    return {first: tuple(rest) for first, rest in names.items()}


def _aliases(side: Side) -> Iterator[tuple[str, str]]:
    for alias in (side.name, *side.names, *side.capitals, *side.institutions):
        yield alias, f"s:{side.id}"
    for person in side.people:
        for alias in (person.name, *person.aliases):
            yield alias, f"p:{person.name}"


def find_names(text: Sequence[Word], names: Names) -> list[FoundName]:
    """The names in a text, longest first at each place, disjoint, ascending. Marks inside a name are passed over."""
    content = [(index, name_key(word)) for index, word in enumerate(text) if word.kind != "mark"]
    keys = [key for _, key in content]
    found: list[FoundName] = []
    at = 0
    while at < len(keys):
        hit = next(((k, t) for k, t in names.get(keys[at], ()) if tuple(keys[at : at + len(k)]) == k), None)
        if hit is None:
            at += 1
            continue
        alias, term = hit
        found.append(FoundName(content[at][0], content[at + len(alias) - 1][0] + 1, term))
        at += len(alias)
    return found
