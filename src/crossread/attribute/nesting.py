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
    for inner, outer in sorted(held.items()):
        if outer in gone or inner in gone:
            continue
        a, b = pairs[outer], pairs[inner]
        carries = a[1].kind in ("institution", "side") and b[1].kind == "person"
        same = a[1].name == b[1].name or (a[1].side is not None and a[1].side == b[1].side and not carries)
        thought = b[0].form is not None and b[0].form.row.kind == "thought"
        noun = b[0].form is not None and b[0].form.row.kind == "noun"
        if same or thought or (b[1].kind == "other" and not noun):
            gone.add(inner)
        elif a[1].kind in ("institution", "side") and size(b[0]) >= _MOSTLY * size(a[0]):
            gone.add(outer)
    return gone


def _carried(outer: Found, inner: list[Found]) -> bool:
    return bool(inner) and sum(size(f) for f in inner if f.channel != f.source) >= 0.4 * size(outer)
