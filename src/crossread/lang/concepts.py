"""Find the concepts of the phrasebook in a text of any of its languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from crossread.lang.formindex import FormIndex
from crossread.lang.forms import Token, forms_of, match_han, match_words, plain, tokens
from crossread.lang.keyed import Keyed
from crossread.lang.types import Concept, Packs, Phrasebook
from crossread.model.span import Span

_Place = tuple[int, int, Concept | None]
"""Start, end, and what stands there; `None` for a look-alike."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ONLY_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_ONLY_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A concept where it stands in a text."""

    concept: Concept
    span: Span


class ConceptIndex:
    """The phrasebook made ready for look-up; each language is indexed when the first text needs it."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._languages: dict[str, FormIndex] = {}

    def find(self, text: str, language: str | None = None) -> tuple[Found, ...]:
        """The concepts in `text` by place, never overlapping; where two compete the longer one stands.

        `language` decides between Ukrainian and Russian for Cyrillic words; without it their letters do.
        Words in another script than that of `language` are looked up all the same.
        """
        places = [*self._in_words(text, language), *self._in_han(text)]
        return tuple(
            Found(concept=concept, span=Span(start, end))
            for start, end, concept in _longest(places)
            if concept is not None
        )

    def atoms(self, text: str, language: str | None = None) -> tuple[Span, ...]:
        """Spans of the standing formulas, which a word diff keeps whole."""
        return tuple(found.span for found in self.find(text, language) if found.concept.formula)

    def _in_words(self, text: str, language: str | None) -> Iterator[_Place]:
        found = list(tokens(text))
        keys = [token.key for token in found]
        latin = (self._index("en"),) if any(map(_is_latin, found)) else ()
        cyrillic: tuple[FormIndex, ...] = ()
        if not all(map(_is_latin, found)):
            cyrillic = tuple(map(self._index, _cyrillic_languages(text, language)))
        for at, token in enumerate(found):
            for index in latin if _is_latin(token) else cyrillic:
                for form in index.get(token.key):
                    end = match_words(found, keys, at, form)
                    if end:
                        yield token.start, found[end - 1].end, form.concept

    def _in_han(self, text: str) -> Iterator[_Place]:
        if not _HAN.search(text):
            return
        forms = self._index("zh")
        for at, character in enumerate(text):
            for form in forms.get(character):
                end = match_han(text, at, form)
                if end:
                    yield at, end, form.concept

    def _index(self, language: str) -> FormIndex:
        if language not in self._languages:
            self._languages[language] = FormIndex(self._packs, language)
        return self._languages[language]


def concept_index(packs: Packs) -> ConceptIndex:
    """The index of `packs`, built once for each content of the packs."""
    return _built(Keyed(packs))


def glossary_index(packs: Packs) -> ConceptIndex:
    """The same of the everyday words of the glossary."""
    return _built_of_glossary(Keyed(packs))


def label(concept: Concept, language: str = "en") -> str:
    """What to call `concept` on a screen: its first form in `language`, else in English."""
    written = forms_of(concept, language) or concept.en
    return plain(written[0]) if written else concept.id.replace("_", " ")


@lru_cache(maxsize=8)
def _built(keyed: Keyed) -> ConceptIndex:
    return ConceptIndex(keyed.packs)


@lru_cache(maxsize=8)
def _built_of_glossary(keyed: Keyed) -> ConceptIndex:
    words = Phrasebook(schema="", concepts=keyed.packs.glossary.words)
    return ConceptIndex(msgspec.structs.replace(keyed.packs, phrasebook=words))


def _longest(places: list[_Place]) -> Iterator[_Place]:
    """Places that do not overlap: the longer first, then the earlier, and a look-alike last of all.

    Decided within each knot of places that touch one another: a long text costs no more per word.
    """
    knot: list[_Place] = []
    reach = 0
    for place in sorted(places, key=lambda place: place[:2]):
        if place[0] >= reach:
            yield from _untangled(knot)
            knot = []
        knot.append(place)
        reach = max(reach, place[1])
    yield from _untangled(knot)


def _untangled(knot: list[_Place]) -> list[_Place]:
    kept: list[_Place] = []
    for place in sorted(knot, key=lambda place: (place[0] - place[1], place[0], place[2] is None)):
        if all(place[1] <= other[0] or other[1] <= place[0] for other in kept):
            kept.append(place)
    return sorted(kept, key=lambda place: place[0])


def _is_latin(token: Token) -> bool:
    return not "\u0400" <= token.word[0] <= "\u04ff"


def _cyrillic_languages(text: str, language: str | None) -> tuple[str, ...]:
    """Where to look Cyrillic words up; in both languages where neither a choice nor a letter decides."""
    if language in {"uk", "ru"}:
        return (str(language),)
    ukrainian, russian = len(_ONLY_UKRAINIAN.findall(text)), len(_ONLY_RUSSIAN.findall(text))
    if ukrainian == russian:
        return ("uk", "ru")
    return ("uk",) if ukrainian > russian else ("ru",)
