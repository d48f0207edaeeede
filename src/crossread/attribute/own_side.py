"""Whether the subject of a reported clause is the speaker's own side."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.model import Speaker

_SELF = frozenset(["we", "i", "he", "she"])
""""He would": in reported speech the speaker himself."""


def of_own_side(doc: Document, pieces: list[Range], speaker: Speaker, place: int) -> bool:
    """Whether what stands before the verb is the speaker's own side: "we", its name, its capital, himself."""
    first = pieces[0][0]
    before = doc.low[first : first + place]
    if any(doc.lists.pronouns.get(word) in _SELF for word in before[:4]):
        return True
    for at in range(first, min(first + place, first + 6)):
        hit = doc.name_at(at)
        if hit is not None:
            side = doc.cast.who(hit)[0].side if hit.kind == "person" else hit.side
            return side is not None and side == speaker.side and not doc.possessive(hit)
    return not before and speaker.side is not None
