"""Which claims stand in one row: the program's matches, with what people tied and cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

Node = tuple[str, str]
"""`L` or `R`, and a claim id; a text compared with itself has its claims on both sides."""
Pair = tuple[str, str]
"""Claim ids, left and right."""
Group = frozenset[Node]


def regroup(groups: Sequence[Group], tied: Mapping[Pair, bool], alone: Set[Node]) -> tuple[Group, ...]:
    """The groups with every tie (`True`) and cut (`False`) kept, and the nodes of `alone` by themselves.

    A claim that a cut leaves without a partner in its group stands alone; a tie joins whole groups, and a claim that
    a cut forbids there is put out of them unless a tie holds it. The answer does not depend on the order of anything.
    """
    cut = {(("L", left), ("R", right)) for (left, right), holds in tied.items() if not holds}
    ties = sorted(pair for pair, holds in tied.items() if holds)
    bound = {node for left, right in ties for node in (("L", left), ("R", right))}
    touched = bound | alone | {node for pair in cut for node in pair}
    kept = [group for group in groups if group.isdisjoint(touched)]
    held = [
        piece for group in groups if not group.isdisjoint(touched) for piece in _parted(group, cut, alone)
    ]
    for left, right in ties:
        held = _joined(held, ("L", left), ("R", right))
    freed = (
        piece for group in held for piece in (_freed(group, cut, bound) if _is_cut(group, cut) else [group])
    )
    return (*kept, *freed)


def _parted(group: Group, cut: Set[tuple[Node, Node]], alone: Set[Node]) -> list[Group]:
    """The parts of a group that still hang together, by pairs that nobody cut."""
    out = group & alone
    rest = group - out
    if not _is_cut(rest, cut):
        return [*(frozenset((node,)) for node in out), *_sides(rest)]
    parts = [frozenset((node,)) for node in out]
    while rest:
        part = {min(rest)}
        while True:
            more = {node for node in rest - part if any(_may_meet(node, other, cut) for other in part)}
            if not more:
                break
            part |= more
        rest -= part
        parts += _freed(frozenset(part), cut, set()) if _is_cut(part, cut) else _sides(frozenset(part))
    return parts


def _sides(group: Group) -> list[Group]:
    """The group, or its claims one by one where one side has none left."""
    if len({side for side, _ in group}) == 2:
        return [group]
    return [frozenset((node,)) for node in group]


def _may_meet(one: Node, other: Node, cut: Set[tuple[Node, Node]]) -> bool:
    left, right = sorted((one, other))
    return left[0] != right[0] and (left, right) not in cut


def _is_cut(group: Iterable[Node], cut: Set[tuple[Node, Node]]) -> bool:
    nodes = set(group)
    return any(left in nodes and right in nodes for left, right in cut)


def _freed(group: Group, cut: Set[tuple[Node, Node]], bound: Set[Node]) -> list[Group]:
    """The group without the claims of cut pairs, but those that a tie holds; if all are held, it stays."""
    torn = {node for pair in cut if set(pair) <= group for node in pair} - bound
    return [*(frozenset((node,)) for node in torn), *_sides(group - torn)] if torn else [group]


def _joined(groups: Sequence[Group], left: Node, right: Node) -> list[Group]:
    """The groups of the two as one; a claim that is nowhere brings nothing."""
    ours = [group for group in groups if left in group or right in group]
    if len(ours) != 2:
        return list(groups)
    return [*(group for group in groups if group not in ours), ours[0] | ours[1]]
