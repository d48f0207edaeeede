"""What is so to nobody in particular: "the deal seems to hold", "the port is expected to open". It has no source."""

from __future__ import annotations

from crossread.attribute.clauses import clause_end, trim
from crossread.attribute.cues import Cue
from crossread.attribute.edges import right_edge
from crossread.attribute.found import Found
from crossread.attribute.source import source_left
from crossread.attribute.state import SentenceState

_AFTER_SEEM = frozenset("tnjGRQar")
"""Tags that may follow "seems": an infinitive, an adjective, a participle, "that"."""


def appearance(s: SentenceState, cue: Cue, place: int) -> Found | None:
    """The subject and what it seems, or is expected, to be; `None` for "appeared on stage" and "expected rain"."""
    doc = s.doc
    if cue.last >= s.last or cue.passive is not ("passive" in cue.form.frames) or not _goes_on(s, cue):
        return None
    subject = source_left(doc, s.covered, cue.first)[0]
    end = clause_end(doc, cue.last, s.last, s.cues[place + 1 :])
    piece = trim(doc, cue.last, end)
    if piece[0] >= piece[1]:
        return None
    content = [(piece[0], right_edge(doc, cue, subject, piece, clause=False))]
    if subject is not None and subject[1] <= cue.first and doc.low[subject[0]] != "it":
        content.insert(0, subject)
    return Found((cue.first, cue.last), cue.form, "act", None, content, s.number, aside=True)


def _goes_on(s: SentenceState, cue: Cue) -> bool:
    tag = s.doc.tags[cue.last]
    if cue.passive:
        return tag == "t" or s.doc.low[cue.last] in s.doc.lists["seem_behind_passive"]
    return tag in _AFTER_SEEM or s.doc.low[cue.last] in s.doc.lists["seem_like"]
