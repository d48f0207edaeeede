"""Chinese readouts that count up what was agreed: "双方达成以下共识：一是...；二是..."."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from crossread.attribute.chinese_after import trim_marks
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_SHORT = 4
"""Signs of the shortest point."""


def point_by_point(doc: Document, found: list[Found]) -> list[Found]:
    """Each point behind the colon as a claim of its own, where the words before it say that both agreed."""
    apart: list[Found] = []
    for one in found:
        points = _points(doc, one)
        first = replace(one, content=[points[0]], frame="clause") if points else one
        apart.append(first)
        apart += [replace(first, content=[point], follows=first) for point in points[1:]]
    return apart


def _points(doc: Document, found: Found) -> list[Range]:
    if found.form is None or found.form.row.status != "agreed" or len(found.content) != 1 or found.quotes:
        return []
    first, last = found.content[0]
    colon = next(
        (k for k in range(max(0, first - 1), last) if doc.low[k] in "：:" and not doc.quoted[k]), None
    )
    if colon is None:
        return []
    last = next(end for begin, end in doc.sentences if begin <= first < end)
    cuts = [colon, *(k for k in range(colon + 1, last) if doc.low[k] in "；;" and not doc.quoted[k]), last]
    pieces = [trim_marks(doc, a, b) for a, b in pairwise(cuts)]
    pieces = [_past_number(doc, *piece) for piece in pieces if piece[1] - piece[0] >= _SHORT]
    return pieces if len(pieces) > 1 else []


def _past_number(doc: Document, first: int, last: int) -> Range:
    """The point without "一是"."""
    if "".join(doc.low[first : first + 2]) in doc.lists["list_numbers"] and last - first > _SHORT:
        return trim_marks(doc, first + 2, last)
    return first, last
