"""Which terms to look for: concepts of the phrasebook, or words that a reader types, found by the same rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from crossread.errors import UsageError
from crossread.lang import Packs
from crossread.lang.concepts import ConceptIndex, concept_index
from crossread.lang.types import Concept, Phrasebook
from crossread.model import Span

_HAN = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


class Wanted:
    """The terms asked for, ready to be found in a text."""

    def __init__(
        self, indexes: Sequence[ConceptIndex], concepts: Sequence[Concept], typed: Sequence[str]
    ) -> None:
        self._indexes = indexes
        self._typed = frozenset(typed)
        self._places = {concept.id: place for place, concept in enumerate(concepts)}
        self.concepts = {concept.id: concept for concept in concepts}

    def find(self, text: str, language: str) -> Iterator[tuple[str, Span]]:
        """Every place of a term: its id and the span in `text`."""
        for index in self._indexes:
            for found in index.find(text, language):
                if found.concept.id in self.concepts:
                    yield found.concept.id, found.span

    def known(self, term: str) -> bool:
        """Whether the phrasebook has it."""
        return term not in self._typed

    def place(self, term: str) -> int:
        """Where it stands in the order asked for, or in the phrasebook."""
        return self._places[term]

    def of_group(self, group: str) -> Iterator[str]:
        """The terms of a naming group."""
        return (key for key, concept in self.concepts.items() if concept.group == group)


def read_wanted(terms: Sequence[str], packs: Packs) -> Wanted:
    """The terms by id, by naming group, by any of their forms, or as plain words.

    Raises `UsageError` for a term without a letter or number.
    """
    index = concept_index(packs)
    if not terms:
        return Wanted([index], packs.phrasebook.concepts, ())
    known: dict[str, Concept] = {}
    typed: dict[str, Concept] = {}
    for term in terms:
        concepts = list(_concepts(term, packs, index))
        if concepts:
            known.update((concept.id, concept) for concept in concepts)
        else:
            typed[term] = _as_concept(term)
    # the words of a concept are searched with the whole phrasebook, where the longer of two terms stands
    indexes = [index] * bool(known) + [_index_of(list(typed.values()), packs)] * bool(typed)
    return Wanted(indexes, [*known.values(), *typed.values()], tuple(typed))


def _concepts(term: str, packs: Packs, index: ConceptIndex) -> Iterator[Concept]:
    slug = "_".join(term.casefold().split())
    whole = [found.concept.id for found in index.find(term) if found.span.of(term) == term.strip()]
    for concept in packs.phrasebook.concepts:
        if concept.id in {slug, *whole} or (concept.group == slug and concept.slot):
            yield concept


def _as_concept(term: str) -> Concept:
    words = " ".join(term.split())
    if not any(sign.isalnum() for sign in words):
        raise UsageError(f"no words to look for; {term!r}; give a term such as 'territorial integrity'")
    if _HAN.search(words):
        return Concept(id=term, zh=[words])
    return (
        Concept(id=term, uk=[words], ru=[words]) if _CYRILLIC.search(words) else Concept(id=term, en=[words])
    )


def _index_of(concepts: list[Concept], packs: Packs) -> ConceptIndex:
    book = Phrasebook(schema=packs.phrasebook.schema, concepts=concepts)
    return ConceptIndex(msgspec.structs.replace(packs, phrasebook=book))
