"""A passage as the rules look at it: its words with their stems, the marked classes, clauses, names, quantities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crossread.diff.lexicon import Lexicon, Mark
from crossread.diff.passage import Passage
from crossread.diff.runs import WordDiff
from crossread.diff.variants import spelling
from crossread.lang import Packs
from crossread.model import Span
from crossread.text.names import NameHit
from crossread.text.quantities import Quantity, find_quantities
from crossread.text.stems import stem
from crossread.text.words import Word

_CLAUSE_ENDS = frozenset(',.;:!?—–()，。；：！？、…"“”«»')
_NO_TOPICS = frozenset({"level", "tone", "scope", "commitment", "strength", "initiative", "condition"})
"""Slots of the phrasebook whose words say how something was said, not what."""


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
    ends: tuple[int, ...]
    """Where each word ends in the text, for look-up by place."""
    places: Mapping[str, tuple[int, ...]]
    """Stem -> indexes of the words that have it."""
    weak: frozenset[str]
    """Words that no shown stretch ends with."""
    light: frozenset[str]
    """Stems that are no topic."""
    contracted: tuple[int, ...]
    """Indexes of the words that deny by their ending: "didn't"."""

    def content(self, first: int = 0, last: int | None = None) -> frozenset[str]:
        """The stems of the content words in a range."""
        return frozenset(self.stems[first:last]) - {""}

    def topic(self, within: Sequence[Span] | None = None) -> frozenset[str]:
        """The stems of the content words that are no name and not light, in all or in some stretches of the text."""
        named = self.named()
        return frozenset(
            stem
            for at, stem in enumerate(self.stems)
            if stem and at not in named and stem not in self.light and _inside(self.words[at].span, within)
        )

    def ideas(self, within: Sequence[Span] | None = None) -> frozenset[str]:
        """The concepts that are a topic, those of one group as one; verbs on a scale and words for a talk are none."""
        return frozenset(
            hit.concept.group or hit.concept.id
            for hit in self.passage.hits
            if not hit.concept.scale and hit.concept.slot not in _NO_TOPICS and _inside(hit.span, within)
        )

    def mutual(self) -> bool:
        """Whether it tells of a call or a meeting, in which either party may be named first."""
        return bool(self.marks.get("mutual")) or any(hit.concept.slot == "level" for hit in self.passage.hits)

    def named(self) -> frozenset[int]:
        """Indexes of the words that are part of a name."""
        return frozenset(at for hit in self.names for at in self.range_of(hit.span))

    def unmarked(self, at: int) -> int:
        """The index itself, or of the word before the marks that stand there; 0 where there is none."""
        while at > 0 and self.words[at].kind == "mark":
            at -= 1
        return at

    def range_of(self, span: Span) -> range:
        """Indexes of the words that a span touches."""
        return range(self.index_at(span.start), self.index_at(span.end - 1) + 1)

    def span(self, first: int, last: int) -> Span:
        """From the first word of a range to its last."""
        return Span(self.words[first].start, self.words[max(last, first + 1) - 1].end)

    def stretch(self, first: int, limit: int) -> Span:
        """The words from `first` to the end of the clause, at most `limit` (twice as many Chinese signs).

        No article or preposition is left at the end.
        """
        signs = 2 * limit if self.words[first].kind == "han" else limit
        last = max(self.clause_end(first, signs), first + 1)
        while last > first + 1 and self.words[last - 1].key in self.weak:
            last -= 1
        return self.span(first, last)

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
        return bisect_right(self.ends, offset)

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
    near: bool = False
    """Whether the two are held to speak of one point by more than a chance word."""


def _inside(span: Span, within: Sequence[Span] | None) -> bool:
    return within is None or any(one.covers(span) for one in within)


def view(passage: Passage, packs: Packs, known: Lexicon) -> View:
    """Look at one side."""
    stems = tuple(_stem(word, known) for word in passage.words)
    return View(
        passage=passage,
        words=passage.words,
        stems=stems,
        marks=known.marks(passage.words),
        names=known.names.find(passage.text),
        quantities=_quantities(passage, packs),
        ends=tuple(word.end for word in passage.words),
        places=_places(stems),
        weak=known.links | known.determiners | known.auxiliaries,
        light=known.light,
        contracted=tuple(at for at, word in enumerate(passage.words) if word.key.endswith("n't")),
    )


def _places(stems: Sequence[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for at, stem_ in enumerate(stems):
        if stem_:
            found.setdefault(stem_, []).append(at)
    return {stem_: tuple(places) for stem_, places in found.items()}


def _stem(word: Word, known: Lexicon) -> str:
    return "" if word.kind == "mark" or word.key in known.stopwords else stem(spelling(word.text))


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
