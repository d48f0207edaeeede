"""Names for the same thing, formulas, order and length: the figures of a report."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from crossread.model import Comparison, Summary
from crossread.report.plain import count
from crossread.report.shapes import Entry, Order, Quote, Wording, WordingLine
from crossread.report.words import KINDS

_NAMING = ("naming", "term", "scope")
_HAN = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"))
_SHARED = "both: "
"""How `align` begins a reason that names a concept of both claims."""


def wording(rows: tuple[Entry, ...]) -> Wording:
    """Naming differences with the rows they stand in, and how often each name occurs in each account."""
    lines: dict[tuple[str, str, str], list[int]] = {}
    shared: dict[str, list[int]] = {}
    for row in rows:
        for one in row.differences:
            if one.kind in _NAMING and (one.left or one.right):
                lines.setdefault((KINDS[one.kind], one.left, one.right), []).append(row.number)
        for reason in row.reasons:
            if reason.startswith(_SHARED):
                shared.setdefault(reason.removeprefix(_SHARED), []).append(row.number)
    return Wording(
        lines=tuple(
            WordingLine(kind=kind, left=left, right=right, rows=_unique(numbers))
            for (kind, left, right), numbers in lines.items()
        ),
        terms=tuple(_terms(lines, rows)),
        shared=tuple((words, _unique(numbers)) for words, numbers in shared.items()),
    )


def order(comparison: Comparison, rows: tuple[Entry, ...]) -> Order:
    """Where each point stands in each account, and how long the accounts are."""
    return Order(
        lengths=tuple(_lengths(comparison.summary, rows)),
        ranks=tuple((row.number, row.mark, _labels(row.left), _labels(row.right)) for row in rows),
        sentence=_crossings(rows),
    )


def _unique(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _terms(lines: Iterable[tuple[str, str, str]], rows: tuple[Entry, ...]) -> Iterable[tuple[str, int, int]]:
    """Every name that faces another, with its occurrences in the claims of both accounts, by alphabet."""
    terms = {term.casefold(): term for _, *names in lines for term in names if term}
    left = _joined(quote for row in rows for quote in row.left)
    right = _joined(quote for row in rows for quote in row.right)
    for _, term in sorted(terms.items()):
        yield term, _occurrences(term, left), _occurrences(term, right)


def _joined(quotes: Iterable[Quote]) -> str:
    return "\n".join(" ".join(quote.text.casefold().split()) for quote in _distinct(quotes))


def _occurrences(term: str, text: str) -> int:
    """How often the words occur in a casefolded text; they must not begin or end inside another word."""
    words, found = term.casefold(), 0
    place = text.find(words)
    while place >= 0:
        end = place + len(words)
        found += not (_inside_word(text[place - 1 : place + 1]) or _inside_word(text[end - 1 : end + 1]))
        place = text.find(words, end)
    return found


def _inside_word(edge: str) -> bool:
    """Whether the two characters at an edge belong to one word; Han has no spaces, so it never does."""
    return len(edge) == 2 and all(one.isalnum() and not _is_han(one) for one in edge)


def _is_han(sign: str) -> bool:
    return any(first <= sign <= last for first, last in _HAN)


def _lengths(summary: Summary, rows: tuple[Entry, ...]) -> Iterable[tuple[str, int, int]]:
    left = _distinct(quote for row in rows for quote in row.left)
    right = _distinct(quote for row in rows for quote in row.right)
    yield "claims", summary.left_claims, summary.right_claims
    yield "words in claims", summary.left_words, summary.right_words
    yield "claims quoted in full or in part", _quoted(left), _quoted(right)
    yield "texts", len({quote.article for quote in left}), len({quote.article for quote in right})


def _quoted(quotes: Iterable[Quote]) -> int:
    return sum(quote.quotation in ("direct", "mixed") for quote in quotes)


def _distinct(quotes: Iterable[Quote]) -> list[Quote]:
    return list({quote.claim: quote for quote in quotes}.values())


def _labels(quotes: tuple[Quote, ...]) -> str:
    return " ".join(quote.label for quote in quotes)


def _crossings(rows: tuple[Entry, ...]) -> str:
    """How many pairs of points stand in the other order: the measure behind Kendall's tau, as a count."""
    places = sorted((_rank(row.left), _rank(row.right)) for row in rows if row.left and row.right)
    if len(places) < 2:
        return "Fewer than two points stand in both accounts."
    crossed, before = 0, list[int]()
    for _, together in groupby(places, key=itemgetter(0)):
        ranks = [right for _, right in together]
        crossed += sum(len(before) - bisect_right(before, right) for right in ranks)
        for right in ranks:
            insort(before, right)
    pairs = len(places) * (len(places) - 1) // 2
    return f"Of {count(pairs, 'pair')} of shared points, {crossed} in the other order."


def _rank(quotes: tuple[Quote, ...]) -> int:
    return min(int(quote.label[1:]) if quote.label[1:].isdigit() else 0 for quote in quotes)
