"""Ukrainian and Russian: the same order of rules as English, with a freer order of words.

A reported clause begins with a comma and "що" or "что"; a quotation's frame follows after a dash; the subject may stand
on either side of the verb, and an impersonal "сказано, що" speaks for the text last named.
"""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Frame, Range
from crossread.attribute.slavic_frames import FRAME_MARKS, Frames
from crossread.attribute.slavic_words import (
    is_infinitive,
    is_past,
    is_verb,
    name_in,
    names_again,
    opens_relative,
    stops,
    stranger_in,
)

_ACT_AFTER = 3
"""Words from the comma behind an inserted source to the verb of the act."""
_NAME = 6
"""Words of the longest subject before an inserted source."""
_ADDRESSEE = 3
"""Words that may stand between a verb of saying and the comma before its clause."""


def find_in_sentence(doc: Document, number: int, first: int, last: int, taken: set[int]) -> list[Found]:
    """All attributions of one sentence, in the order of their cues."""
    return _Sentence(doc, number, first, last, taken).read()


class _Sentence(Frames):
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
        source, shared = self._source(cue, place)
        content = self._content(cue, place, source)
        if content is None:
            return None
        frame, piece = content
        if source is None and shared:
            earlier = next((f for f in reversed(self.done) if f.source and f.frame != "according"), None)
            source = earlier.source if earlier else None
        if source is not None and cue.form.row.kind == "adjective" and self._is_told_to(source):
            source = None
        if source is None and cue.form.row.kind == "adjective":
            source = self._text_phrase(cue)
        if not self.doc.article.side and self.doc.low[cue.first] in self.doc.lists["met"] and frame == "act":
            return None  # "встретились во вторник": the paper's own narration
        if source is None and not self.doc.article.side and cue.form.row.kind != "adjective":
            return None
        self.take(piece)
        joint = source is None and cue.form.row.status == "agreed"
        impersonal = source is None and not shared and cue.form.row.kind == "adjective"
        return Found((cue.first, cue.last), cue.form, frame, source, [piece], self.number, shared=shared,
                     joint=joint, impersonal=impersonal, quotes=self.quotes_in(piece),
                     channel=self._carrier(cue, source))  # fmt: skip

    def _is_told_to(self, source: Range) -> bool:
        """ "Каржанській стороні роз'яснено, що": to whom it was said."""
        words = self.doc.low[source[0] : source[1]]
        return (
            any(word in self.doc.lists["told_to"] for word in words)
            and words[0] not in self.doc.lists["channels"]
        )

    def _carrier(self, cue: Cue, source: Range | None) -> Range | None:
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

    # -- the content -----------------------------------------------------------------------------------------------

    def _content(self, cue: Cue, place: int, source: Range | None) -> tuple[Frame, Range] | None:
        doc = self.doc
        start = max(cue.last, source[1] if source and source[0] >= cue.last else cue.last)
        opener = next(
            (k for k in range(start, min(self.last, start + 8)) if doc.low[k] in (",", ":", ".")), None
        )
        end = self._clause_end(start, place)
        if opener is not None and opener + 1 < self.last:
            after = opener + 1
            near = (
                opener - start <= _ADDRESSEE
            )  # "повідомив журналістам, що"; a longer object makes it an act
            if (
                doc.low[opener] == ","
                and doc.low[after] in doc.lists["that"]
                and "that" in cue.form.frames
                and near
                and not (
                    cue.form.row.status == "denied" and opener > start
                )  # "не погодився з тим, що": an act
            ):
                return "that", trim(doc, after, end)
            if after in doc.quote_from or doc.low[opener] == ":":
                number = doc.quote_from.get(after)
                if number is not None and number not in self.taken:
                    return "quote", doc.quote_tokens[number]
                acts = opener > start and cue.form.row.status in ("denied", "thanked")
                acts = acts or any(is_infinitive(doc, k) for k in range(start, opener))
                does = "np" in cue.form.frames and acts
                if not does and (cue.form.row.status != "agreed" or "that" in cue.form.frames):
                    return "clause", trim(doc, after, end)
        if "called" in cue.form.frames:  # "назвал беседу «тёплой»": only with a quotation
            named = bool(doc.quotes_in(cue.last, end)) or self.calls_untrue(cue.last, end)
            named = named or (bool(doc.article.side) and names_again(doc, cue.last, end))
            return ("called", trim(doc, cue.first, end)) if named else None
        if ("np" not in cue.form.frames and cue.form.row.kind != "adjective") or end - cue.last < 1:
            return None
        end = self.before_reason(cue.last, end)
        bare = trim(doc, cue.last, end)
        return ("act", trim(doc, cue.first, end)) if bare[0] < bare[1] else None

    def _clause_end(self, start: int, place: int) -> int:
        """Before a coordinate cue ("та запевнив"), before ", але", before a source phrase; else the sentence's end."""
        doc, end = self.doc, self.last
        for cue in self.cues[place + 1 :]:
            before = cue.first - 1
            if (
                before > start + 1
                and doc.low[before].endswith("о")
                and doc.low[before - 1] in doc.lists["and"]
            ):
                before -= 1  # "и подробно изложил"
            if before > start and doc.low[before] == "," and self.closes(cue):
                end = before
                break
            also = self.joiner(cue.first)
            if also is not None and also < before and also > start:  # ", а також попросила"
                end = min(end, also)
                break
            if before > start and (doc.low[before] in doc.lists["and"] or cue.form.row.kind == "preposition"):
                end = min(end, before if doc.low[before] in doc.lists["and"] else cue.first)
                break
        for at in range(start + 1, end - 1):
            if doc.quoted[at]:
                continue
            if doc.article.side and doc.low[at] in doc.lists["and"] and self._second_act(start, at):
                return at
            if doc.low[at] == "," and doc.low[at + 1] in doc.lists["and"] and self._other_subject(at, end):
                return at
            if doc.low[at] == ";" or (
                doc.low[at] == "," and doc.low[at + 1] in doc.lists["contrast"] and self._new_voice(at, end)
            ):
                return at
        return end

    def _other_subject(self, comma: int, end: int) -> bool:
        """ "Міністри обговорили підготовку, і сусідня сторона запропонувала ...": another subject with a verb of its own."""
        named = name_in(self.doc, comma + 2, min(end, comma + 2 + _ACT_AFTER))
        return named is not None and any(named[0] < cue.first <= named[1] + 1 for cue in self.cues)

    def _second_act(self, start: int, at: int) -> bool:
        """Whether "та" joins a second verb to the act: a past form, no clause of its own opened before it."""
        verb = at + 1 + (self.doc.low[at + 1].endswith("о") and not is_past(self.doc, at + 1))
        return verb < self.last and is_past(self.doc, verb) and "," not in self.doc.low[start:at]

    def _new_voice(self, at: int, end: int) -> bool:
        """Whether a cue follows, so that the contrast is the writer's; "не просив A, а просив B" is one voice."""
        opposed = self.doc.low[at + 1] == "а" and any(cue.first == at + 2 for cue in self.cues)
        return not opposed and any(at < cue.first < end + 12 for cue in self.cues)

    # -- the source ------------------------------------------------------------------------------------------------

    def _source(self, cue: Cue, place: int) -> tuple[Range | None, bool]:
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
            and doc.low[cue.first].endswith(("ли", "лись", "лися"))
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

    def _text_phrase(self, cue: Cue) -> Range | None:
        """ "У хайланському тексті ... ідеться": the words that name the text, else nothing."""
        doc = self.doc
        for at in range(self.first, cue.first):
            if doc.low[at] in doc.lists["channels"]:
                return self.first, at + 1
        return None
