"""What the parts of a report look up: articles, their numbers, claims and their places in an account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from crossread.model import Article, Claim, Comparison, Sides
from crossread.records import dataclass
from crossread.report.context import ReportContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """What belongs to one half of a comparison: a side's account, whole or in some texts, or one text."""

    key: str
    side: str | None
    articles: tuple[str, ...]

    def holds(self, account: str | None, article: str) -> bool:
        """Whether a claim or header fact of this account and article belongs here."""
        if article == self.key:
            return True
        return account in (self.key, self.side or self.key) and (
            not self.articles or article in self.articles
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Indexes over one comparison."""

    sides: Sides
    sources: tuple[Article, ...]
    """The articles of the comparison, in the order of the event."""
    articles: dict[str, Article]
    """By id, everything read."""
    numbers: dict[str, int]
    """Article id -> number in the list of sources, from 1."""
    claims: dict[str, Claim]
    labels: dict[tuple[str, str], str]
    """(`L` or `R`, claim id) -> `L3`, `R1`; a text compared with itself has its claims on both sides."""
    names: tuple[str, str]
    """Of the left and of the right account."""
    left: Half
    right: Half

    def label(self, letter: str, claim: str) -> str:
        """The label of a claim on one side; made of its id where it stands in neither account."""
        known = self.labels.get((letter, claim))
        return known or f"{letter}-{re.sub(r'[^A-Za-z0-9.-]', '_', claim)}"

    def number(self, article: str) -> int:
        """Number of a source; 0 for an article that is not among them."""
        return self.numbers.get(article, 0)


def look_up(comparison: Comparison, context: ReportContext) -> Lookup:
    """The indexes of a comparison; the claims of readings, where given, count for the order in an account."""
    places = {id_: place for place, id_ in enumerate(comparison.event.articles)}
    sources = sorted(comparison.articles, key=lambda one: places.get(one.id, len(places)))
    numbers = {one.id: number for number, one in enumerate(sources, start=1)}
    everything = (*(reading.article for reading in context.readings), *sources)
    claims = [claim for reading in context.readings for claim in reading.claims]
    left = [claim for row in comparison.rows for claim in row.left]
    right = [claim for row in comparison.rows for claim in row.right]
    articles = {one.id: one for one in everything}
    halves = halves_of(comparison, articles)
    return Lookup(
        left=halves[0],
        right=halves[1],
        sides=context.sides,
        sources=tuple(sources),
        articles=articles,
        numbers=numbers,
        claims={claim.id: claim for claim in (*claims, *left, *right)},
        labels={
            **_labels("L", (*_of(halves[0], claims, numbers), *left), numbers),
            **_labels("R", (*_of(halves[1], claims, numbers), *right), numbers),
        },
        names=(comparison.left_name, comparison.right_name),
    )


def halves_of(comparison: Comparison, articles: Mapping[str, Article]) -> tuple[Half, Half]:
    """Left and right; a half that is a text speaks for the side whose official readout it is."""
    return (
        _half(comparison.left, comparison.left_side, comparison.left_articles, articles),
        _half(comparison.right, comparison.right_side, comparison.right_articles, articles),
    )


def _half(key: str, side: str | None, limited: tuple[str, ...], articles: Mapping[str, Article]) -> Half:
    known = articles.get(key)
    return Half(key=key, side=known.side if known else side or key, articles=limited)


def _of(half: Half, claims: Iterable[Claim], numbers: dict[str, int]) -> list[Claim]:
    """The claims of half a comparison in the texts compared."""
    return [one for one in claims if one.article in numbers and half.holds(one.account, one.article)]


def _labels(letter: str, claims: Iterable[Claim], numbers: dict[str, int]) -> dict[tuple[str, str], str]:
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(
        unique.values(), key=lambda one: (numbers.get(one.article, len(numbers) + 1), one.start, one.id)
    )
    return {(letter, claim.id): f"{letter}{rank}" for rank, claim in enumerate(ordered, start=1)}
