"""A passage as the rules look at it: its words with their stems, the marked classes, clauses, names, quantities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossread.diff.lexicon import Lexicon, Mark
from crossread.diff.passage import Passage
from crossread.diff.runs import WordDiff
from crossread.lang import Packs
from crossread.model import Span
from crossread.text.names import NameHit
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.stems import stem
from crossread.text.words import Word

_CLAUSE_ENDS = frozenset(',.;:!?—–()，。；：！？、…"“”«»')


@dataclass(frozen=True, slots=True)
class View:
    """One side under the rules' eyes. Indexes count `words`."""

    passage: Passage
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    """Stem of each word; empty for marks and stopwords."""
    marks: dict[str, tuple[Mark, ...]]
    names: tuple[NameHit, ...]
    quantities: tuple[Quantity, ...]

    def content(self, first: int = 0, last: int | None = None) -> frozenset[str]:
        """The stems of the content words in a range."""
        return frozenset(self.stems[first:last]) - {""}

    def topic(self) -> frozenset[str]:
        """The stems of the content words that are no name."""
        return frozenset(
            stem
            for word, stem in zip(self.words, self.stems, strict=True)
            if stem and not any(hit.span.start < word.end and word.start < hit.span.end for hit in self.names)
        )

    def ideas(self) -> frozenset[str]:
        """The concepts of the passage, those of one group as one."""
        return frozenset(hit.concept.group or hit.concept.id for hit in self.passage.hits)

    def span(self, first: int, last: int) -> Span:
        """From the first word of a range to its last."""
        return Span(self.words[first].start, self.words[max(last, first + 1) - 1].end)

    def clause_end(self, first: int, limit: int) -> int:
        """Index after the last word of the clause that goes on at `first`, at most `limit` words away."""
        last = first
        while last < len(self.words) and last - first < limit and self.words[last].text not in _CLAUSE_ENDS:
            last += 1
        return last

    def clause_start(self, last: int, limit: int) -> int:
        """Index of the first word of the clause that holds the word before `last`, at most `limit` words away."""
        first = last
        while first > 0 and last - first < limit and self.words[first - 1].text not in _CLAUSE_ENDS:
            first -= 1
        return first

    def index_at(self, offset: int) -> int:
        """Index of the word that stands at or after a place."""
        return next((at for at, word in enumerate(self.words) if word.end > offset), len(self.words))

    def sides_named(self, first: int, last: int) -> frozenset[str]:
        """Ids of the sides that the words of a range name, by country, capital or person."""
        if first >= last:
            return frozenset()
        span = self.span(first, last)
        return frozenset(hit.side for hit in self.names if hit.side and span.overlaps(hit.span))


@dataclass(frozen=True, slots=True)
class Pair:
    """Both sides, as every rule gets them."""

    left: View
    right: View
    diff: WordDiff
    lexicon: Lexicon


def view(passage: Passage, packs: Packs, known: Lexicon) -> View:
    """Look at one side."""
    return View(
        passage=passage,
        words=passage.words,
        stems=tuple(_stem(word, known) for word in passage.words),
        marks=known.marks(passage.words),
        names=known.names.find(passage.text),
        quantities=_quantities(passage, packs),
    )


def _stem(word: Word, known: Lexicon) -> str:
    return "" if word.kind == "mark" or word.key in known.stopwords else stem(word.key)


def _quantities(passage: Passage, packs: Packs) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for claim, start in zip(passage.claims, passage.starts, strict=True):
        found.extend(
            _moved(quantity, start) for quantity in find_quantities(claim.text, claim.language, packs)
        )
    return tuple(found)


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, span=Span(quantity.span.start + by, quantity.span.end + by))


def likeness(pair: Pair) -> float:
    """Share of the content words of the shorter side that the longer has too."""
    left, right = pair.left.content(), pair.right.content()
    return len(left & right) / max(min(len(left), len(right)), 1)
