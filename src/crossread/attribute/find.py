"""Find attributions in one sentence after another: quotations first, then cues, the source, and the content."""

from __future__ import annotations

from crossread.attribute import chinese, slavic
from crossread.attribute.clauses import clause_end, drop_tail, has_finite_verb, skip_adverbials, trim
from crossread.attribute.cues import Cue, find_cues
from crossread.attribute.document import Document
from crossread.attribute.floating import take_floating
from crossread.attribute.found import Found, Frame, Range
from crossread.attribute.source import is_helper as doc_is_helper
from crossread.attribute.source import source_left, source_right
from crossread.attribute.words import CueForm

_SPEECH_FRAMES = frozenset({"that", "clause", "quote"})
_QUOTE_REACH = 14
"""Words between a cue and the quotation it introduces."""


def find_attributions(doc: Document) -> list[Found]:
    """All attributions of the article in the order of their cues; nested ones follow the one that holds them."""
    found: list[Found] = []
    taken: set[int] = set()
    language = doc.pack.language
    for number, (first, last) in enumerate(doc.sentences):
        if not is_heading(doc, first, last):
            if language in ("uk", "ru"):
                found.extend(slavic.find_in_sentence(doc, number, first, last, taken))
            elif language == "zh":
                found.extend(chinese.find_in_sentence(doc, number, first, last, taken))
            else:
                found.extend(_Sentence(doc, number, first, last, taken).read())
    take_floating(doc, found, taken)
    if language == "zh":
        found = chinese.split_wishes(
            doc, sorted([*found, *chinese.going_on(doc, found)], key=lambda f: f.first)
        )
    return found


def is_heading(doc: Document, first: int, last: int) -> bool:
    """A line of its own, short, that does not end like a sentence."""
    alone = (first == 0 or doc.new_paragraph(first - 1, first)) and (
        last >= len(doc.words) or doc.new_paragraph(last - 1, last)
    )
    return alone and last - first <= 18 and doc.words[last - 1] not in ".!?…:;”\"»’'。！？)"


class _Sentence:
    """One sentence while its cues are read from left to right."""

    def __init__(self, doc: Document, number: int, first: int, last: int, taken: set[int]) -> None:
        self.doc, self.number, self.first, self.last, self.taken = doc, number, first, last, taken
        self.cues = find_cues(doc, first, last)
        self.done: list[Found] = []
        self.covered = first
        """Tokens before this belong to attributions already read."""
        self.framed = first
        """Tokens before this belong to attributions whose frame came last; no later frame speaks of them."""

    def read(self) -> list[Found]:
        for place, cue in enumerate(self.cues):
            if cue.form.row.kind == "preposition":
                found = self._according(cue, place)
            elif cue.form.row.kind == "noun":
                found = self._noun(cue, place)
            else:
                found = self._verb(cue, place)
            if found:
                self.done.append(found)
        self._hand_channels_down()
        return self.done

    def _hand_channels_down(self) -> None:
        """A source phrase stands over every attribution of its part of the sentence."""
        for outer in self.done:
            if outer.frame != "according" or outer.source is None:
                continue
            for inner in self.done:
                if inner is not outer and inner.channel is None and inner.frame != "according":
                    inner.channel = outer.source

    # -- source phrases --------------------------------------------------------------------------------------------

    def _according(self, cue: Cue, place: int) -> Found | None:
        """ "According to X, ..." and "..., according to X"."""
        doc = self.doc
        end = cue.last
        while (
            end < self.last
            and doc.low[end] not in ",;:"
            and not doc.is_quote_mark(end)
            and end - cue.last < 20
        ):
            if doc.low[end] in ".!?" and end == self.last - 1:
                break
            end += 1
        source = trim(doc, cue.last, end)
        if source[0] >= source[1]:
            return None
        opens = not any(
            doc.words[k][0].isalnum() for k in range(self.covered_by_clause(cue.first), cue.first)
        )
        if opens and cue.first - self.first <= 3:
            content = trim(doc, end, self.last)
        else:
            content = trim(doc, self.covered_by_clause(cue.first), cue.first)
        if content[1] - content[0] < 2:
            return None
        self.covered = max(self.covered, end)
        return Found((cue.first, cue.last), cue.form, "according", source, [content], self.number)

    def covered_by_clause(self, before: int) -> int:
        """Start of what a source phrase at `before` speaks of: the sentence, or the stretch after the last semicolon."""
        at = before - 1
        while at >= self.first and not (self.doc.low[at] == ";" and not self.doc.quoted[at]):
            at -= 1
        return max(self.first, at + 1)

    # -- nouns -----------------------------------------------------------------------------------------------------

    def _noun(self, cue: Cue, place: int) -> Found | None:
        """ "the suggestion of the League that ..."."""
        doc = self.doc
        at = cue.last
        while at < min(self.last, cue.last + 9) and doc.low[at] not in ("that", ",", ".", ";", ":"):
            if doc.is_quote_mark(at) or (doc.low[at] in doc.lists.cues and at > cue.last):
                return None
            at += 1
        if at >= self.last or doc.low[at] != "that" or doc.quoted[at]:
            return None
        source: Range | None = None
        if at > cue.last and doc.low[cue.last] in ("of", "by", "from"):
            source = (cue.last + 1, at)
        elif at > cue.last:
            return None
        else:
            source = self._possessor(cue.first)
        if source is None:
            return None
        content = (at, clause_end(doc, at, self.last, self.cues[place + 1 :]))
        return Found((cue.first, cue.last), cue.form, "that", source, [content], self.number, sure=-0.1)

    def _possessor(self, before: int) -> Range | None:
        doc = self.doc
        if before <= self.first:
            return None
        word = doc.low[before - 1]
        if word in ("his", "her", "their", "its"):
            return before - 1, before
        if not word.endswith("'s"):
            return None
        at = before - 1
        while at > self.first and doc.words[at - 1][0].isupper() and not doc.quoted[at - 1]:
            at -= 1
        return at, before

    # -- verbs -----------------------------------------------------------------------------------------------------

    def _verb(self, cue: Cue, place: int) -> Found | None:
        doc = self.doc
        floor = self._floor(cue)
        source, shared = source_left(doc, floor, cue.first)
        if cue.form.form == "ing":
            source, shared = None, True
        if "as+saying" in cue.form.frames:
            return self._quoted_as(cue, place, source)
        if cue.passive and not doc.quoted[cue.first]:
            return self._passive(cue, place, source)
        edge = source[0] if source else cue.first
        before = self._quote_before(edge, cue)
        if before is not None:
            found = self._after_quote(cue, place, source, before)
            if found:
                return found
        right = self._right(cue, place)
        if self._is_trailing(cue, edge, source, right):
            return self._trailing(cue, place, source, edge)
        if right is None:
            return None
        return self._finish(cue, source, shared, *right)

    def _floor(self, cue: Cue) -> int:
        """First token the source may use: the end of the last quotation before the cue, or of a nested cue's frame."""
        floor = self.first
        at = cue.first - 1
        while at > floor and (doc_is_helper(self.doc, at)):
            at -= 1
        if (
            self.doc.low[at] == ","
        ):  # "Guo, the agency wrote, expressed": the source stands before the insertion
            return floor
        for found in self.done:
            if found.cue and found.cue[1] <= cue.first and found.frame != "according":
                floor = max(floor, found.cue[1])
            if found.source and found.frame == "according" and found.source[1] <= cue.first:
                inserted = self.doc.low[found.source[1]] == "," and found.source[1] >= cue.first - 3
                floor = floor if inserted else max(floor, found.source[1])
        return floor

    def _quote_before(self, edge: int, cue: Cue) -> int | None:
        """The quotation that ends right before the frame, if the frame can follow it."""
        doc = self.doc
        number = doc.quote_to.get(edge)
        if number is None and edge > 0 and doc.low[edge - 1] in ",—–-":
            number = doc.quote_to.get(edge - 1)
        if number is None or number in self.taken:
            return None
        first, last = doc.quote_tokens[number]
        if doc.new_paragraph(last - 1, cue.first):
            return None
        ends = doc.low[last - 2] if last - 2 > first else ""
        closes_clause = ends in (",", "?", "!", ".", "…", "—", "–") or doc.low[last] in (",", "—", "–", "-")
        return number if closes_clause else None

    def _after_quote(self, cue: Cue, place: int, source: Range | None, number: int) -> Found | None:
        """'"A," he said.' and '"A," said Wang, "b."'."""
        doc = self.doc
        first, last = doc.quote_tokens[number]
        if not (cue.form.frames & (_SPEECH_FRAMES | {"obj", "np+to", "np", "as", "p:on", "to"})):
            return None
        inverted = None
        if source is None:
            inverted = source_right(doc, cue.last, self.last)
        quotes = self._quotes_joined(number)
        content: list[Range] = [doc.quote_tokens[q] for q in quotes]
        start = content[0][0]
        lead = trim(doc, self.covered, start)
        if lead[1] - lead[0] >= 2 and start > self.first and not any(c.first < start for c in self.cues):
            content = [(lead[0], last)]
        frame_end = (inverted or (cue.last, cue.last))[1]
        extra = self._quote_after(frame_end, place)
        if extra is not None:
            content.append(doc.quote_tokens[extra])
            quotes.append(extra)
        self.taken.update(quotes)
        self.covered = self.framed = max(self.covered, frame_end, content[-1][1])
        return Found(
            (cue.first, cue.last), cue.form, "quote", source or inverted, content, self.number,
            inverted=inverted is not None, quotes=set(quotes), sure=0.15,
        )  # fmt: skip

    def _quotes_joined(self, number: int) -> list[int]:
        """The quotation and those that stand right before it in the same sentence ('"A," "and b," he said')."""
        quotes = [number]
        while quotes[0] > 0 and quotes[0] - 1 not in self.taken:
            gap_first, gap_last = self.doc.quote_tokens[quotes[0] - 1][1], self.doc.quote_tokens[quotes[0]][0]
            if (
                gap_first < self.first
                or gap_last - gap_first > 0
                or self.doc.new_paragraph(gap_first - 1, gap_last)
            ):
                break
            quotes.insert(0, quotes[0] - 1)
        return quotes

    def _quote_after(self, frame_end: int, place: int) -> int | None:
        """The second half of a split quotation, in this sentence or opening the next one of the paragraph."""
        doc = self.doc
        for number in range(len(doc.quotes)):
            first = doc.quote_tokens[number][0]
            if first < frame_end:
                continue
            if number in self.taken or first > self.last or doc.new_paragraph(frame_end - 1, first):
                return None
            gap = [k for k in range(frame_end, first) if doc.words[k][0].isalnum()]
            if len(gap) > 10 or any(frame_end <= c.first < first for c in self.cues[place + 1 :]):
                return None
            return number if doc.low[first - 1] in (",", ".", ":", "—", "–") or not gap else None
        return None

    def _right(self, cue: Cue, place: int) -> tuple[Frame, list[Range], set[int]] | None:
        """(frame, content, quotations) to the right of the cue, if what follows is one of its frames."""
        doc, frames = self.doc, cue.form.frames
        if cue.last >= self.last:
            return None
        quoted = self._introduced_quote(cue, place)
        if quoted:
            return quoted
        following = self.cues[place + 1 :]
        at = skip_adverbials(doc, cue.last, self.last)
        if "obj" in frames or "np+to" in frames:
            beyond = self._past_addressee(cue.last)
            if beyond is not None:
                return self._addressed(cue, beyond, following)
        for start in dict.fromkeys((cue.last, at)):
            if start >= self.last:
                continue
            if frames & {"that", "obj"} and doc.low[start] == "that":
                return "that", [(start, clause_end(doc, start, self.last, following))], set()
            if "whether" in frames and doc.low[start] in doc.lists["wh"]:
                return "clause", [(start, clause_end(doc, start, self.last, following))], set()
        return self._plain_right(cue, at, following)

    def _plain_right(
        self, cue: Cue, at: int, following: list[Cue]
    ) -> tuple[Frame, list[Range], set[int]] | None:
        doc, frames = self.doc, cue.form.frames
        word = doc.low[cue.last]
        if word in ",;.)":
            return None
        end = clause_end(doc, cue.last, self.last, following)
        if "to" in frames and word == "to" and cue.last + 1 < self.last:
            return "act", [(cue.first, end)], set()
        if "as" in frames and "as" in doc.low[cue.last : cue.last + 10]:
            return "act", [(cue.first, end)], set()
        if "called" in frames:
            return self._called(cue, end)
        if f"p:{word}" in frames or ("ing" in frames and word.endswith("ing")):
            return "act", [(cue.first, end)], set()
        if frames & {"np", "np!", "np!!"} and self._is_noun_phrase(cue.last):
            start = cue.last if "np!" in frames else cue.first
            return ("thing" if "np!" in frames else "act"), [(start, end)], set()
        opens = at < self.last and doc.low[at] not in ",;:." and doc.low[at] not in doc.lists["prepositions"]
        if "clause" in frames and opens and has_finite_verb(doc, at, end):
            if (
                word in doc.lists["finite"]
            ):  # "which Oslo said was made in June, ...": the gap clause ends at its comma
                end = next((k for k in range(at, end) if doc.low[k] == "," and not doc.quoted[k]), end)
            return "clause", [(at, end)], set()
        if "clause" in frames and word == ":":
            return "clause", [trim(doc, cue.last, end)], set()
        return None

    def _is_noun_phrase(self, at: int) -> bool:
        word, lists = self.doc.low[at], self.doc.lists
        if word in lists["prepositions"] or word in lists["be"] or word in lists["conjunctions"]:
            return False
        return self.doc.words[at][0].isalnum() or self.doc.is_quote_mark(at)

    def _called(self, cue: Cue, end: int) -> tuple[Frame, list[Range], set[int]] | None:
        """ "called the atmosphere “cold”": only with a quotation, else it is a telephone call or a visit."""
        doc = self.doc
        number = next((n for n, (a, b) in enumerate(doc.quote_tokens) if cue.last <= a < end), None)
        if number is None or number in self.taken:
            return None
        self.taken.add(number)
        return "called", [(cue.first, max(end, doc.quote_tokens[number][1]))], {number}

    def _introduced_quote(self, cue: Cue, place: int) -> tuple[Frame, list[Range], set[int]] | None:
        """A whole quotation introduced by the cue: 'said: "A."', 'replied, according to Oslo: "A."'."""
        doc = self.doc
        for number, (first, last) in enumerate(doc.quote_tokens):
            if first < cue.last:
                continue
            if first >= self.last or number in self.taken:
                return None
            gap = [k for k in range(cue.last, first) if doc.words[k][0].isalnum()]
            between = [
                c for c in self.cues[place + 1 :] if c.first < first and c.form.row.kind != "preposition"
            ]
            if between or len(gap) > _QUOTE_REACH:
                return None
            mark = doc.low[first - 1] if first - 1 >= cue.last else ""
            capital = doc.words[first + 1][:1].isupper() if first + 1 < len(doc.words) else False
            whole = (mark in (",", ":") and (capital or mark == ":")) or (
                not gap and capital and last - first > 6
            )
            if not whole or (mark == "," and "that" in doc.low[cue.last : first]):
                return None
            quotes = [number]
            while self._adjoins(quotes[-1]):
                quotes.append(quotes[-1] + 1)
            self.taken.update(quotes)
            return "quote", [doc.quote_tokens[q] for q in quotes], set(quotes)
        return None

    def _adjoins(self, number: int) -> bool:
        doc = self.doc
        if number + 1 >= len(doc.quotes) or number + 1 in self.taken:
            return False
        end, start = doc.quote_tokens[number][1], doc.quote_tokens[number + 1][0]
        return start == end and not doc.new_paragraph(end - 1, start)

    def _past_addressee(self, at: int) -> int | None:
        """Past "reporters", "his Ukrainian counterpart", "them on Friday"; `None` where no addressee stands."""
        doc = self.doc
        start = at
        if (
            doc.low[at] in doc.lists["prepositions"]
            or doc.low[at] in ("that", "that's")
            or doc.is_quote_mark(at)
        ):
            return None
        while at < min(self.last, start + 14):
            word = doc.low[at]
            if at > start and (
                word
                in (
                    "that",
                    "to",
                    "of",
                    "on",
                    "about",
                    "against",
                    "for",
                    "with",
                    "how",
                    "what",
                    "why",
                    "whether",
                )
                or doc.is_quote_mark(at)
                or word in ",:"
                or (doc.quoted[at])
            ):
                if word == "," and at + 1 < self.last and not doc.is_quote_mark(at + 1):
                    closing = next(
                        (k for k in range(at + 1, min(self.last, at + 12)) if doc.low[k] == ","), None
                    )
                    if closing is None:
                        return None
                    at = closing + 1
                    continue
                return at
            if at > start and word in doc.lists["pronouns"] and word not in ("his", "her", "their", "its"):
                return at
            if at > start and word in doc.lists["days"]:
                return skip_adverbials(doc, at, self.last)
            if at > start and (
                word in doc.lists["auxiliaries"]
                or (
                    doc.words[at][0].isupper()
                    and doc.words[at - 1][0].islower()
                    and doc.low[at - 1] not in doc.lists["determiners"]
                    and self._starts_clause(start, at)
                )
            ):
                return at
            at += 1
        return None

    def _starts_clause(self, start: int, at: int) -> bool:
        """ "told reporters Oslo would pay": a name behind a common noun begins the reported clause."""
        return all(self.doc.words[k][0].islower() for k in range(start, at)) and self.doc.low[
            at - 1
        ].endswith("s")

    def _addressed(
        self, cue: Cue, at: int, following: list[Cue]
    ) -> tuple[Frame, list[Range], set[int]] | None:
        doc, frames = self.doc, cue.form.frames
        if at >= self.last:
            return None
        beyond = skip_adverbials(doc, at, self.last) if doc.low[at] in ("on", "in", "at", "during") else at
        word = doc.low[at]
        start = beyond if beyond < self.last and doc.low[beyond] == "that" else at
        end = clause_end(doc, cue.last, self.last, following)
        if doc.low[start] == "that" and not doc.quoted[start]:
            return "that", [(start, clause_end(doc, start, self.last, following))], set()
        if word in doc.lists["wh"]:
            return "clause", [(at, end)], set()
        if word == "to" and ("np+to" in frames or "obj" in frames):
            return "act", [(cue.first, end)], set()
        if f"p:{word}" in frames or f"np+{word}" in frames:
            return "act", [(cue.first, end)], set()
        if (
            "obj" in frames
            and at < end
            and has_finite_verb(doc, at, end)
            and word not in doc.lists["prepositions"]
        ):
            return "clause", [(at, end)], set()
        if "np" in frames:
            return "act", [(cue.first, end)], set()
        return None

    def _is_trailing(self, cue: Cue, edge: int, source: Range | None, right: object) -> bool:
        """ "..., Reuss added.": the content stands before the frame."""
        doc = self.doc
        if not cue.form.frames & {"that", "clause", "quote", "obj"} or cue.form.form == "ing":
            return False
        if edge - 1 <= self.framed or doc.low[edge - 1] not in (",", "—", "–"):
            return False
        lead = trim(doc, self._lead_start(edge), edge - 1)
        if self._is_inserted(cue, lead, source):
            return True
        if lead[1] - lead[0] < 3 or not has_finite_verb(doc, *lead):
            return False
        if doc.low[lead[0]] in ("as", "while", "although", "though", "when", "after", "before", "since"):
            return False
        after = doc.low[cue.last] if cue.last < self.last else "."
        if after in ",.;" or (right is None and source):
            return True
        if source and (after in doc.lists["prepositions"] or after in doc.lists["days"]):
            return not isinstance(right, tuple) or right[0] not in ("that", "quote", "act")
        if source is None:
            return (
                after not in ("that", "to")
                and source_right(doc, cue.last, self.last) is not None
                and right is None
            )
        return False

    def _is_inserted(self, cue: Cue, lead: Range, source: Range | None) -> bool:
        """ "The meeting, it said, lasted an hour": the frame stands between subject and verb."""
        doc = self.doc
        if (
            source is None
            or source[1] - source[0] > 6
            or cue.last + 1 >= self.last
            or doc.low[cue.last] != ","
        ):
            return False
        opener = doc.low[lead[0]] if lead[0] < lead[1] else ""
        follows = doc.low[cue.last + 1]
        verb = follows in doc.lists["finite"] or follows.endswith("ed") or follows in doc.lists.cues
        return 1 <= lead[1] - lead[0] <= 8 and opener not in doc.lists["prepositions"] and verb

    def _lead_start(self, edge: int) -> int:
        """Start of what a trailing frame speaks of: after the last colon or semicolon outside quotation marks."""
        doc = self.doc
        start = self.framed
        for at in range(start, edge - 1):
            if doc.low[at] in (":", ";") and not doc.quoted[at]:
                start = at + 1
        return start

    def _trailing(self, cue: Cue, place: int, source: Range | None, edge: int) -> Found:
        doc = self.doc
        content = [trim(doc, self._lead_start(edge), edge - 1)]
        inverted = None if source else source_right(doc, cue.last, self.last)
        end = (inverted or (cue.last, cue.last))[1]
        if source and end < self.last - 1 and doc.low[end] == ",":
            more = trim(doc, end, clause_end(doc, end + 1, self.last, self.cues[place + 1 :]))
            opener = doc.low[more[0]] if more[0] < self.last else ""
            if (
                more[1] - more[0] >= 2
                and opener not in doc.lists["conjunctions"]
                and not opener.endswith("ing")
            ):
                content.append(more)
        self._take_quotes(content)
        self.covered = self.framed = max(end, content[-1][1])
        return Found(
            (cue.first, cue.last), cue.form, "clause", source or inverted, content, self.number,
            inverted=inverted is not None, quotes=self._quotes_in(content), sure=0.05,
        )  # fmt: skip

    def _quoted_as(self, cue: Cue, place: int, source: Range | None) -> Found | None:
        """ "The agency quoted him as saying that ..." and "he was quoted as saying ..."."""
        doc = self.doc
        limit = min(self.last - 1, cue.last + 10)
        at = next(
            (k for k in range(cue.last, limit) if doc.low[k] == "as" and doc.low[k + 1].endswith("ing")), None
        )
        if at is None:
            return None
        who = source if cue.passive else (cue.last, at)
        if who is None or who[0] >= who[1]:
            return None
        start = at + 2
        content = trim(doc, start, clause_end(doc, start, self.last, self.cues[place + 2 :]))
        if content[0] >= content[1]:
            return None
        self._take_quotes([content])
        self.covered = content[1]
        frame: Frame = "that" if doc.low[content[0]] in doc.lists["that"] else "clause"
        return Found((cue.first, cue.last), cue.form, frame, who, [content], self.number,
                     channel=None if cue.passive else source, quotes=self._quotes_in([content]))  # fmt: skip

    def _passive(self, cue: Cue, place: int, source: Range | None) -> Found | None:
        """ "Wang was said to have ...", "it was agreed that ...", "was quoted as saying"."""
        doc = self.doc
        following = self.cues[place + 1 :]
        if cue.last >= self.last:
            return None
        word = doc.low[cue.last]
        impersonal = source is not None and doc.low[source[0]] == "it" and source[1] - source[0] == 1
        if impersonal and cue.form.row.status == "agreed":
            end = clause_end(doc, cue.last, self.last, following)
            found = Found(
                (cue.first, cue.last), cue.form, "act", None, [(self.first, end)], self.number, joint=True
            )
            return found
        if (
            word == "to"
            and source
            and cue.form.base in ("say", "report")
            and doc.low[cue.last + 1 : cue.last + 2] == ["have"]
        ):
            start = cue.last + 2
            end = clause_end(doc, start, self.last, following)
            content = [trim(doc, start, end)]
            self._take_quotes(content)
            self.covered = end
            return Found((cue.first, cue.last), cue.form, "passive", source, content, self.number,
                         inner=self._reported_verb(content[0]), quotes=self._quotes_in(content), sure=0.05)  # fmt: skip
        return None

    def _reported_verb(self, content: Range) -> CueForm | None:
        """The listed verb that opens the content, inside quotation marks or not."""
        doc = self.doc
        at = next((k for k in range(*content) if doc.words[k][0].isalpha()), content[0])
        return next((form for form in doc.lists.cues.get(doc.low[at], ()) if not form.rest), None)

    def _finish(
        self,
        cue: Cue,
        source: Range | None,
        shared: bool,
        frame: Frame,
        content: list[Range],
        quotes: set[int],
    ) -> Found | None:
        if content[-1][1] <= content[0][0]:
            return None
        if cue.unreal and frame in ("act", "thing"):
            return None
        earlier = next((f for f in reversed(self.done) if f.source and f.frame != "according"), None)
        if source is None and shared:
            source = earlier.source if earlier else self._subject(cue)
        elif source is None and cue.form.form != "ing":
            source = self._subject(cue) if cue.first - self.first > 3 else None
        if source is None and frame not in ("quote",):
            return None
        if frame != "quote":
            first, last = content[-1]
            content[-1] = (first, drop_tail(self.doc, first, last))
        if frame != "quote":
            self._take_quotes(content)
            quotes = quotes | self._quotes_in(content)
        self.covered = max(self.covered, content[-1][1])
        return Found(
            (cue.first, cue.last), cue.form, frame, source, content, self.number, shared=shared, quotes=quotes
        )

    def _subject(self, cue: Cue) -> Range | None:
        """The subject of the sentence, near enough: what stands before its first finite verb outside quotation marks."""
        doc = self.doc
        start = self._after_opening(cue.first)
        for at in range(start, cue.first):
            if doc.quoted[at] or doc.low[at] in ",;:":
                return None
            verb = doc.low[at] in doc.lists["finite"] or (at > start and doc.low[at].endswith("ed"))
            if verb and at > start and doc.words[at][0].islower():
                return (start, at) if at - start <= 14 else None
        return None

    def _after_opening(self, before: int) -> int:
        """Past "On Friday," or "In a statement,"."""
        doc = self.doc
        if doc.low[self.first] not in doc.lists["prepositions"] | doc.lists["conjunctions"]:
            return self.first
        comma = next((k for k in range(self.first, before) if doc.low[k] == "," and not doc.quoted[k]), None)
        return self.first if comma is None else comma + 1

    def _quotes_in(self, content: list[Range]) -> set[int]:
        return {
            number
            for number, (a, b) in enumerate(self.doc.quote_tokens)
            if any(x <= a and b <= y + 1 for x, y in content)
        }

    def _take_quotes(self, content: list[Range]) -> None:
        self.taken.update(self._quotes_in(content))
