"""Whose words a Ukrainian or Russian sentence reports: the subject beside the verb, "нам", or the words for a text."""

from __future__ import annotations

from crossread.attribute.cues import Cue
from crossread.attribute.found import Range
from crossread.attribute.slavic_frames import Frames
from crossread.attribute.slavic_words import name_in, opens_relative, stops


class Sources(Frames):
    """One sentence and who speaks in it."""

    def source_of(self, cue: Cue, place: int) -> tuple[Range | None, bool]:
        """The subject left of the cue, else right of it ("заявил Лухов, ..."), else taken over."""
        doc = self.doc
        floor = self.first
        for earlier in self.done:
            if len(earlier.content) > 1 and earlier.frame == "clause":
                continue  # an inserted frame leaves the subject before it to the verb behind it
            if earlier.cue and earlier.cue[1] <= cue.first:
                floor = max(floor, earlier.cue[1])
            if earlier.frame == "according" and earlier.source and earlier.source[1] <= cue.first:
                floor = max(floor, earlier.source[1])
        joined = self.joiner(cue.first) is not None and bool(self.done)
        if joined:
            return None, True
        if (
            doc.article.side
            and doc.low[cue.first].endswith(doc.lists.endings["plural_past"])
            and (us := self._us(cue)) is not None
        ):
            return us, False
        left = name_in(self.doc, self._clause_start(floor, cue.first), cue.first)
        if left:
            return left, False
        stop = next((k for k in range(cue.last, self.last) if stops(doc, k, ",.;:—")), self.last)
        if stop - cue.last <= 8 and not self._is_object(cue, stop):
            right = name_in(self.doc, cue.last, stop)
            if right:
                return right, False
        return None, bool(self.done)

    def _us(self, cue: Cue) -> Range | None:
        """ "Нам пообіцяли розібратися": a plural without a subject, and we to whom it was said."""
        near = range(max(self.first, cue.first - 2), min(self.last, cue.last + 1))
        us = next((k for k in near if self.doc.low[k] == "нам"), None)
        alone = us is not None and name_in(self.doc, self.first, cue.first) is None
        return (us, us + 1) if us is not None and alone else None

    def _is_object(self, cue: Cue, stop: int) -> bool:
        """A name behind the verb is its object where the clause goes on with more words of the same phrase."""
        return stop - cue.last > 5

    def _clause_start(self, floor: int, cue: int) -> int:
        doc = self.doc
        for at in range(cue - 1, floor, -1):
            if doc.is_quote_mark(at) or doc.quoted[at] or doc.low[at] in ";:":
                return at + 1
        relative = next((k for k in range(cue - 1, floor, -1) if opens_relative(doc, k)), None)
        if relative is not None and name_in(doc, relative + 1, cue):
            return relative + 1  # "партнери, яким країна дякує"
        return floor

    def text_phrase(self, cue: Cue) -> Range | None:
        """ "У хайланському тексті ... ідеться": the words that name the text, else nothing."""
        doc = self.doc
        for at in range(self.first, cue.first):
            if doc.low[at] in doc.lists["channels"]:
                return self.first, at + 1
        return None

    def is_told_to(self, source: Range) -> bool:
        """ "Каржанській стороні роз'яснено, що": to whom it was said."""
        words = self.doc.low[source[0] : source[1]]
        return (
            any(word in self.doc.lists["told_to"] for word in words)
            and words[0] not in self.doc.lists["channels"]
        )

    def carrier_of(self, cue: Cue, source: Range | None) -> Range | None:
        """ "Агентство «Х» со ссылкой на источник сообщило": the medium that passes on what its source said."""
        doc = self.doc
        if (
            doc.article.side
            or source is None
            or doc.lists["with_reference"].isdisjoint(doc.low[self.first : source[0]])
        ):
            return None
        named = (doc.name_at(at) for at in range(self.first, min(source[0], cue.first)))
        hit = next((hit for hit in named if hit is not None and hit.kind in ("media", "institution")), None)
        return doc.tokens(hit.span) if hit else None
