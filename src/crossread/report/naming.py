"""Who calls what how, and what is agreed in one account and only discussed in the other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from crossread.model import Comparison
from crossread.report.plain import line
from crossread.report.shapes import Entry, NamesLine, Quote, SettledLine

_TIES = frozenset({"agreed", "promised"})


def names(comparison: Comparison) -> tuple[NamesLine, ...]:
    """The naming table, group by group; the first line of a group says what is named."""
    found: list[NamesLine] = []
    for group, members in groupby(comparison.names, key=lambda one: one.group):
        for place, one in enumerate(members):
            found.append(
                NamesLine(
                    group="" if place else line(group.replace("_", " ")),
                    name=line(one.name),
                    left=_count(one.left, one.left_words),
                    right=_count(one.right, one.right_words),
                )
            )
    return tuple(found)


def _count(times: int, words: Iterable[str]) -> str:
    quoted = ", ".join(f"“{line(one)}”" for one in words)
    return f"{times}: {quoted}" if times else "–"


def settled(rows: Iterable[Entry]) -> tuple[SettledLine, ...]:
    """The rows in which a side is said to have agreed or promised, with what the other account says was done."""
    return tuple(
        SettledLine(
            number=row.number,
            mark=row.mark,
            left=_statuses(row.left),
            right=_statuses(row.right),
            words=next(quote.text for quote in (*row.left, *row.right) if quote.status in _TIES),
        )
        for row in rows
        if any(quote.status in _TIES for quote in (*row.left, *row.right))
    )


def _statuses(quotes: Iterable[Quote]) -> str:
    return ", ".join(dict.fromkeys(quote.status for quote in quotes)) or "–"
