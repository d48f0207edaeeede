"""What somebody did not say: the words of the claim take the denial in, or the paper alone tells it."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found

_UNTOLD = frozenset(["said", "asked", "thanked", "warned", "promised", "reaffirmed"])
"""What somebody did not say or ask: only the paper's own voice can tell it. That he refused to say it, did not agree to
it, or did not deny it, is a position of his."""


def with_denial(doc: Document, found: Found) -> Found:
    """ "has refused to | condemn the raid": the claim is all of it, never the half that says the contrary."""
    first, last = found.content[0]
    if not found.denied or found.cue is None or found.source is None or found.frame == "quote":
        return found
    start = found.source[1]
    if start < found.cue[0] <= first and "," not in doc.low[start : found.cue[0]]:
        found.content[0], found.frame = (start, last), "act"
        found.refused = is_refusal(doc, found)
    return found


def without_refused(doc: Document, found: list[Found]) -> list[Found]:
    """Without what is refused where the refusal is a claim already: "refused to | condemn the raid" in a readout."""
    cues = {one.cue[0] for one in found if one.cue}
    return [
        one
        for one in found
        if not (one.denied and one.cue and is_refusal(doc, one))
        or cues.isdisjoint(range(one.cue[0] - 3, one.cue[0]))
    ]


def is_untold(doc: Document, found: Found) -> bool:
    """Whether a paper tells that somebody did not speak."""
    if not found.denied or found.quotes or found.form is None or found.form.row.status not in _UNTOLD:
        return False
    return not is_refusal(doc, found)


def is_refusal(doc: Document, found: Found) -> bool:
    """Whether it was refused, not only left undone."""
    return found.cue is not None and not doc.lists["refusing"].isdisjoint(
        doc.low[max(0, found.cue[0] - 3) : found.cue[0]]
    )
