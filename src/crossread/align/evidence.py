"""What a claim offers to be matched by: its terms and its character n-grams.

A term is a string whose first letter is its kind: `w:` stem of a content word, `h:` pair of Han characters,
`c:` phrasebook concept, `g:` naming group or scale, `m:` concept of manner, `x:` word of the glossary,
`p:` person, `s:` side, `n:` number, `t:` length of time in minutes, `d:` part of a date, `u:` kind of
quantity. All but `w:` and `h:` mean the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from crossread.align.lexicon import Lexicon
from crossread.align.measures import measure_terms
from crossread.model import Claim, Span
from crossread.text.stems import stem
from crossread.text.words import Word, words

GRAM = 4
"""Characters in an n-gram; three and five measure the same on the development pairs."""
NAMES = frozenset("ps")
"""Kinds of term that name a party."""
UNIVERSAL = frozenset("cgmxpsntdu")
"""Kinds of term that mean the same in every language."""
_SMALL = 2
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of one claim."""

    terms: frozenset[str]
    grams: frozenset[str]
    order: tuple[str, ...]
    """Stems of all words, small ones too, as they follow each other."""
    script: str
    """`latin`, `cyrillic`, `han` or empty: words of different scripts never meet."""
    speaker: str
    """Who spoke; empty when unknown."""


def read_evidence(claim: Claim, lexicon: Lexicon) -> Evidence:
    """The evidence of a claim: its words, what they name and count, and who spoke them."""
    return read_text(claim.text, claim.language, lexicon, speaker=claim.speaker.name)


def read_text(text: str, language: str, lexicon: Lexicon, *, speaker: str = "") -> Evidence:
    """The evidence of words that nobody attributed yet."""
    tokens = words(text)
    concepts = lexicon.concepts(text, language)
    known = [
        *lexicon.names(text),
        *(_measures(text, language, lexicon, concepts) if lexicon.may_count(tokens, language) else ()),
        *concepts,
        *lexicon.everyday(text, language),
    ]
    content = _content(tokens, [span for span, _ in known], lexicon.stopwords.get(language, _NOTHING))
    terms = {*_word_terms(content), *(term for _, term in known)}
    return Evidence(
        terms=frozenset(map(intern, terms)),
        grams=frozenset(gram for word in content if word.kind == "word" for gram in _grams(word.key)),
        order=tuple(
            stem(word.key) if word.kind == "word" else word.key for word in tokens if word.kind != "mark"
        ),
        script=_script(content or tokens),
        speaker=speaker,
    )


def _measures(
    text: str, language: str, lexicon: Lexicon, concepts: Sequence[tuple[Span, str]]
) -> Iterator[tuple[Span, str]]:
    """Quantities, less the numbers that are part of a concept: "the two sides" counts nothing."""
    for span, term in measure_terms(text, language, lexicon.packs):
        if term[0] != "n" or not any(concept.overlaps(span) for concept, _ in concepts):
            yield span, term


def _content(tokens: Sequence[Word], known: Sequence[Span], stopwords: frozenset[str]) -> tuple[Word, ...]:
    """Words that are neither known otherwise (name, number, concept) nor small; all if nothing else is."""
    spoken = [word for word in tokens if word.kind != "mark"]
    inside = {place for span in known for place in range(span.start, span.end)}
    plain = [word for word in spoken if word.start not in inside]
    kept = [word for word in plain if not _is_small(word, stopwords)]
    return tuple(kept or (() if known else plain))


def _is_small(word: Word, stopwords: frozenset[str]) -> bool:
    """Whether a word ties nothing; in a language without a list, whether it has at most two letters."""
    if stopwords or word.kind != "word":
        return word.key.removesuffix("'s") in stopwords
    return len(word.key) <= _SMALL


def _word_terms(content: Sequence[Word]) -> Iterator[str]:
    for place, word in enumerate(content):
        if word.kind == "word":
            yield f"w:{stem(word.key)}"
        elif word.kind == "han":
            after = content[place + 1] if place + 1 < len(content) else None
            joined = after is not None and after.kind == "han" and after.start == word.end
            yield f"h:{word.text}{after.text if after and joined else ''}"


@lru_cache(maxsize=65536)
def _grams(word: str) -> tuple[str, ...]:
    padded = " " + word.removesuffix("'s") + " "
    return tuple(intern(padded[at : at + GRAM]) for at in range(max(1, len(padded) - GRAM + 1)))


def _script(content: Iterable[Word]) -> str:
    counts = {"latin": 0, "cyrillic": 0, "han": 0}
    for word in content:
        if word.kind == "han":
            counts["han"] += 1
        elif word.kind == "word":
            counts["cyrillic" if "\u0400" <= word.text[0] <= "\u04ff" else "latin"] += 1
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else ""
