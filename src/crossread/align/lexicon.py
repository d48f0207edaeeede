"""What the packs know that aligning needs: names, stopwords, and the concepts of the phrasebook."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crossread.lang import Concept, LanguagePack, Packs
from crossread.lang.concepts import concept_index, glossary_index, label
from crossread.lang.keyed import Keyed
from crossread.model import Span
from crossread.text.names import NameHit, name_index
from crossread.text.stems import stem
from crossread.text.words import Word, fold

MANNERS = frozenset(
    (
        "stance",
        "commitment",
        "repeating",
        "importance",
        "urgency",
        "scope_of_states",
        "condition",
        "contact",
        "tone",
        "support",
    )
)
"""Groups and scales of the phrasebook whose members say how or for whom, not what."""


class Lexicon:
    """The packs, prepared for aligning."""

    def __init__(self, packs: Packs) -> None:
        self.packs = packs
        self._names = name_index(packs)
        self.stopwords = {code: frozenset(pack.stopwords) for code, pack in packs.languages.items()}
        self.light = _light_terms(packs)
        """Terms so common that sharing them says little: "say", "year", "minister"."""
        self.labels: dict[str, str] = {}
        """What a reader is told of a concept, naming group or scale."""
        self.families: dict[str, str] = {}
        """The term of the group or scale of a concept, by the term of the concept."""
        for concept in packs.phrasebook.concepts:
            term, *family = concept_terms(concept)
            self.labels[term] = label(concept)
            if family:
                self.labels[family[0]] = family[0][2:].replace("_", " ")
                self.families[term] = family[0]
        self._counting = {"en": _counting(packs.languages["en"])} if "en" in packs.languages else {}
        for word in packs.glossary.words:
            self.labels[f"x:{word.id}"] = label(word)
        self.topics: dict[str, tuple[str, ...]] = {}
        """The points of an agenda to which a concept or a word of the glossary belongs, by its term."""
        for topic in packs.topics.topics:
            for term in (*(f"x:{id_}" for id_ in topic.glossary), *(f"c:{id_}" for id_ in topic.phrasebook)):
                self.topics[term] = (*self.topics.get(term, ()), topic.id)
        self._concepts = concept_index(packs)
        self._glossary = glossary_index(packs)

    def names(self, text: str) -> list[tuple[Span, str]]:
        """Each name in `text` with its term: `p:PERSON`, or `s:SIDE` for what speaks for a side.

        A surname that several people bear says no more than nothing: it keeps its words.
        """
        return [(hit.span, term) for hit in self._names.find(text) if (term := _name_term(hit))]

    def may_count(self, tokens: Sequence[Word], language: str) -> bool:
        """Whether a text could hold a quantity at all: looking closer costs more than all else."""
        counting = self._counting.get(language)
        return counting is None or any(
            word.kind in ("number", "han") or word.key in counting for word in tokens
        )

    def everyday(self, text: str, language: str) -> list[tuple[Span, str]]:
        """Each word of the glossary in `text` with its term `x:ID`."""
        return [(hit.span, f"x:{hit.concept.id}") for hit in self._glossary.find(text, language)]

    def concepts(self, text: str, language: str) -> list[tuple[Span, str]]:
        """Each concept of the phrasebook in `text` with its terms, one entry a term."""
        found = self._concepts.find(text, language)
        return [(hit.span, term) for hit in found for term in concept_terms(hit.concept)]


def concept_terms(concept: Concept) -> tuple[str, ...]:
    """`c:ID` and `g:GROUP` for a concept that says what is spoken of, `m:ID` for one that says how."""
    family = concept.group or concept.scale
    if family in MANNERS:
        return (f"m:{concept.id}",)
    return (f"c:{concept.id}", f"g:{family}") if family else (f"c:{concept.id}",)


def _light_terms(packs: Packs) -> frozenset[str]:
    """The light words of each language, its titles and bodies, and the rows that the glossary marks as light."""
    listed = (
        word
        for pack in packs.languages.values()
        for phrase in (*pack.functions.get("light", ()), *pack.titles, *pack.bodies)
        for word in phrase.split()
    )
    rows = (f"x:{row.id}" for row in packs.glossary.words if row.slot == "light")
    return frozenset(f"w:{stem(fold(word))}" for word in listed) | frozenset(rows)


def _counting(pack: LanguagePack) -> frozenset[str]:
    """Words without which a text without digits counts nothing; an article alone counts nothing."""
    tables = (pack.numbers, pack.magnitudes, pack.units, pack.weekdays, pack.months)
    return frozenset(fold(word.rstrip(".")) for table in tables for word in table) - {"a", "an", "one"}


def _name_term(hit: NameHit) -> str:
    if hit.kind == "person":
        return f"p:{hit.people[0].name}" if len(hit.people) == 1 else ""
    return f"s:{hit.side}" if hit.side else ""


def read_lexicon(packs: Packs) -> Lexicon:
    """The lexicon of `packs`, built once for each content of the packs."""
    return _built(Keyed(packs))


@lru_cache(maxsize=4)
def _built(keyed: Keyed) -> Lexicon:
    return Lexicon(keyed.packs)
