"""What a rule hands over: one decisive difference, before it becomes part of a row."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.diff.passage import Passage
from crossread.model import Claim, Difference, DifferenceKind, Direction, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference between two passages. Spans point into the passages' texts; `None`: that side has no words."""

    kind: DifferenceKind
    left: Span | None = None
    right: Span | None = None
    stronger: Direction | None = None
    exclusive: bool = False
    """Both cannot be true as told."""
    rule: str
    """Why, in words: "number of ships"."""
    left_note: str = ""
    """What the rule read on the left, where the words alone do not show it: "54 to 60 minutes"."""
    right_note: str = ""
    left_cue: Claim | None = None
    """Claim whose reporting words are meant, where they stand outside its content; before the words of `left`."""
    right_cue: Claim | None = None


def as_difference(finding: Finding, left: Passage, right: Passage) -> Difference:
    """The finding with its words, and with places in the articles instead of the passages."""
    left_words, left_spans = _shown(finding.left, finding.left_cue, left)
    right_words, right_spans = _shown(finding.right, finding.right_cue, right)
    notes = (finding.left_note or left_words or "nothing", finding.right_note or right_words or "nothing")
    return Difference(
        kind=finding.kind,
        left=left_words,
        right=right_words,
        left_spans=left_spans,
        right_spans=right_spans,
        direction=finding.stronger,
        reason=f"{finding.rule}: {notes[0]} | {notes[1]}",
    )


def _shown(span: Span | None, cue: Claim | None, side: Passage) -> tuple[str, tuple[tuple[str, Span], ...]]:
    said, places = (cue.cue, tuple((cue.id, place) for place in cue.cue_spans)) if cue else ("", ())
    if span is None:
        return said, places
    return " ".join(filter(None, (said, span.of(side.text)))), (*places, *side.places(span))


def mirrored(finding: Finding) -> Finding:
    """The same finding with the sides changed."""
    stronger: Direction | None = None
    if finding.stronger:
        stronger = "right" if finding.stronger == "left" else "left"
    return Finding(
        kind=finding.kind, left=finding.right, right=finding.left, stronger=stronger, exclusive=finding.exclusive,
        rule=finding.rule, left_note=finding.right_note, right_note=finding.left_note,
        left_cue=finding.right_cue, right_cue=finding.left_cue,
    )  # fmt: skip
