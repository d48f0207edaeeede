""" "If Moe is right, ...", "if the ministry is to be believed": a source on whose word the sentence stands."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.found import Found, Range
from crossread.attribute.state import SentenceState

_REACH = 14
"""Tokens from "if" to the comma that closes the aside."""


def if_right(s: SentenceState) -> Found | None:
    """The clause that stands around, behind or before "if X is right"; what X is right about."""
    doc = s.doc
    for start in range(s.first, s.last - 3):
        if doc.low[start] != "if" or doc.quoted[start] or not _opens(s, start):
            continue
        end = next((k for k in range(start, min(s.last, start + _REACH)) if doc.low[k] in ",."), None)
        source = _believed(s, start + 1, end) if end is not None else None
        if source is None or end is None:
            continue
        before, behind = trim(doc, s.first, start), trim(doc, end, s.last)
        pieces = [p for p in (before, behind) if p[1] - p[0] > 1]
        if behind[1] - behind[0] > 1 and before[1] - before[0] == 1:
            pieces = [behind]  # "Nor, if Moe is right, was it discussed"
        if not pieces:
            return None
        s.take_quotes(pieces)
        form = doc.lists.cues["according"][0]
        return Found(
            (start, start + 1), form, "according", source, pieces, s.number, quotes=s.quotes_in(pieces)
        )
    return None


def _opens(s: SentenceState, start: int) -> bool:
    return (
        start == s.first
        or s.doc.low[start - 1] in (",", "—", "–")
        or s.doc.low[start - 1] in s.doc.lists["joiners"]
    )


def _believed(s: SentenceState, first: int, end: int) -> Range | None:
    """Who is right or to be believed, by the words that close the aside."""
    words = s.doc.low[first:end]
    for phrase in s.doc.lists["believed"]:
        tail = phrase.split()
        if len(words) > len(tail) and words[-len(tail) :] == tail:
            source = first, end - len(tail)
            named = s.doc.words[source[1] - 1][0].isupper()
            named = named or s.doc.low[first] in s.doc.lists["believed_openers"]
            return source if named else None
    return None
