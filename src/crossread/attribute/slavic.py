"""Ukrainian and Russian: the same order of rules as English, with a freer order of words.

A reported clause begins with a comma and "що" or "что"; a quotation's frame follows after a dash; the subject may stand
on either side of the verb, and an impersonal "сказано, що" speaks for the text last named.
"""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_content import Contents
from crossread.attribute.slavic_frames import FRAME_MARKS
from crossread.attribute.slavic_words import (
    is_past,
    is_verb,
    name_in,
    stops,
    stranger_in,
)

_ACT_AFTER = 3
"""Words from the comma behind an inserted source to the verb of the act."""
_NAME = 6
"""Words of the longest subject before an inserted source."""


def find_in_sentence(doc: Document, number: int, first: int, last: int, taken: set[int]) -> list[Found]:
    """All attributions of one sentence, in the order of their cues."""
    return _Sentence(doc, number, first, last, taken).read()


class _Sentence(Contents):
    """One sentence and the order of the rules."""

    def read(self) -> list[Found]:
        self.done.extend(self.frames_inside())
        for place, cue in enumerate(self.cues):
            kind = cue.form.row.kind
            found = self._according(cue) if kind == "preposition" else self._verb(cue, place)
            if found and not self._is_told_of(found):
                if self.carrier is not None and found.first > self.carrier[1]:
                    found.channel = found.channel or self.carrier
                self.done.append(found)
        self._hand_channels_down()
        return self.done + [
            more
            for found in self.done
            for more in (self._told_after(found), self.reason_after(found))
            if more
        ]

    def _is_told_of(self, found: Found) -> bool:
        """ "Вона нагадала, що сусідня держава обіцяла ...": in a readout what a person tells of a state is his claim."""
        doc, source = self.doc, found.source
        if source is None or found.cue is None or found.quotes or found.frame == "quote":
            return False
        hit = doc.name_at(source[0])
        kinds = ("side", "capital") if doc.article.side else ("side",)
        if hit is None or hit.kind not in kinds:
            return False
        return any(
            one.frame == "that" and one.first <= source[0] and found.last <= one.last for one in self.done
        )

    def _told_after(self, found: Found) -> Found | None:
        """ "подякував за A та передав B": in a readout the second act counts, though its verb is no listed one."""
        doc, end = self.doc, found.last
        if (
            not doc.article.side
            or found.frame != "act"
            or end + 2 >= self.last
            or doc.low[end] not in doc.lists["and"]
        ):
            return None
        verb = end + 1 + (doc.low[end + 1].endswith("о") and not is_past(doc, end + 1))
        if not is_past(doc, verb) or any(cue.first == verb for cue in self.cues):
            return None
        piece = trim(doc, end + 1, self.last)
        return Found(None, None, "narration", found.source, [piece], self.number, joint=found.joint,
                     quotes=self.quotes_in(piece))  # fmt: skip

    def _hand_channels_down(self) -> None:
        for outer in self.done:
            for inner in self.done:
                if outer.frame == "according" and inner.frame != "according" and inner.channel is None:
                    inner.channel = outer.source

    def _according(self, cue: Cue) -> Found | None:
        """ "За словами міністра, ..." and "За його словами, ..."; the phrase may also end the sentence."""
        doc = self.doc
        end = next(
            (k for k in range(cue.last, self.last) if doc.low[k] in (",", ":", "—") and not doc.quoted[k]),
            self.last,
        )
        source = (cue.last, end) if end > cue.last else (cue.first + 1, cue.last - 1)
        if source[0] >= source[1]:
            return None
        start = next((k + 1 for k in range(cue.first - 1, self.first, -1) if stops(doc, k, ":;")), self.first)
        before = trim(doc, start, cue.first)
        ends = not any(doc.words[k][0].isalnum() for k in range(end, self.last))
        leads = not ends and (cue.first - start <= 3 or before[0] >= before[1])
        content = trim(doc, end, self._next_version(end)) if leads else before
        if content[1] - content[0] < 2:
            return None
        inserted = before[0] < before[1] and doc.low[cue.first - 1] == ","
        if inserted and not leads and not ends:  # "Моряки судна, за її словами, повернуться ...": no verb yet
            told = any(is_verb(doc, k) for k in range(*before))
            inserted, content = not told, before if told else trim(doc, end, self.last)
        inserted = inserted and not ends
        if (
            inserted
            and any(end < other.first <= end + _ACT_AFTER for other in self.cues)
            and self._is_name(before)
        ):
            self.carrier = source  # "Міністр, за словами речниці, пообіцяв ...": the act behind it is his
            return None
        pieces = [before, content] if inserted else [content]
        self.take(content)
        return Found((cue.first, cue.last), cue.form, "according", source, pieces, self.number,
                     quotes=self.quotes_in(content))  # fmt: skip

    def _is_name(self, piece: Range) -> bool:
        """Whether the piece is nothing but somebody who may speak."""
        named = name_in(self.doc, *piece)
        return named is not None and piece[1] - piece[0] <= _NAME and named[0] - piece[0] <= _NAME // 2

    def _next_version(self, start: int) -> int:
        """ "По версии одних, A; по версии других, B": where the next source takes over."""
        semicolons = (
            cue.first - 1 for cue in self.cues if cue.form.row.kind == "preposition" and cue.first > start + 1
        )
        return next((at for at in semicolons if self.doc.low[at] == ";"), self.last)

    def _verb(self, cue: Cue, place: int) -> Found | None:
        number = self._quote_before(cue)
        if number is not None:
            return self._after_quote(cue, number)
        framed = self.as_frame(cue) or self.trailing(cue) or self.inserted(cue)
        if framed:
            return framed
        source, shared = self.source_of(cue, place)
        content = self.content_of(cue, place, source)
        if content is None:
            return None
        frame, piece = content
        if source is None and shared:
            earlier = next((f for f in reversed(self.done) if f.source and f.frame != "according"), None)
            source = earlier.source if earlier else None
        if source is not None and cue.form.row.kind == "adjective" and self.is_told_to(source):
            source = None
        if source is None and cue.form.row.kind == "adjective":
            source = self.text_phrase(cue)
        if not self.doc.article.side and self.doc.low[cue.first] in self.doc.lists["met"] and frame == "act":
            return None  # "встретились во вторник": the paper's own narration
        if source is None and not self.doc.article.side and cue.form.row.kind != "adjective":
            return None
        self.take(piece)
        joint = source is None and cue.form.row.status == "agreed"
        impersonal = source is None and not shared and cue.form.row.kind == "adjective"
        return Found((cue.first, cue.last), cue.form, frame, source, [piece], self.number, shared=shared,
                     joint=joint, impersonal=impersonal, quotes=self.quotes_in(piece),
                     channel=self.carrier_of(cue, source))  # fmt: skip

    # -- quotations ------------------------------------------------------------------------------------------------

    def _quote_before(self, cue: Cue) -> int | None:
        """'«...», — сказав': the quotation whose closing mark only frame marks divide from the cue."""
        doc, at = self.doc, cue.first - 1
        while at >= self.first and doc.low[at] in FRAME_MARKS:
            at -= 1
        number = doc.quote_to.get(at + 1)
        if number is None or number in self.taken or at == cue.first - 1:
            return None
        return number

    def _after_quote(self, cue: Cue, number: int) -> Found:
        doc = self.doc
        end = next((k for k in range(cue.last, self.last) if stops(doc, k, ",.;:—")), self.last)
        source = name_in(self.doc, cue.last, end) or stranger_in(self.doc, cue.last, end)
        content = [doc.quote_tokens[number]]
        quotes = {number}
        following = doc.quote_from.get(end + 1) if end + 1 < self.last else None
        following = (
            doc.quote_from.get(end + 2, following) if end + 2 < self.last and following is None else following
        )
        if following is not None and following not in self.taken:
            content.append(doc.quote_tokens[following])
            quotes.add(following)
        self.taken.update(quotes)
        shared = source is None
        if source is None:
            earlier = next((f for f in reversed(self.done) if f.source), None)
            source = earlier.source if earlier else None
        return Found((cue.first, cue.last), cue.form, "quote", source, content, self.number, inverted=True,
                     shared=shared, quotes=quotes)  # fmt: skip
