"""What a rule hands over: one decisive difference, before it becomes part of a row."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.diff.passage import Passage
from crossread.model import Difference, DifferenceKind, Direction, Span


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


def as_difference(finding: Finding, left: Passage, right: Passage) -> Difference:
    """The finding with its words, and with places in the articles instead of the passages."""
    left_words = finding.left.of(left.text) if finding.left else ""
    right_words = finding.right.of(right.text) if finding.right else ""
    notes = (finding.left_note or left_words or "nothing", finding.right_note or right_words or "nothing")
    return Difference(
        kind=finding.kind,
        left=left_words,
        right=right_words,
        left_spans=left.places(finding.left) if finding.left else (),
        right_spans=right.places(finding.right) if finding.right else (),
        direction=finding.stronger,
        reason=f"{finding.rule}: {notes[0]} | {notes[1]}",
    )


def mirrored(finding: Finding) -> Finding:
    """The same finding with the sides changed."""
    stronger: Direction | None = None
    if finding.stronger:
        stronger = "right" if finding.stronger == "left" else "left"
    return Finding(
        kind=finding.kind, left=finding.right, right=finding.left, stronger=stronger, exclusive=finding.exclusive,
        rule=finding.rule, left_note=finding.right_note, right_note=finding.left_note,
    )  # fmt: skip
