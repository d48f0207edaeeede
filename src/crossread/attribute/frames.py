"""Frames of English that stand aside from what they report: "as she put it", "Not so, says Marek: ..."."""

from __future__ import annotations

from crossread.attribute.clauses import clause_end, trim
from crossread.attribute.cues import Cue
from crossread.attribute.found import Found, Range
from crossread.attribute.source import source_right
from crossread.attribute.state import SentenceState


def as_frame(s: SentenceState, cue: Cue, place: int, source: Range | None) -> Found | None:
    """ "..., as Aydal put it, that A" and "A, as Aydal put it."."""
    doc = s.doc
    if source is None or source[0] - 1 < s.first or doc.low[source[0] - 1] != "as":
        return None
    opener = source[0] - 1
    if cue.last + 1 < s.last and doc.low[cue.last] == ",":
        start = cue.last + 1
        content = trim(doc, start, clause_end(doc, start, s.last, s.cues[place + 1 :]))
    elif cue.last >= s.last - 1 and opener - 1 > s.framed and doc.low[opener - 1] == ",":
        content = trim(doc, s.framed, opener - 1)
    else:
        return None
    if content[1] - content[0] < 2:
        return None
    return _framed(s, cue, source, content)


def said_colon(s: SentenceState, cue: Cue, source: Range | None) -> Found | None:
    """ "Not so, says Marek: there was no such promise."."""
    doc = s.doc
    if source is not None or "clause" not in cue.form.frames or cue.last >= s.last:
        return None
    inverted = source_right(doc, cue.last, s.last)
    if inverted is None or inverted[1] + 2 >= s.last or doc.low[inverted[1]] != ":":
        return None
    content = trim(doc, inverted[1] + 1, s.last)
    quoted = content[0] >= content[1] or doc.is_quote_mark(content[0])
    return None if quoted else _framed(s, cue, inverted, content)


def said_inside(s: SentenceState, cue: Cue, place: int, source: Range | None) -> Found | None:
    """ "Dahl, says his spokeswoman, made no promise.": an inverted frame between subject and verb."""
    doc, before = s.doc, cue.first - 1
    if (
        source is not None
        or cue.form.form == "ing"
        or not s.first < before <= s.first + 5
        or doc.low[before] != ","
    ):
        return None
    inverted = source_right(doc, cue.last, s.last)
    if inverted is None or inverted[1] + 2 >= s.last or doc.low[inverted[1]] != ",":
        return None
    rest = trim(doc, inverted[1], clause_end(doc, inverted[1] + 1, s.last, s.cues[place + 1 :]))
    if rest[1] - rest[0] < 2 or "that" not in cue.form.frames or doc.is_quote_mark(before - 1):
        return None
    found = _framed(s, cue, inverted, rest)
    found.content.insert(0, (s.first, before))
    return found


def _framed(s: SentenceState, cue: Cue, source: Range, content: Range) -> Found:
    s.take_quotes([content])
    s.covered = s.framed = max(cue.last, source[1], content[1])
    frame = "that" if s.doc.low[content[0]] in s.doc.lists["that"] else "clause"
    return Found((cue.first, cue.last), cue.form, "that" if frame == "that" else "clause", source, [content],
                 s.number, quotes=s.quotes_in([content]))  # fmt: skip
