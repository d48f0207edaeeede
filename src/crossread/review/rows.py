"""Decisions laid over a comparison: ties and cuts first, then what was said of each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.lang import Packs
from crossread.model import Claim, Comparison, Decision, Reading, Row
from crossread.review.finding import Found
from crossread.review.groups import Group, Node, Pair, regroup
from crossread.review.log import CUTTING, TYING
from crossread.review.marks import in_force, mark
from crossread.review.rebuilding import Rebuilder, nodes_of
from crossread.rows import order_rows, summarise
from crossread.settings import Settings

_ELSEWHERE = ("speaker", "account", "header", "split", "merge")
ALONE = "only"
"""The value of an `accept` of a claim that only one account has, whichever side that is."""


def apply_decisions(
    comparison: Comparison,
    readings: Sequence[Reading],
    found: Iterable[Found],
    packs: Packs,
    settings: Settings,
    memo: dict[Group, Row] | None = None,
) -> Comparison:
    """The comparison as people decided it; what the program proposed stays in `Row.proposed`.

    `comparison` is the program's own, of corrected `readings`; `found` are the decisions that hold, oldest first.
    Where none concerns it, it is given back as it is. Swapping the sides mirrors the result. In `memo` rows that were
    made anew are kept from one call to the next, for the same comparison.
    """
    found = [one for one in found if one.decision.kind not in _ELSEWHERE]
    orphaned = tuple(one.decision for one in found if one.is_orphaned and _is_of(one.decision, comparison))
    here = {node for row in comparison.rows for node in nodes_of(row)}
    about = [
        (one.decision, nodes)
        for one in found
        if not one.is_orphaned and (nodes := frozenset(_nodes(one, here)))
    ]
    corrected = any(claim.decisions for row in comparison.rows for claim in (*row.left, *row.right))
    if not about and not corrected:
        return replace(comparison, orphaned=orphaned) if orphaned else comparison
    left, right = _sides(comparison, readings)
    rebuilder = Rebuilder(comparison.rows, left, right, packs, settings, memo)
    rows = _regrouped(comparison, about, rebuilder)
    if rows is not comparison.rows:
        rows = order_rows(rows, left, right)
    rows = _marked(rows, about)
    summary = summarise(rows, left, right, comparison.left_name, comparison.right_name)
    summary = replace(
        summary,
        decided=sum(map(is_decided, rows)),
        reviewed=sum(row.is_reviewed for row in rows),
    )
    return replace(comparison, rows=rows, summary=summary, orphaned=orphaned)


def is_decided(row: Row) -> bool:
    """Whether a person decided something of the row or of a claim in it."""
    return bool(row.decisions) or any(claim.decisions for claim in (*row.left, *row.right))


def _is_of(decision: Decision, comparison: Comparison) -> bool:
    """Whether an orphaned decision belongs to this event, by its id or by a text that it names."""
    names = {key.article for key in decision.claims} | {key.article for key in decision.articles}
    return decision.event == comparison.event.id or bool(names & {one.name for one in comparison.articles})


def _nodes(found: Found, here: set[Node]) -> Iterable[Node]:
    for claim in found.claims:
        left: Node = ("L", claim)
        right: Node = ("R", claim)
        yield from (node for node in (left, right) if node in here)


def _sides(comparison: Comparison, readings: Sequence[Reading]) -> tuple[list[Claim], list[Claim]]:
    """The claims of both accounts in the order of the articles and their texts, as the program took them."""
    of = {reading.article.id: reading for reading in readings}
    ordered = [
        claim for article in comparison.event.articles if article in of for claim in of[article].claims
    ]
    place = {claim.id: number for number, claim in enumerate(ordered)}

    def in_order(claims: Iterable[Claim]) -> list[Claim]:
        return sorted(claims, key=lambda one: place.get(one.id, len(place)))

    lefts = in_order(claim for row in comparison.rows for claim in row.left)
    return lefts, in_order(claim for row in comparison.rows for claim in row.right)


def _regrouped(
    comparison: Comparison, about: Sequence[tuple[Decision, Group]], rebuilder: Rebuilder
) -> tuple[Row, ...]:
    """The rows with every tie and cut kept; the very same rows where nothing changes."""
    tied: dict[Pair, bool] = {}
    alone: dict[Node, bool] = {}
    for decision, nodes in about:
        if decision.kind in (*TYING, *CUTTING):
            holds = decision.kind in TYING
            tied.update(dict.fromkeys(_pairs(nodes), holds))
            by_itself = decision.kind == "accept" and decision.value == ALONE
            alone.update(dict.fromkeys(nodes, by_itself))
    if not tied and not any(alone.values()):
        return comparison.rows
    before = [nodes_of(row) for row in comparison.rows]
    after = regroup(before, tied, {node for node, holds in alone.items() if holds})
    return comparison.rows if set(after) == set(before) else rebuilder.rows(after)


def _pairs(nodes: Group) -> list[Pair]:
    lefts = [claim for side, claim in nodes if side == "L"]
    return [(one, other) for one in lefts for side, other in nodes if side == "R"]


def _marked(rows: Sequence[Row], about: Sequence[tuple[Decision, Group]]) -> tuple[Row, ...]:
    """The rows, each with what was said of it."""
    at: dict[Node, list[int]] = {}
    for place, (_, nodes) in enumerate(about):
        for node in nodes:
            at.setdefault(node, []).append(place)
    marked = []
    for row in rows:
        nodes = nodes_of(row)
        places = sorted({place for node in nodes & at.keys() for place in at[node]})
        mine = in_force([about[place][0] for place in places if _concerns(*about[place], nodes)])
        marked.append(mark(row, mine) if mine else row)
    return tuple(marked)


def _concerns(decision: Decision, about: Group, row: Group) -> bool:
    """Whether a decision speaks of the row with these claims, some of which are its own.

    A tick is for the row as it was seen: with other claims in it, it is another row.
    """
    sides = {side for side, _ in about & row}
    if decision.kind == "reviewed":
        return about == row and len(decision.claims) == len(row)
    if decision.kind == "accept" and decision.value == ALONE:
        return about == row
    if decision.kind in TYING:
        return len(sides) == 2
    if decision.kind in CUTTING:
        return len(sides) == 1
    return 2 * len(about & row) >= len(about)
