"""Sentences cut into short phrases, and the phrases of two sentences that answer each other.

A phrase ends before a preposition, a conjunction, an auxiliary or a verb that its ending gives away. No parser: good
enough to show "in the strait" instead of "strait", and to say which words of a sentence have no counterpart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crossread.diff.lexicon import Lexicon
from crossread.text.stems import stem
from crossread.text.words import Word

_LEAST = 0.25
"""Least share of common content words from which two phrases answer each other."""
_NUMBERS = 0.3
"""What two phrases with a number have in common by that alone."""
_DISTANCE = 0.01
"""What a phrase loses for each place that it stands further off: of two equal rivals the nearer wins."""


class Phrase(NamedTuple):
    """Words `[first, last)`."""

    first: int
    last: int


def phrases(found: Sequence[Word], known: Lexicon) -> tuple[Phrase, ...]:
    """Phrases that tile `found`; a mark is a phrase of its own."""
    cut: list[Phrase] = []
    first = 0
    for at in range(len(found)):
        if at > first and _begins(found, first, at, known):
            cut.append(Phrase(first, at))
            first = at
    if found:
        cut.append(Phrase(first, len(found)))
    return tuple(cut)


def answering(
    left: Sequence[Word], right: Sequence[Word], known: Lexicon
) -> tuple[tuple[Phrase, Phrase], ...]:
    """Pairs of phrases with most in common, one to one, the closest pair first."""
    ours, theirs = phrases(left, known), phrases(right, known)
    ranked = sorted(
        (
            (
                _common(left[mine.first : mine.last], right[yours.first : yours.last], known)
                - _DISTANCE * abs(i - j),
                -i,
                -j,
            )
            for i, mine in enumerate(ours)
            for j, yours in enumerate(theirs)
        ),
        reverse=True,
    )
    free_left, free_right = set(range(len(ours))), set(range(len(theirs)))
    pairs: list[tuple[Phrase, Phrase]] = []
    for score, i, j in ranked:
        if score >= _LEAST and -i in free_left and -j in free_right:
            free_left.remove(-i)
            free_right.remove(-j)
            pairs.append((ours[-i], theirs[-j]))
    return tuple(pairs)


def phrase_at(cut: Sequence[Phrase], at: int) -> Phrase:
    """The phrase that holds word `at`."""
    return next((phrase for phrase in cut if phrase.first <= at < phrase.last), Phrase(at, at + 1))


def _begins(found: Sequence[Word], first: int, at: int, known: Lexicon) -> bool:
    word, before = found[at], found[at - 1]
    if _is_mark(word) or _is_mark(before):
        return (
            not (word.key == "s" and before.text in {"'", "’"})
            and word.text not in {"-", "%"}
            and before.text != "-"
        )
    if word.key in known.auxiliaries:
        return before.key not in known.auxiliaries and not _only_links(found, first, at, known)
    if word.key in known.links:
        return not _only_links(found, first, at, known)
    if before.key in known.auxiliaries:
        return False
    return _is_verb(found, at, known) or _follows_verb(found, at, known)


def _follows_verb(found: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Whether the word before is a verb, alone or behind its auxiliary."""
    before = at - 1
    behind_auxiliary = before > 0 and found[before - 1].key in known.auxiliaries
    return behind_auxiliary or (before > 0 and _is_verb(found, before, known))


def _is_verb(found: Sequence[Word], at: int, known: Lexicon) -> bool:
    """By its ending: "-ed", or "-s" with a word behind it; not after an article, a number or a preposition."""
    word = found[at]
    if at == 0 or word.kind != "word":
        return False
    before = found[at - 1]
    if before.kind == "number" or before.key in known.determiners or before.key in known.links:
        return False
    if word.key in known.verbs or (word.key.endswith("ed") and len(word.key) > 4):
        return True
    plural = word.key.endswith("s") and not word.key.endswith(("ss", "'s")) and len(word.key) > 3
    return plural and word.text[0].islower() and at + 1 < len(found)


def _only_links(found: Sequence[Word], first: int, at: int, known: Lexicon) -> bool:
    return all(word.key in known.links for word in found[first:at])


def _is_mark(word: Word) -> bool:
    return word.kind == "mark" and word.text not in {"$", "€", "£", "%"}


def _common(left: Sequence[Word], right: Sequence[Word], known: Lexicon) -> float:
    """Share of content words that both have, by stem or by their first four letters; numbers answer numbers."""
    ours, theirs = _content(left, known), _content(right, known)
    if not ours or not theirs:
        return 0.3 if [word.key for word in left] == [word.key for word in right] else 0.0
    met = sum(any(_alike(one, other) for other in theirs) for one in ours)
    met += sum(any(_alike(one, other) for other in ours) for one in theirs)
    numbers = any(one.isdigit() for one in ours) and any(other.isdigit() for other in theirs)
    return met / (len(ours) + len(theirs)) + _NUMBERS * numbers


def _content(found: Sequence[Word], known: Lexicon) -> list[str]:
    return [stem(word.key) for word in found if not _is_mark(word) and word.key not in known.stopwords]


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= 4 and one[:4] == other[:4] and abs(len(one) - len(other)) <= 4
