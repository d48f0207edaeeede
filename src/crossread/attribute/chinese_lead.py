"""What a Chinese readout tells in its own voice: its opening, numbered notes, what is to come; and what tells nothing."""

from __future__ import annotations

import re

from crossread.attribute.chinese_after import trim_marks
from crossread.attribute.chinese_ends import cue_at
from crossread.attribute.chinese_signs import party_size
from crossread.attribute.chinese_turns import asked
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.narration_lines import in_background, is_heading
from crossread.attribute.narration_status import told_status
from crossread.attribute.told_events import tells_another

_NUMBER = re.compile(
    r"(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|第[一二三四五六七八九十]{1,2}[，、]|[-•●■◆·—*]{1,2})"
)
_TOPIC = re.compile(r"[^，。；：:！？“”]{1,14}[：:]")
"""A note's number, and the label of its topic: "三、", "粮食贸易：".."""
_DATELINE = re.compile(r"[^，。；：]{2,24}?\d{1,2}日(?:电|讯|消息|专电)(?:[（(][^）)]{1,20}[）)])?[ \u3000]*")
_VISITOR = re.compile(r"应[邀约][^，。]{1,14}?的")
""""应邀来访的外长": a guest, and nobody's wish for these talks."""
_MATTERS = 3
"""Tokens of the shortest clause that is told."""


def narrate(doc: Document, found: list[Found]) -> list[Found]:
    """A narrated attribution for every sentence of a readout that tells of the talks and has none yet."""
    told = {one.sentence for one in found} | _asked(doc)
    new: list[Found] = []
    for number, (first, last) in enumerate(doc.sentences):
        if number in told or in_background(doc, first) or is_heading(doc, first, last):
            continue
        if tells_another(doc, first, last) or _leads_in(doc, first, last) or not _tells(doc, first, last):
            continue
        own = tells_meeting(doc, body_start(doc, first, last), last)
        source = None if own else _subject(doc, first, last)
        joint = source is None and not own and told_status(doc, first, last) == "agreed"
        new.extend(
            Found(None, None, "narration", source, [piece], number, joint=joint)
            for piece in _pieces(doc, first, last)
        )
    return new


def _asked(doc: Document) -> set[int]:
    """Numbers of the sentences of a briefing that ask."""
    return {
        number
        for first, last in asked(doc)
        if first < last
        for number in range(doc.sentence_of(first), doc.sentence_of(last - 1) + 1)
    }


def _leads_in(doc: Document, first: int, last: int) -> bool:
    """ "以下为会谈要点：", "会谈要点如下。", "随行的有...": nothing that was said or done."""
    text = "".join(doc.low[first:last])
    there = text.rstrip("。").endswith(tuple(doc.lists["present"])) and "将" not in text
    return text.endswith(("：", ":")) or there or any(word in text for word in doc.lists["leading_in"])


def _pieces(doc: Document, first: int, last: int) -> list[Range]:
    """What a sentence of the readout's own tells, without number, topic and dateline.

    The opening tells who met whom only where it says at whose wish; how long and in what air is told by clauses of its own.
    """
    start = body_start(doc, first, last)
    if not tells_meeting(doc, start, last):
        whole = trim_marks(doc, start, last)
        return [whole] if whole[0] < whole[1] else []
    clauses = _clauses(doc, start, last)
    found: list[Range] = []
    asides = False
    for number, (begin, end) in enumerate(clauses):
        text = "".join(doc.low[begin:end])
        asked_for = any(word in _VISITOR.sub("", text) for word in doc.lists["at_wish"])
        aside = number > 0 and any(word in text for word in doc.lists["course"])
        if aside and not asked_for and asides and found[-1][1] + 1 == begin:
            found[-1] = (found[-1][0], end)  # "会谈持续了75分钟，气氛坦诚友好"
        elif asked_for or aside:
            found.append((_wish_start(doc, begin, end), end))
            asides = not asked_for
        elif found and end - begin >= _MATTERS and found[-1][1] + 1 == begin:
            found[-1] = (found[-1][0], end)
    return [trim_marks(doc, *piece) for piece in found]


def _wish_start(doc: Document, first: int, last: int) -> int:
    """Past who met another and what he was at: "某外长在出席峰会期间 | 应约会见..."."""
    at = next((k for k in range(first, last - 1) if doc.low[k] == "应" and doc.low[k + 1] in "约邀"), first)
    busy = "".join(doc.low[first:at]).endswith(tuple(doc.lists["busy_with"]))
    return at if doc.low[at + 1 : at + 2] == ["约"] or busy else first


def _clauses(doc: Document, first: int, last: int) -> list[Range]:
    cuts = [k for k in range(first, last) if doc.low[k] in "，；" and not doc.quoted[k]]
    return [(a, b) for a, b in zip([first, *(k + 1 for k in cuts)], [*cuts, last], strict=True) if b > a]


def body_start(doc: Document, first: int, last: int) -> int:
    """Past the number of a note, the label of its topic or of who answers, and a dateline."""
    at = first
    for pattern in (_NUMBER, _TOPIC, _DATELINE):
        opens = pattern is not _NUMBER or at == first
        match = pattern.match(doc.text, doc.starts[at], doc.ends[last - 1]) if opens else None
        end = doc.token_range(match.start(), match.end())[1] if match else at
        if at < end < last and not (pattern is _TOPIC and _reports(doc, at, end)):
            at = end
    return at


def _reports(doc: Document, first: int, last: int) -> bool:
    return any(cue_at(doc, k, last) for k in range(first, last))


def tells_meeting(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence tells that two people met or spoke: the account tells it, and neither of the two."""
    people = {
        doc.cast.who(hit)[0].name
        for hit in doc.names_in(doc.span(first, min(last, first + 60)))
        if hit.kind == "person"
    }
    text = "".join(doc.low[first:last])
    held = any(word in text for word in doc.lists["event_words"])
    return len(people) > 1 and held and not any(sign in text for sign in "将拟")


def _subject(doc: Document, first: int, last: int) -> Range | None:
    """The person or "both" who opens a sentence of the readout's own."""
    at = body_start(doc, first, last)
    both = doc.lists.both_at(doc.low, at)
    if both:
        return at, at + both
    if doc.low[at] in doc.lists["pronoun_subjects"]:
        return at, at + 1
    hit = doc.name_at(at)
    return doc.tokens(hit.span) if hit is not None and hit.kind == "person" else None


def _tells(doc: Document, first: int, last: int) -> bool:
    """Whether a plain sentence tells of the talks: of both, of somebody named, of a party, of what is held or to come."""
    start = body_start(doc, first, last)
    text = "".join(doc.low[start:last])
    if text.startswith("据"):
        return False  # "据了解，...": what is known from elsewhere
    if any(word in text for word in (*doc.lists["event_words"], *doc.lists.both, *doc.lists["plans"])):
        return True
    head = doc.span(start, min(last, start + 60))
    if any(hit.kind == "person" for hit in doc.names_in(head)):
        return True
    return any(party_size(doc, begin) for begin, _ in _clauses(doc, start, last))
