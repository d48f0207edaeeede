"""The names of the sides file, made ready to be looked for: the keys of their words, and who bears them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from crossread.lang import LanguagePack, Packs
from crossread.text.cases import cyrillic_key

NameKind = Literal["person", "side", "capital", "institution", "media"]

WORD = re.compile(r"[^\W_]+")
HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Bearer:
    """One person who may be meant."""

    name: str
    side: str | None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name ready to be compared: its words with their keys, and what it names."""

    keys: tuple[str, ...]
    words: tuple[str, ...]
    kind: NameKind
    side: str
    bearer: Bearer | None
    full: bool
    exact: bool
    """Match letter case too: "US" is no "us"."""


class Name(NamedTuple):
    """A name as the sides file has it."""

    words: str
    kind: NameKind
    side: str
    bearer: Bearer | None = None


def listed_names(packs: Packs) -> Iterator[Name]:
    """Every name of every side, in the order of the sides file."""
    for side in packs.sides.sides.values():
        groups: tuple[tuple[NameKind, Sequence[str]], ...] = (
            ("side", (side.name, *side.names)),
            ("capital", side.capitals),
            ("institution", side.institutions),
            ("media", side.media),
        )
        for kind, names in groups:
            for name in names:
                yield Name(name, kind, side.id)
        for person in side.people:
            bearer = Bearer(person.name, side.id, person.role)
            for name in dict.fromkeys((person.name, *person.aliases)):
                yield Name(name, "person", side.id, bearer)


def first_key(name: str, script: str) -> str:
    """The key of the first word; of a name in Han signs, the first sign."""
    if script == "han":
        return name[0]
    first = WORD.search(name)
    return cyrillic_key(first.group()) if first else ""


def script_of(name: str) -> str:
    """`han`, `cyrillic` or `other`."""
    first = name[:1] if name[:1].isalpha() else next(filter(str.isalnum, name), "")
    if "\u3400" <= name[:1] <= "\u9fff":
        return "han"
    return "cyrillic" if "\u0400" <= first <= "\u04ff" else "other"


def read_alias(name: Name, titles: set[str]) -> Alias:
    """A name ready to be compared; `titles` are the words that begin a title, which makes no name whole."""
    written, kind, side, bearer = name
    if HAN.match(written):
        full = bearer is None or len(written) > 1
        return Alias((written,), (written,), kind, side, bearer, full, exact=True)
    words = tuple(WORD.findall(written))
    keys = tuple(cyrillic_key(word) for word in words)
    full = bearer is None or written == bearer.name or (len(words) > 1 and words[0].casefold() not in titles)
    return Alias(keys, words, kind, side, bearer, full, exact=len(words[0]) <= 4 and words[0].isupper())


def words_of_no_name(pack: LanguagePack) -> Iterator[str]:
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
