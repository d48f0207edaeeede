"""One sentence while its cues are read from left to right: what the rules share."""

from __future__ import annotations

from crossread.attribute.cues import Cue, find_cues
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range


class SentenceState:
    """A sentence, its cues, and how much of it has been read."""

    def __init__(self, doc: Document, number: int, first: int, last: int, taken: set[int]) -> None:
        self.doc, self.number, self.first, self.last, self.taken = doc, number, first, last, taken
        self.cues = find_cues(doc, first, last)
        self.done: list[Found] = []
        """What has been found in it so far."""
        self.spent: set[int] = set()
        """Cues that are part of another frame: "quoted as | saying"."""
        self.covered = first
        """Tokens before this belong to attributions already read."""
        self.framed = first
        """Tokens before this belong to attributions whose frame came last; no later frame speaks of them."""

    def subject(self, cue: Cue) -> Range | None:
        """The subject of the sentence, near enough: what stands before its first finite verb outside quotation marks."""
        doc = self.doc
        start = self._after_opening(cue.first)
        named = doc.name_at(start) if start < cue.first else None
        after = doc.tokens(named.span)[1] if named else -1
        for at in range(start, cue.first):
            if at == after and doc.words[at].islower() and doc.low[at].endswith(("s", "ed")):
                return start, at  # "Aydal shakes his head and says"
            if doc.low[at] == "," and at == after and self._past_aside(at, cue.first):
                return start, at
            if doc.quoted[at] or doc.low[at] in ",;:":
                return None
            verb = doc.low[at] in doc.lists["finite"] or (at > start and doc.low[at].endswith("ed"))
            if verb and at > start and doc.words[at][0].islower():
                return (start, at) if at - start <= 14 else None
        return None

    def _past_aside(self, comma: int, before: int) -> bool:
        """Whether an aside between commas and a verb follow the name: "Aydal, standing next to her, shakes"."""
        low = self.doc.low
        closing = next((k for k in range(comma + 1, min(before, comma + 16)) if low[k] == ","), None)
        return closing is not None and closing + 1 < before and low[closing + 1].endswith(("s", "ed"))

    def _after_opening(self, before: int) -> int:
        """Past "On Friday," or "In a statement,"."""
        doc = self.doc
        if doc.low[self.first] not in doc.lists["prepositions"] | doc.lists["conjunctions"]:
            return self.first
        comma = next((k for k in range(self.first, before) if doc.low[k] == "," and not doc.quoted[k]), None)
        return self.first if comma is None else comma + 1

    def quotes_in(self, content: list[Range]) -> set[int]:
        """Numbers of the quotations inside `content`."""
        return {number for piece in content for number in self.doc.quotes_in(*piece)}

    def take_quotes(self, content: list[Range]) -> None:
        """Mark the quotations inside `content` as taken."""
        self.taken.update(self.quotes_in(content))
