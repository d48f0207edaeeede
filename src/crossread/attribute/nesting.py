"""Attributions that hold each other: which one is the claim, and which one only carried it."""

from __future__ import annotations

from bisect import bisect_left

from crossread.attribute.content import split_coordinate
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.model import Speaker

_MOSTLY = 0.5
"""Share of its words from which an outer attribution says nothing but what the inner one says."""

Pair = tuple[Found, Speaker]


def holders(pairs: list[Pair]) -> dict[int, int]:
    """Number of the smallest attribution that holds each one whole, by number; source phrases are no holders."""
    starts = sorted((_start(found), number) for number, (found, _) in enumerate(pairs))
    ends = [found.last for found, _ in pairs]
    smallest: dict[int, tuple[int, int]] = {}
    for other, (outer, _) in enumerate(pairs):
        if outer.frame == "according":
            continue
        entry, bare = (size(outer), other), _bare(outer)
        for first, last in outer.content:
            begin, stop = bisect_left(starts, (max(first, bare), -1)), bisect_left(starts, (last, -1))
            for _, number in starts[begin:stop]:
                if number != other and ends[number] <= last:
                    smallest[number] = min(smallest.get(number, entry), entry)
    return {number: other for number, (_, other) in sorted(smallest.items())}


def halves_apart(doc: Document, found: list[Found]) -> list[Found]:
    """ "said that A and that B", with a voice of its own inside one of the two: each clause is settled by itself."""
    apart: list[Found] = []
    cues = sorted(other.cue[0] for other in found if other.cue is not None)
    for one in found:
        parts = [one]
        inside = bisect_left(cues, one.last) - bisect_left(cues, one.first)
        own = one.cue is not None and one.first <= one.cue[0] < one.last
        if one.frame == "that" and inside > own:
            parts = split_coordinate(doc, one)
            for later in parts[1:]:
                later.follows = parts[0]
        apart.extend(parts)
    return apart


def _start(found: Found) -> int:
    return min(found.first, found.cue[0] if found.cue else found.first)


def size(found: Found) -> int:
    """Tokens of the content."""
    return sum(last - first for first, last in found.content)


def _bare(outer: Found) -> int:
    """Where its content begins without the cue that some contents begin with."""
    return outer.cue[1] if outer.cue and outer.content[0][0] == outer.cue[0] else outer.first


def dropped(pairs: list[Pair], held: dict[int, int]) -> set[int]:
    """Numbers of attributions that make no claim of their own.

    A source phrase or an institution whose statement is, in the main, somebody's words, only carried them; a voice
    that goes on inside its own statement says one thing.
    """
    gone: set[int] = set()
    under: dict[Range | None, list[Found]] = {}
    for found, _ in pairs:
        under.setdefault(found.channel, []).append(found)
    for number, (found, _) in enumerate(pairs):
        if found.frame == "according" and _carried(found, under.get(found.source, [])):
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
    if others and sum(_size_with_source(pairs[n][0]) for n in others) >= _MOSTLY * size(pairs[outer][0]):
        return {outer}
    return set(inner) - set(others)


def _size_with_source(found: Found) -> int:
    """Tokens of the content, and of the subject right before it: "Kestral's minister promised a corridor"."""
    subject = found.source is not None and found.cue is not None and found.source[1] == found.cue[0]
    return size(found) + (found.source[1] - found.source[0] if subject and found.source else 0)


def _is_other_voice(outer: Pair, inner: Pair) -> bool:
    """Whether the inner attribution is somebody else's, named, and not the outer speaker going on."""
    one, other = outer[1], inner[1]
    if one.name == other.name or _is_undone(inner[0]):
        return False  # "said that Oslo had not asked for help": what another did not do is no claim of his
    if other.kind == "side" and one.kind == "person" and inner[0].frame in ("act", "thing"):
        return False  # "She recalled that the neighbour had promised a bridge": what he tells of a state is his claim
    if _welcomes(outer[0]) and inner[0].form is not None and inner[0].form.row.kind == "noun":
        return False  # "welcomed Oslo's offer to host them": one act, and whose offer it was
    if other.kind == "other":
        return inner[0].form is not None and inner[0].form.row.kind == "noun"
    thinks = inner[0].form is not None and inner[0].form.row.kind == "thought"
    if one.side is not None and one.side == other.side:
        return other.kind == "person" and not thinks
    return not thinks or one.kind in ("institution", "side")


def _welcomes(outer: Found) -> bool:
    return outer.frame == "act" and outer.form is not None and outer.form.row.status == "said"


def _is_undone(found: Found) -> bool:
    return found.denied and not found.refused and found.frame == "act"


def _carried(outer: Found, inner: list[Found]) -> bool:
    return bool(inner) and sum(size(f) for f in inner if f.channel != f.source) >= 0.4 * size(outer)
