"""Frames of Ukrainian and Russian sentences that stand before, after or inside what they report."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_words import cue_at, find_cues, is_short_passive, is_verb, name_in, stops

_FRAME = 12
"""Words of the longest frame behind its verb: "сказала ... в інтерв'ю радіо"."""
_REASON = 3
"""Words of the shortest clause behind a colon."""
FRAME_MARKS = frozenset([",", "—", "–", "-"])


class Frames:
    """One sentence while its cues are read from left to right, and the frames it knows."""

    def __init__(self, doc: Document, number: int, first: int, last: int, taken: set[int]) -> None:
        self.doc, self.number, self.first, self.last, self.taken = doc, number, first, last, taken
        self.cues = list(find_cues(doc, first, last))
        self.done: list[Found] = []
        self.carrier: Range | None = None
        """The source phrase that was put between a subject and what he did."""

    def as_frame(self, cue: Cue) -> Found | None:
        """ "Як зазначила міністерка, ...": the frame stands before what it reports."""
        doc, end = self.doc, self.mark_after(cue, ",")
        if cue.first == self.first or doc.low[cue.first - 1] not in doc.lists["as"] or end is None:
            return None
        source = name_in(doc, cue.last, end)
        if (
            doc.low[end + 1 : end + 2] and doc.low[end + 1] in doc.lists["asides"]
        ):  # "источник, знакомый с ..., "
            end = next((k for k in range(end + 1, self.last) if doc.low[k] == ","), end)
        content = trim(doc, end, self.last)
        if source is None or content[1] - content[0] < 2:
            return None
        return self._framed(cue, source, content)

    def trailing(self, cue: Cue) -> Found | None:
        """ "..., повідомили у відомстві.": the frame ends the sentence."""
        doc, before = self.doc, cue.first - 1
        if before < self.first + 2 or doc.low[before] not in FRAME_MARKS or "that" not in cue.form.frames:
            return None
        if self.last - cue.last > _FRAME or self.mark_after(cue, ",:") is not None:
            return None
        if self.set_apart(before):
            return None
        source = name_in(doc, cue.last, self.last)
        start = max([self.first, *(f.source[1] for f in self.done if f.frame == "according" and f.source)])
        content = trim(doc, start, before)
        if source is None or content[1] - content[0] < 2:
            return None
        return self._framed(cue, source, content)

    def inserted(self, cue: Cue) -> Found | None:
        """ "Лухов, кажуть у столиці, обіцяв подумати": the frame stands between subject and verb."""
        doc, end = self.doc, self.mark_after(cue, ",—–")
        before = cue.first - 1
        if end is None or not self.first < before <= self.first + 6 or doc.low[before] not in FRAME_MARKS:
            return None
        source = None if self.set_apart(before) else name_in(doc, cue.last, end)
        if source is None and not doc.lists["channels"].isdisjoint(doc.low[cue.last : end]):
            source = (cue.last, end)  # "наголошується в документі"
        rest = trim(doc, end, self.last)
        if source is None or rest[1] - rest[0] < 2 or doc.low[end + 1] in doc.lists["that"]:
            return None
        found = self._framed(cue, source, rest)
        if " ".join(doc.low[self.first : before]) not in doc.lists["set_apart"]:
            found.content.insert(0, trim(doc, self.first, before))
        return found

    def _framed(self, cue: Cue, source: Range, content: Range) -> Found:
        self.take(content)
        return Found((cue.first, cue.last), cue.form, "clause", source, [content], self.number, inverted=True,
                     quotes=self.quotes_in(content))  # fmt: skip

    def mark_after(self, cue: Cue, marks: str) -> int | None:
        """The first of the marks behind the cue, within the reach of a frame."""
        reach = range(cue.last, min(self.last, cue.last + _FRAME))
        return next((k for k in reach if self.doc.low[k] in marks and not self.doc.quoted[k]), None)

    def closes(self, cue: Cue) -> bool:
        """Whether the cue with its source is all that follows: a trailing frame."""
        if "that" not in cue.form.frames or self.last - cue.last > _FRAME or self.mark_after(cue, ",:"):
            return False
        return name_in(self.doc, cue.last, self.last) is not None

    def frames_inside(self) -> list[Found]:
        """'«A, — заявила Х. — B»': the printers' habit of leaving the frame inside the marks."""
        found = []
        for number in self.doc.quotes_from(self.first, self.last):
            if number not in self.taken:
                one = self._frame_inside(number, *self.doc.quote_tokens[number])
                if one:
                    self.taken.add(number)
                    found.append(one)
        return found

    def _frame_inside(self, number: int, first: int, last: int) -> Found | None:
        doc = self.doc
        for at in range(first + 2, last - 2):
            opens = doc.low[at] in "—–" and doc.low[at - 1] in (",", "?", "!", "…")
            cue = cue_at(doc, at + 1, last) if opens else None
            if cue is None:
                continue
            end = next((k for k in range(cue.last, min(last, cue.last + 8)) if stops(doc, k, ",.")), None)
            source = name_in(self.doc, cue.last, end, quoted=True) if end else None
            goes_on = end is not None and end + 1 < last and doc.low[end + 1] in "—–"
            if end is None or source is None or not (goes_on or end >= last - 2):
                continue
            content = [(first + 1, at - 1), (end + 2, last - 1)] if goes_on else [(first + 1, at - 1)]
            return Found((cue.first, cue.last), cue.form, "quote", source, content, self.number,
                         inverted=True, quotes={number})  # fmt: skip
        return None

    def set_apart(self, comma: int) -> bool:
        """ "Вона, зі свого боку, закликала": what the commas hold is between a subject and its verb."""
        low = self.doc.low
        start = next((k for k in range(comma - 1, max(self.first, comma - 8), -1) if low[k] == ","), None)
        return start is not None and " ".join(low[start + 1 : comma]) in self.doc.lists["set_apart"]

    def before_reason(self, start: int, end: int) -> int:
        """Where the colon stands behind which an act is given its reason in a clause: "відкинув закиди: ..."; else `end`."""
        doc = self.doc
        for at in range(start + 1, end - _REASON):
            if doc.low[at] == ":" and not doc.quoted[at] and not doc.is_quote_mark(at + 1):
                return (
                    at
                    if any(is_verb(doc, k) or is_short_passive(doc, k) for k in range(at + 1, end))
                    else end
                )
        return end

    def reason_after(self, found: Found) -> Found | None:
        """The clause behind the colon, in the words of whoever did the act."""
        doc, end = self.doc, found.last
        if found.frame != "act" or found.source is None or end + _REASON >= self.last or doc.low[end] != ":":
            return None
        piece = trim(doc, end + 1, self.last)
        if not doc.article.side or any(one.first >= piece[0] for one in self.done):
            return None
        return Found(None, None, "clause", found.source, [piece], self.number, quotes=self.quotes_in(piece))

    def joiner(self, at: int) -> int | None:
        """Where "та", "і", "а також" right before the token stands; `None` where there is none."""
        low = self.doc.low
        if at - 1 >= self.first and low[at - 1] in self.doc.lists["and"]:
            return at - 1
        also = at - 2 >= self.first and low[at - 2] == "а" and low[at - 1] in self.doc.lists["also"]
        return at - 2 if also else None

    def calls_untrue(self, first: int, last: int) -> bool:
        """ "назвав ці твердження безпідставними": what is named so needs no quotation."""
        return not self.doc.lists["untrue_words"].isdisjoint(self.doc.low[first:last])

    def quotes_in(self, piece: Range) -> set[int]:
        return self.doc.quotes_in(*piece)

    def take(self, piece: Range) -> None:
        self.taken.update(self.quotes_in(piece))
