"""What a Ukrainian or Russian verb of saying reports: the clause behind "що", the quotation, or the act itself."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.cues import Cue
from crossread.attribute.found import Frame, Range
from crossread.attribute.slavic_source import Sources
from crossread.attribute.slavic_words import is_infinitive, is_past, name_in, names_again

_ADDRESSEE = 3
"""Words that may stand between a verb of saying and the comma before its clause."""
_SUBJECT_AFTER = 3
"""Words from the comma in which another subject begins."""


class Contents(Sources):
    """One sentence and what is reported in it."""

    def content_of(self, cue: Cue, place: int, source: Range | None) -> tuple[Frame, Range] | None:
        """How it is reported, and where; `None` where the cue reports nothing."""
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
        named = name_in(self.doc, comma + 2, min(end, comma + 2 + _SUBJECT_AFTER))
        return named is not None and any(named[0] < cue.first <= named[1] + 1 for cue in self.cues)

    def _second_act(self, start: int, at: int) -> bool:
        """Whether "та" joins a second verb to the act: a past form, no clause of its own opened before it."""
        verb = at + 1 + (self.doc.low[at + 1].endswith("о") and not is_past(self.doc, at + 1))
        return verb < self.last and is_past(self.doc, verb) and "," not in self.doc.low[start:at]

    def _new_voice(self, at: int, end: int) -> bool:
        """Whether a cue follows, so that the contrast is the writer's; "не просив A, а просив B" is one voice."""
        opposed = self.doc.low[at + 1] == "а" and any(cue.first == at + 2 for cue in self.cues)
        return not opposed and any(at < cue.first < end + 12 for cue in self.cues)
