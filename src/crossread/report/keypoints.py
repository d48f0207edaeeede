"""The few differences that a report brings forward."""

from __future__ import annotations

from crossread.model import Relation
from crossread.report.plain import line, possessive
from crossread.report.shapes import Entry, EventBox, FactLine, KeyPoint
from crossread.report.words import place_of

_MOST = 7
_SENTENCES = 3
_ORDER: tuple[Relation, ...] = ("conflicting", "reworded")


def key_points(event: EventBox, rows: tuple[Entry, ...], names: tuple[str, str]) -> tuple[KeyPoint, ...]:
    """At most seven differences with both quotations: conflicts first, then by kind, in the order of `KINDS`.

    Only relation, kinds and the places in both accounts decide, so swapping the sides keeps the choice.
    """
    facts = [_fact_point(fact, names) for fact in event.facts if fact.mark == "!"]
    telling = [row for row in rows if row.relation in _ORDER and row.differences and row.left and row.right]
    return (*facts, *map(_row_point, sorted(telling, key=_weight)))[:_MOST]


def _weight(row: Entry) -> tuple[int, int, int, tuple[int, ...], tuple[str, ...]]:
    kinds = [place_of(one.kind) for one in row.differences]
    ranks = sorted((_rank(row.left[0].label), _rank(row.right[0].label)))
    claims = sorted(quote.claim for quote in (*row.left, *row.right))
    return _ORDER.index(row.relation), min(kinds), -len(kinds), tuple(ranks), tuple(claims)


def _rank(label: str) -> int:
    return int(label[1:]) if label[1:].isdigit() else 0


def _row_point(row: Entry) -> KeyPoint:
    first = sorted(row.differences, key=lambda one: place_of(one.kind))[:_SENTENCES]
    return KeyPoint(
        number=row.number,
        id=row.id,
        mark=row.mark,
        sentences=tuple(one.sentence for one in first),
        left=row.left,
        right=row.right,
    )


def _fact_point(fact: FactLine, names: tuple[str, str]) -> KeyPoint:
    sides = ((fact.left, names[0]), (fact.right, names[1]))
    said = ", ".join(f"“{', '.join(values)}” in {possessive(line(name))} account" for values, name in sides)
    return KeyPoint(
        number=0,
        id=f"fact-{fact.kind}",
        mark=fact.mark,
        sentences=(f"{fact.label.capitalize()}: {said}.",),
        left=fact.left_quotes[:1],
        right=fact.right_quotes[:1],
    )
