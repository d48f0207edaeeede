"""What a claim offers to be matched by: its terms and its character n-grams.

A term is a string whose first letter is its kind:
`w:` stem of a content word, `h:` pair of Han characters, `c:` phrasebook concept, `g:` naming group, `p:` person,
`s:` side, `n:` number, `t:` length of time in minutes, `u:` kind of quantity. All but `w:` and `h:` mean the same in
every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from crossread.align.names import FoundName, find_names
from crossread.align.lexicon import Lexicon
from crossread.align.quantities import find_quantities
from crossread.model import Claim
from crossread.text.stems import stem
from crossread.text.words import Word, words

GRAM = 4
"""Characters in an n-gram; four beat three and five on the development pairs."""


UNIVERSAL = frozenset("cgpsntu")
"""Kinds of term that mean the same in every language."""
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of one claim."""

    terms: frozenset[str]
    grams: frozenset[str]
    order: tuple[str, ...]
    """Stems of the words as they follow each other."""
    script: str
    """`latin`, `cyrillic`, `han` or `` : words of different scripts never meet."""
    speaker: str
    """Who spoke, as a term; empty when unknown."""


def read_evidence(claim: Claim, lexicon: Lexicon) -> Evidence:
    """The evidence of a claim: its words, what they name and count, and who spoke them."""
    return read_text(claim.text, claim.language, lexicon, speaker=claim.speaker.name)


def read_text(text: str, language: str, lexicon: Lexicon, *, speaker: str = "") -> Evidence:
    """The evidence of words that nobody attributed yet."""
    tokens = words(text)
    named = find_names(tokens, lexicon.names)
    content = tuple(_content(tokens, named, lexicon.stopwords.get(language, _NOTHING))) or _spoken(tokens)
    order = tuple(stem(word.key) if word.kind == "word" else word.key for word in content)
    terms = {
        *_word_terms(content),
        *(name.term for name in named),
        *find_quantities(tokens, lexicon.packs.languages.get(language)),
        *lexicon.concept_terms(text, language),
    }
    grams = frozenset(gram for word in content if word.kind == "word" for gram in _grams(word.key))
    return Evidence(frozenset(map(intern, terms)), grams, order, _script(content), speaker)


def _content(tokens: Sequence[Word], named: Sequence[FoundName], stopwords: frozenset[str]) -> Iterator[Word]:
    inside = {index for name in named for index in range(name.first, name.last)}
    for index, word in enumerate(tokens):
        if index not in inside and word.kind != "mark" and word.key.removesuffix("'s") not in stopwords:
            yield word


def _spoken(tokens: Sequence[Word]) -> tuple[Word, ...]:
    """All words: a claim that says nothing but "that is all" is still no empty claim."""
    return tuple(word for word in tokens if word.kind != "mark")


def _word_terms(content: Sequence[Word]) -> Iterator[str]:
    for word, after in zip(content, (*content[1:], None), strict=True):
        if word.kind == "word":
            yield f"w:{stem(word.key)}"
        elif word.kind == "han" and after and after.kind == "han" and after.start == word.end:
            yield f"h:{word.text}{after.text}"


@lru_cache(maxsize=65536)
def _grams(word: str) -> tuple[str, ...]:
    padded = " " + word.removesuffix("'s") + " "
    return tuple(intern(padded[at : at + GRAM]) for at in range(max(1, len(padded) - GRAM + 1)))


def _script(content: Iterable[Word]) -> str:
    counts = {"han": 0, "cyrillic": 0, "latin": 0}
    for word in content:
        if word.kind == "han":
            counts["han"] += 1
        elif word.kind == "word":
            counts["cyrillic" if "\u0400" <= word.text[0] <= "\u04ff" else "latin"] += 1
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else ""
