"""Verbs that are said to somebody: "told reporters that", "urged his colleague to"."""

from __future__ import annotations

from crossread.attribute.clauses import clause_end, has_finite_verb, skip_adverbials
from crossread.attribute.cues import Cue
from crossread.attribute.found import Frame, Range
from crossread.attribute.state import SentenceState


def past_addressee(s: SentenceState, at: int) -> int | None:
    """Past "reporters", "his Ukrainian counterpart", "them on Friday"; `None` where no addressee stands."""
    doc = s.doc
    start = at
    if (
        doc.low[at] in doc.lists["prepositions"] | doc.lists["wh"]
        or doc.low[at] in doc.lists["that_words"]
        or doc.is_quote_mark(at)
    ):
        return None
    while at < min(s.last, start + 14):
        word = doc.low[at]
        if at > start and (
            word in doc.lists["after_addressee"] or doc.is_quote_mark(at) or word in ",:" or (doc.quoted[at])
        ):
            if word == "," and at + 1 < s.last and not doc.is_quote_mark(at + 1):
                closing = next((k for k in range(at + 1, min(s.last, at + 12)) if doc.low[k] == ","), None)
                if closing is None:
                    return None
                at = closing + 1
                continue
            return at
        if at > start and word in doc.lists["pronoun_set"] and word not in doc.lists["possessives"]:
            return at
        if at > start and word in doc.lists["days"]:
            return skip_adverbials(doc, at, s.last)
        if at > start and (
            word in doc.lists["auxiliaries"]
            or (
                doc.words[at][0].isupper()
                and doc.words[at - 1][0].islower()
                and doc.low[at - 1] not in doc.lists["determiners"]
                and _starts_clause(s, start, at)
            )
        ):
            return at
        at += 1
    return None


def _starts_clause(s: SentenceState, start: int, at: int) -> bool:
    """ "told reporters Oslo would pay": a name behind a common noun begins the reported clause."""
    return all(s.doc.words[k][0].islower() for k in range(start, at)) and s.doc.low[at - 1].endswith("s")


def before_next_that(s: SentenceState, cue: Cue, end: int) -> int:
    """ "said that Moe had offered help | and that it was accepted": the second clause hangs on the outer verb."""
    doc = s.doc
    if not any(f.frame == "that" and f.first <= cue.first < f.last for f in s.done):
        return end
    places = (
        k - 1 for k in range(cue.last + 1, end) if doc.low[k] in doc.lists["that"] and not doc.quoted[k]
    )
    return next((k for k in places if doc.low[k] in doc.lists["joiners"]), end)


def addressed(
    s: SentenceState, cue: Cue, at: int, following: list[Cue]
) -> tuple[Frame, list[Range], set[int]] | None:
    doc, frames = s.doc, cue.form.frames
    if at >= s.last:
        return None
    beyond = skip_adverbials(doc, at, s.last) if doc.low[at] in doc.lists["when_and_where"] else at
    if at + 2 < s.last and beyond != at and doc.low[at + 1] in doc.lists["days"]:
        at += 2  # "told them on Monday the port was open": the day is no matter to be told about
    word = doc.low[at]
    start = beyond if beyond < s.last and doc.low[beyond] == "that" else at
    end = before_next_that(s, cue, clause_end(doc, cue.last, s.last, following))
    if doc.low[start] == "that" and not doc.quoted[start]:
        return "that", [(start, clause_end(doc, start, s.last, following))], set()
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
