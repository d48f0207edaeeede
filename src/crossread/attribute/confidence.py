"""How often an attribution of this kind is right, from what the rules know of it."""

from __future__ import annotations

from crossread.attribute.found import Found
from crossread.model import Speaker

_BY_FRAME = {
    "quote": 0.93, "that": 0.88, "according": 0.85, "clause": 0.84, "passive": 0.88, "act": 0.78, "thing": 0.8,
    "called": 0.8, "floating": 0.75, "narration": 0.75,
    "turn": 0.9,
}  # fmt: skip


def confidence_of(found: Found, speaker: Speaker) -> float:
    """A share in [0.05, 0.97].

    Estimates of the house by kind of frame, not calibrated: on the development cases more are right than they say.
    """
    value = _BY_FRAME[found.frame]
    if speaker.kind == "other":
        value -= 0.12
    if speaker.candidates:
        value -= 0.25
    if found.shared or found.source is None:
        value -= 0.08
    if found.form and found.form.row.kind in ("thought", "noun"):
        value -= 0.12
    return round(min(0.97, max(0.05, value)), 2)
