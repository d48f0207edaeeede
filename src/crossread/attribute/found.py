"""What the finding pass gives: words that report, words reported, and the words that name the source, as token ranges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from crossread.attribute.words import CueForm
from crossread.model import Speaker

Range = tuple[int, int]
Frame = Literal[
    "that",
    "clause",
    "quote",
    "act",
    "thing",
    "according",
    "passive",
    "called",
    "floating",
    "narration",
    "turn",
]
"""How the content hangs on the cue: a `that` clause, a bare clause, a quotation, the act itself ("thanked him for"),
a thing said ("noted progress"), a source phrase, "was said to", "called it", a quotation without a cue, or the plain
narration of an official readout, a turn of a transcript."""


@dataclass(slots=True)
class Found:
    """One attribution before anybody is resolved."""

    cue: Range | None
    form: CueForm | None
    frame: Frame
    source: Range | None
    content: list[Range]
    sentence: int
    inverted: bool = False
    """The source stands after the cue: "said Wang"."""
    shared: bool = False
    """The source was taken over from an earlier cue of the sentence."""
    denied: bool = False
    """The writer says that this was not said."""
    refused: bool = False
    """The source refused to say or do it, which is a position of its own."""
    aside: bool = False
    """It reports what may never be said ("would reject"), or by nobody ("asked about it, he"): no claim."""
    joint: bool = False
    """Nobody is named because both spoke: "it was agreed"."""
    impersonal: bool = False
    """ "It was noted that": a readout reports, and names nobody."""
    inner: CueForm | None = None
    """The verb that a passive frame reports: "was said to have | thanked"."""
    follows: Found | None = None
    """The quotation this one goes on from."""
    teller: Speaker | None = None
    """Who tells of an act of another: an aide or a ministry, in whose account it stands."""
    channel: Range | None = None
    """The source phrase ("according to ...") that stands over this attribution."""
    quotes: set[int] = field(default_factory=set)
    """Numbers of the quotations it took."""

    @property
    def first(self) -> int:
        """First token of the content."""
        return self.content[0][0]

    @property
    def last(self) -> int:
        """One past the last token of the content."""
        return self.content[-1][1]

    def is_sound(self) -> bool:
        """Whether its pieces hold tokens, ascend and are disjoint, and its source is no empty range.

        Broken texts lead the rules to ranges that are none; such an attribution tells nothing.
        """
        ranges = [*self.content, *([self.source] if self.source else [])]
        ascend = all(a[1] <= b[0] for a, b in zip(self.content, self.content[1:], strict=False))
        return ascend and all(first < last for first, last in ranges)
