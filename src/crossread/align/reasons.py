"""Why two groups of claims were held to speak of one point, in words a reader can check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crossread.align.context import Context
from crossread.align.evidence import Evidence
from crossread.align.lexicon import Lexicon
from crossread.align.scoring import Pair
from crossread.model import Claim
from crossread.text.stems import stem
from crossread.text.words import words

_MOST_WORDS = 6
"""Shared words that are named, the rarest first."""
_MOST_AROUND = 4
"""The same of what stands around two claims."""
_TELLING = frozenset("cgxwh")
"""Kinds of term that say what a passage is about."""


class Reasons:
    """Names what claims share; weights tell which words matter most."""

    def __init__(self, lexicon: Lexicon, weights: Mapping[str, int]) -> None:
        self._lexicon = lexicon
        self._weights = weights

    def of(
        self, left: Sequence[tuple[Claim, Evidence]], right: Sequence[tuple[Claim, Evidence]]
    ) -> tuple[str, ...]:
        """Reasons, the strongest kind first; the same whichever side is called left."""
        shared = _terms(left) & _terms(right)
        listed = (
            ("both", self._concepts(shared)),
            ("same subject", self._subjects(shared)),
            ("names", self._names(shared)),
            ("numbers", self._numbers(shared)),
            ("words", self._words(shared, [claim for claim, _ in left], [claim for claim, _ in right])),
            ("speaker", sorted(_speakers(left) & _speakers(right))),
        )
        return tuple(f"{title}: {', '.join(found)}" for title, found in listed if found)

    def around(self, context: Context, pairs: Iterable[Pair]) -> tuple[str, ...]:
        """What the passages of claims share that the claims do not: the reason where these say nothing alike."""
        pairs = sorted(pairs)
        shared = frozenset[str]().union(*(context.shared(*pair) for pair in pairs))
        ranked = sorted(
            (term for term in shared if term[0] in _TELLING),
            key=lambda term: (-context.terms.rarity[term], term),
        )[:_MOST_AROUND]
        one = self._as_written([context.texts[0][left] for left, _ in pairs], ranked)
        other = self._as_written([context.texts[1][right] for _, right in pairs], ranked)
        found = [
            self._lexicon.labels.get(term) or _both(one.get(term, term[2:]), other.get(term, term[2:]))
            for term in ranked
        ]
        return (f"around both: {', '.join(dict.fromkeys(found))}",) if found else ()

    def _ranked(self, shared: Iterable[str], kinds: str) -> list[str]:
        return sorted(
            (term for term in shared if term[0] in kinds), key=lambda term: (-self._weights[term], term)
        )

    def _concepts(self, shared: Iterable[str]) -> list[str]:
        return [self._lexicon.labels[term] for term in self._ranked(shared, "cm")]

    def _subjects(self, shared: frozenset[str]) -> list[str]:
        """Naming groups that both name, unless a shared concept has said so already."""
        said = {self._lexicon.families.get(term) for term in shared if term[0] == "c"}
        return [self._lexicon.labels[term] for term in self._ranked(shared, "g") if term not in said]

    def _names(self, shared: Iterable[str]) -> list[str]:
        sides = self._lexicon.packs.sides
        return [sides.name(term[2:]) if term[0] == "s" else term[2:] for term in self._ranked(shared, "ps")]

    def _numbers(self, shared: Iterable[str]) -> list[str]:
        figures = [self._figure(term) for term in self._ranked(shared, "ntd")]
        return figures or ["a length of time" for _ in self._ranked(shared, "u")]

    def _figure(self, term: str) -> str:
        if term[0] == "d":
            return self._date_part(term[2:])
        value = f"{float(term[2:].rstrip('%')):,.12g}"
        return f"{value} minutes" if term[0] == "t" else value + "%" * term.endswith("%")

    def _date_part(self, part: str) -> str:
        """`month 3` -> March; other parts say what they are."""
        name, _, value = part.partition(" ")
        english = self._lexicon.packs.languages.get("en")
        if english and name == "month":
            return _name(english.months, int(value), part)
        if english and name == "weekday":
            return _name(english.weekdays, int(value) - 1, part)
        return value if name == "year" else part

    def _words(self, shared: Iterable[str], left: Iterable[Claim], right: Iterable[Claim]) -> list[str]:
        """Words as they stand; a word and its translation are shown with a stroke between them."""
        ranked = self._ranked(shared, "whx")[:_MOST_WORDS]
        one = self._as_written([(claim.text, claim.language) for claim in left], ranked)
        other = self._as_written([(claim.text, claim.language) for claim in right], ranked)
        return list(
            dict.fromkeys(_both(one.get(term, term[2:]), other.get(term, term[2:])) for term in ranked)
        )

    def _as_written(self, texts: Iterable[tuple[str, str]], terms: Sequence[str]) -> dict[str, str]:
        """Term -> the shortest of the words that stand for it, the first in the alphabet of those."""
        shown: dict[str, str] = {}
        everyday = any(term.startswith("x:") for term in terms)
        for text, language in texts:
            plain = [(f"w:{stem(word.key)}", word.key) for word in words(text) if word.kind == "word"]
            known = self._lexicon.everyday(text, language) if everyday else ()
            translated = [(term, span.of(text).casefold()) for span, term in known]
            for term, written in (*plain, *translated):
                if term in terms:
                    shorter = min(shown.get(term, written), written, key=lambda one: (len(one), one))
                    shown[term] = shorter.removesuffix("'s")
        return shown


def _both(one: str, other: str) -> str:
    if one in other or other in one:
        return min(one, other, key=len)
    return " / ".join(sorted((one, other)))


def _terms(side: Sequence[tuple[Claim, Evidence]]) -> frozenset[str]:
    return frozenset().union(*(evidence.terms for _, evidence in side))


def _speakers(side: Sequence[tuple[Claim, Evidence]]) -> set[str]:
    return {evidence.speaker for _, evidence in side if evidence.speaker}


def _name(table: Mapping[str, int], value: int, unknown: str) -> str:
    """The longest name of a month or weekday."""
    return max((name for name, known in table.items() if known == value), key=len, default=unknown)
