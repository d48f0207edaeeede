"""Which decisions of a log hold: undoing and redoing are entries of their own, so that nothing is ever taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, get_args

from crossread.model import Decision, DecisionKind

State = Literal["in force", "undone", "superseded", "orphaned", "not understood"]
_KINDS = frozenset(get_args(DecisionKind))
_STEPS = ("undo", "redo")
_JUDGED = ("accept", "reject", "relation")
_MATCHED = ("link", "unlink", "pin")
TYING = ("link", "pin", "accept", "relation", "differences")
"""Who says that a match conflicts, or that a difference of it is another, says that it is a match."""
CUTTING = ("unlink", "reject")
_CUTTING = ("unlink", "reject")
_TYING = ("link", "pin", "accept", "relation", "differences")


def live(log: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that are not undone, oldest first; those of unknown kinds are left out."""
    undone = _undone(log)
    return tuple(one for one in log if one.kind in _KINDS and one.kind not in _STEPS and one.id not in undone)


def to_undo(log: Sequence[Decision], reviewer: str) -> Decision | None:
    """The reviewer's last decision that is not undone."""
    return next((one for one in reversed(live(log)) if one.reviewer == reviewer), None)


def to_redo(log: Sequence[Decision], reviewer: str) -> Decision | None:
    """What the reviewer undid last, unless he decided something else since."""
    stack: list[str] = []
    for one in log:
        if one.reviewer != reviewer:
            continue
        if one.kind == "undo":
            stack.append(one.value)
        elif one.kind == "redo":
            stack = [id_ for id_ in stack if id_ != one.value]
        else:
            stack.clear()
    return next((one for one in log if stack and one.id == stack[-1]), None)


def states(
    log: Sequence[Decision], is_orphaned: Callable[[Decision], bool] = lambda _: False
) -> tuple[tuple[Decision, State], ...]:
    """Every decision with what has become of it; undoing and redoing are told by what they did."""
    undone = _undone(log)
    held = live(log)
    last: dict[object, str] = {subject_of(one): one.id for one in held}
    standing = set(last.values()) - _overruled(held)
    return tuple((one, _state(one, undone, standing, is_orphaned)) for one in log if one.kind not in _STEPS)


def subject_of(decision: Decision) -> object:
    """What a decision is about: a later one of the same subject takes its place."""
    kind = decision.kind
    group = "judged" if kind in _JUDGED else "matched" if kind in _MATCHED else kind
    claims = frozenset(key.name for key in decision.claims)
    if kind == "note":
        return group, claims, decision.reviewer
    if kind == "differences":
        return group, claims, decision.difference, frozenset(decision.words)
    if kind == "header":
        return group, frozenset(key.key for key in decision.articles), decision.account, decision.fact
    if kind in ("split", "merge"):
        return group, frozenset(key.key for key in decision.articles)
    return group, claims


def _overruled(held: Sequence[Decision]) -> set[str]:
    """Ids of ties whose claims were all cut apart later, and of cuts whose claims were all tied later."""
    over: set[str] = set()
    later: list[tuple[bool, frozenset[str]]] = []
    for one in reversed(held):
        if one.kind in (*TYING, *CUTTING):
            ties, keys = one.kind in TYING, frozenset(key.name for key in one.claims)
            if len(keys) > 1 and any(other != ties and keys <= wider for other, wider in later):
                over.add(one.id)
            later.append((ties, keys))
    return over


def _undone(log: Iterable[Decision]) -> set[str]:
    undone: set[str] = set()
    for one in log:
        if one.kind == "undo":
            undone.add(one.value)
        elif one.kind == "redo":
            undone.discard(one.value)
    return undone


def _state(
    one: Decision, undone: set[str], standing: set[str], is_orphaned: Callable[[Decision], bool]
) -> State:
    if one.kind not in _KINDS:
        return "not understood"
    if one.id in undone:
        return "undone"
    if one.id not in standing:
        return "superseded"
    return "orphaned" if is_orphaned(one) else "in force"
