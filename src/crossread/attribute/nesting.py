"""Attributions that hold each other: which one is the claim, and which one only carried it."""

from __future__ import annotations

from crossread.attribute.found import Found
from crossread.model import Speaker

_MOSTLY = 0.5
"""Share of its words from which an outer attribution says nothing but what the inner one says."""

Pair = tuple[Found, Speaker]


def holders(pairs: list[Pair]) -> dict[int, int]:
    """Number of the smallest attribution that holds each one whole, by number; source phrases are no holders."""
    found: dict[int, int] = {}
    for number, (inner, _) in enumerate(pairs):
        inside = [
            (size(outer), other)
            for other, (outer, _) in enumerate(pairs)
            if other != number and outer.frame != "according" and _holds(outer, inner)
        ]
        if inside:
            found[number] = min(inside)[1]
    return found


def size(found: Found) -> int:
    """Tokens of the content."""
    return sum(last - first for first, last in found.content)


def _holds(outer: Found, inner: Found) -> bool:
    start = min(inner.first, inner.cue[0] if inner.cue else inner.first)
    bare = outer.cue[1] if outer.cue and outer.content[0][0] == outer.cue[0] else outer.first
    return any(first <= start and inner.last <= last for first, last in outer.content) and start >= bare


def dropped(pairs: list[Pair], held: dict[int, int]) -> set[int]:
    """Numbers of attributions that make no claim of their own.

    A source phrase or an institution whose statement is, in the main, somebody's words, only carried them; a voice
    that goes on inside its own statement says one thing.
    """
    gone: set[int] = set()
    for number, (found, _) in enumerate(pairs):
        if found.frame == "according" and _carried(found, [f for f, _ in pairs if f.channel == found.source]):
            gone.add(number)
    by_outer: dict[int, list[int]] = {}
    for inner, outer in sorted(held.items()):
        by_outer.setdefault(outer, []).append(inner)
    for outer, inside in sorted(by_outer.items()):
        if outer not in gone:
            gone |= _settle(pairs, outer, inside)
    return gone


def _settle(pairs: list[Pair], outer: int, inner: list[int]) -> set[int]:
    """What falls away of one statement and those inside it."""
    others = [n for n in inner if _is_other_voice(pairs[outer], pairs[n])]
    if others and sum(size(pairs[n][0]) for n in others) >= _MOSTLY * size(pairs[outer][0]):
        return {outer}
    return set(inner) - set(others)


def _is_other_voice(outer: Pair, inner: Pair) -> bool:
    """Whether the inner attribution is somebody else's, named, and not the outer speaker going on."""
    one, other = outer[1], inner[1]
    if one.name == other.name:
        return False
    if other.kind == "other":
        return inner[0].form is not None and inner[0].form.row.kind == "noun"
    thinks = inner[0].form is not None and inner[0].form.row.kind == "thought"
    if one.side is not None and one.side == other.side:
        return other.kind == "person" and not thinks
    return not thinks or one.kind in ("institution", "side")


def _carried(outer: Found, inner: list[Found]) -> bool:
    return bool(inner) and sum(size(f) for f in inner if f.channel != f.source) >= 0.4 * size(outer)
