"""What articles are compared by where no event signature decides: weighted words of text, lead, title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log, sqrt

from crossread.text.stems import stem

Vector = Mapping[str, float]

_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+|\d+(?:[.,]\d+)*|[\u3400-\u9fff]+")
_NAME = re.compile(r"\b[A-ZА-ЯІЇЄҐ][^\W\d_]+")
_LEAD = 60
"""Words of the text that count as its lead."""
_BACKGROUND = 20
"""Articles that a small collection is thought to stand in: a word in one of three is not yet a common one."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One article, as far as grouping by likeness looks at it."""

    id: str
    title: str
    text: str
    day: date | None = None
    """Day of publication, else of the event; `None` where neither is known."""


@dataclass(frozen=True, slots=True)
class Features:
    """Unit vectors of one paper; an empty one where the paper has nothing of the kind."""

    day: date | None
    text: Vector
    lead: Vector
    title: Vector
    names: Vector
    numbers: Vector


@dataclass(frozen=True, slots=True)
class _Bags:
    text: Counter[str]
    lead: Counter[str]
    title: Counter[str]
    names: Counter[str]
    numbers: Counter[str]


def make_features(papers: Sequence[Paper], stopwords: Collection[str] = ()) -> list[Features]:
    """The vectors of all papers, weighted by how rare a word is among them; `stopwords` count for nothing."""
    idle = frozenset(stem(word.lower()) for word in stopwords)
    bags = [_bags(paper, idle) for paper in papers]
    frequency: Counter[str] = Counter()
    for bag in bags:
        frequency.update(bag.text.keys() | bag.title.keys())
    total = len(papers) + _BACKGROUND
    weights = {word: log(total / (count + 0.5)) for word, count in frequency.items()}
    return [
        Features(
            paper.day,
            _unit(bag.text, weights),
            _unit(bag.lead, weights),
            _unit(bag.title, weights),
            _unit(bag.names, weights),
            _unit(bag.numbers, weights),
        )
        for paper, bag in zip(papers, bags, strict=True)
    ]


def cosine(left: Vector, right: Vector) -> float:
    """Cosine of two unit vectors, 0 where one is empty."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[word] for word, weight in left.items() if word in right)


def _bags(paper: Paper, idle: frozenset[str]) -> _Bags:
    found = [match.group() for match in _WORD.finditer(paper.text)]
    titled = [match.group() for match in _WORD.finditer(paper.title)]
    text, title = _terms(found, idle), _terms(titled, idle)
    names = {stem(match.group().lower()) for match in _NAME.finditer(f"{paper.title} {paper.text}")}
    both = text + title
    return _Bags(
        both,
        _terms(found[:_LEAD], idle) + title,
        title,
        Counter({word: both[word] for word in names if word in both}),
        Counter({word: count for word, count in text.items() if word[0].isdecimal()}),
    )


def _terms(found: Sequence[str], idle: frozenset[str]) -> Counter[str]:
    """Stems, numbers as they stand, and pairs of signs where a script does not divide words."""
    terms: list[str] = []
    for word in found:
        if "\u3400" <= word[0] <= "\u9fff":
            terms.extend(word[at : at + 2] for at in range(max(1, len(word) - 1)))
        elif word[0].isdecimal():
            terms.append(word)
        elif len(word) > 1:
            terms.append(stem(word.lower()))
    return Counter(term for term in terms if term not in idle)


def _unit(bag: Counter[str], weights: Mapping[str, float]) -> dict[str, float]:
    raw = {
        word: (1 + log(count)) * weights[word] for word, count in bag.items() if weights.get(word, 0.0) > 0
    }
    length = sqrt(sum(weight * weight for weight in raw.values()))
    return {word: weight / length for word, weight in raw.items()} if length else {}
