"""Rows whose claims people tied or cut, made anew; all others stay the rows they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crossread.lang import Packs
from crossread.model import Claim, Match, NearMiss, Row
from crossread.review.groups import Group, Node
from crossread.rows import lonely_row, row_id
from crossread.settings import Settings

BY_HAND = "put together by a person"


class Rebuilder:
    """Makes rows of groups of claims, with what the program's own rows knew of them."""

    def __init__(
        self,
        rows: Sequence[Row],
        left: Sequence[Claim],
        right: Sequence[Claim],
        packs: Packs,
        settings: Settings,
        memo: dict[Group, Row] | None = None,
    ) -> None:
        """With a `memo`, rows made before, for the same comparison, are not made again."""
        self._left, self._right, self._packs, self._settings = left, right, packs, settings
        self._rows = {nodes_of(row): row for row in rows}
        self._memo = {} if memo is None else memo
        self._home: dict[Node, Row] = {node: row for row in rows for node in nodes_of(row)}

    def rows(self, groups: Iterable[Group]) -> tuple[Row, ...]:
        """The rows of these groups; `proposed` of a changed one are the program's rows that held its claims."""
        return tuple(self._rows.get(group) or self._remembered(group) for group in groups)

    def _remembered(self, group: Group) -> Row:
        if group not in self._memo:
            self._memo[group] = self._made(group)
        return self._memo[group]

    def _made(self, group: Group) -> Row:
        lefts = tuple(claim for claim in self._left if ("L", claim.id) in group)
        rights = tuple(claim for claim in self._right if ("R", claim.id) in group)
        homes = {self._home[node].id: self._home[node] for node in group}
        proposed = tuple(row for row in self._rows.values() if row.id in homes)
        if lefts and rights:
            made = self._matched(lefts, rights, proposed)
        else:
            (claim,) = lefts or rights
            home = proposed[0]
            miss = self._nearest(home, group) if home.left and home.right else home.near_miss
            made = lonely_row("only_left" if lefts else "only_right", claim, miss)
        return replace(made, proposed=proposed)

    def _matched(self, lefts: tuple[Claim, ...], rights: tuple[Claim, ...], proposed: tuple[Row, ...]) -> Row:
        """A match with the score that the program gave its parts, 0 where it never weighed them."""
        score = max((known for row in proposed for known in _scores(row, lefts, rights)), default=0.0)
        reasons = [reason for row in proposed if row.left and row.right for reason in row.reasons]
        if len(proposed) > 1:
            reasons.append(BY_HAND)
        match = Match(left=lefts, right=rights, score=score, reasons=tuple(dict.fromkeys(reasons)))
        from crossread.diff import diff_match  # noqa: PLC0415  (rows that people have not changed need no stage)

        made = diff_match(match, self._packs, self._settings)
        return replace(made, id=row_id(made))

    def _nearest(self, home: Row, group: Group) -> NearMiss:
        """For a claim taken out of a match: the first claim that it was matched with."""
        others = home.right if any(side == "L" for side, _ in group) else home.left
        return NearMiss(claim=others[0].id, score=home.score, reasons=home.reasons)


def nodes_of(row: Row) -> Group:
    """The claims of a row with their sides."""
    return frozenset([*(("L", one.id) for one in row.left), *(("R", one.id) for one in row.right)])


def _scores(row: Row, lefts: Sequence[Claim], rights: Sequence[Claim]) -> Iterable[float]:
    """What a row of the program says of how near two of these claims come."""
    here = {one.id for one in (*lefts, *rights)}
    lefts_there = any(one.id in here for one in row.left)
    rights_there = any(one.id in here for one in row.right)
    if lefts_there and rights_there:
        yield row.score
    elif row.near_miss and row.near_miss.claim in here:
        yield row.near_miss.score
