"""How often an attribution of this kind is right, from what the rules know of it: its frame, its cue, its source.

The numbers are shares of the house, read off `bench/calibration.py --patterns` on the development data and rounded; no
word and no name has a number of its own.
"""

from __future__ import annotations

from typing import Literal

from crossread.attribute.found import Found
from crossread.model import Speaker

Source = Literal["named", "pronoun", "both", "body", "stranger", "nobody", "ambiguous"]
"""Who is said to speak: a known person, one a pronoun means, both parties, an institution or a side, somebody nobody
listed, somebody left out who was told before, one of several."""

_PRESS = {
    "quote": 0.95, "turn": 0.9, "according": 0.87, "that": 0.85, "floating": 0.81, "clause": 0.81, "passive": 0.8,
    "thing": 0.75, "called": 0.7, "act": 0.62, "thought": 0.6, "adjective": 0.45, "noun": 0.4,
}  # fmt: skip
"""Shares by frame in press articles."""
_READOUT = {
    "quote": 0.95, "that": 0.95, "clause": 0.93, "act": 0.92, "narration": 0.92, "turn": 0.9, "floating": 0.9,
    "according": 0.9, "passive": 0.9, "thing": 0.85, "called": 0.85, "thought": 0.85, "adjective": 0.8, "noun": 0.6,
}  # fmt: skip
"""The same in official readouts, where every sentence is somebody's words or deeds."""
_SOURCES: dict[Source, float] = {
    "named": 0.0, "pronoun": 0.02, "body": 0.0, "stranger": 0.0, "nobody": -0.03, "both": -0.1, "ambiguous": -0.3,
}  # fmt: skip
"""What the kind of source adds."""
_LEAST, _MOST = 0.05, 0.97


def pattern_of(found: Found, speaker: Speaker, *, official: bool) -> tuple[str, str, Source]:
    """(kind of text, frame or kind of cue, kind of source)."""
    kind = found.form.row.kind if found.form else "speech"
    frame = found.frame if kind in ("speech", "preposition") else kind
    return "readout" if official else "press", frame, _source_of(found, speaker)


def _source_of(found: Found, speaker: Speaker) -> Source:
    if speaker.candidates:
        return "ambiguous"
    if speaker.kind == "both":
        return "both"
    if found.source is None or found.shared:
        return "nobody"
    if (
        found.source[1] - found.source[0] == 1
        and speaker.kind == "person"
        and speaker.span
        and len(speaker.span) < 5
    ):
        return "pronoun"
    if speaker.kind == "person":
        return "named"
    return "body" if speaker.kind in ("institution", "side") else "stranger"


def confidence_of(found: Found, speaker: Speaker, *, official: bool) -> float:
    """A share in [0.05, 0.97]: of the claims marked 0.9, about nine in ten are right."""
    _, frame, source = pattern_of(found, speaker, official=official)
    share = (_READOUT if official else _PRESS).get(frame, 0.5) + _SOURCES[source]
    return round(min(_MOST, max(_LEAST, share)), 2)
