"""Nouns that report and whose they are: "the suggestion of the League that ...", "his call for ..."."""

from __future__ import annotations

from crossread.attribute.clauses import clause_end
from crossread.attribute.cues import Cue
from crossread.attribute.edges import right_edge
from crossread.attribute.found import Found, Range
from crossread.attribute.source import source_left
from crossread.attribute.state import SentenceState


def noun(s: SentenceState, cue: Cue, place: int) -> Found | None:
    """ "the suggestion of the League that ...", "his call for ..."."""
    doc = s.doc
    if "that" not in cue.form.frames:
        return _owned(s, cue, place)
    at = cue.last
    while at < min(s.last, cue.last + 9) and doc.low[at] not in ("that", ",", ".", ";", ":"):
        if doc.is_quote_mark(at) or (doc.low[at] in doc.lists.cues and at > cue.last):
            return None
        at += 1
    if at >= s.last or doc.low[at] != "that" or doc.quoted[at]:
        return None
    source = _given_by(s, cue.first)
    if source is not None and at == cue.last:
        pass
    elif at > cue.last + 1 and doc.low[cue.last] in doc.lists["giver_prepositions"]:
        source = (cue.last + 1, at)
    elif at > cue.last:
        return None
    else:
        source = _possessor(s, cue.first)
    if source is None:
        return None
    end = clause_end(doc, at, s.last, s.cues[place + 1 :])
    aside = (k for k in range(at, end - 1) if doc.low[k] == "," and doc.low[k + 1] in doc.lists["which_who"])
    content = (at, next((k for k in aside if not doc.quoted[k]), end))
    return Found((cue.first, cue.last), cue.form, "that", source, [content], s.number)


def _owned(s: SentenceState, cue: Cue, place: int) -> Found | None:
    """ "Oslo's call for a truce", "his refusal to sign": the owner speaks, and what stands behind is the matter."""
    doc, frames = s.doc, cue.form.frames
    if cue.last + 1 >= s.last or doc.tags[cue.first] in "Vv":
        return None
    after = doc.low[cue.last]
    source = _owner(s, cue.first)
    if source is None or not (f"p:{after}" in frames or ("to" in frames and doc.tags[cue.last] == "t")):
        return None
    end = clause_end(doc, cue.last, s.last, s.cues[place + 1 :])
    stop = next((k for k in range(cue.last + 1, end) if doc.tags[k] in "Vx" and not doc.quoted[k]), end)
    if (
        doc.article.side
        and stop < end
        and doc.low[stop] in doc.lists["be"]
        and "Q" in doc.tags[stop + 1 : stop + 3]
    ):
        return None  # "Oslo's offer to host them was welcomed": what became of it is told
    piece = (cue.first, right_edge(doc, cue, None, (cue.first, stop), clause=False))
    aside = (
        cue.form.row.status == "said"
    )  # "his remarks on the port" tell that he spoke, and not what he said
    return Found(
        (cue.first, cue.last),
        cue.form,
        "act",
        source,
        [piece],
        s.number,
        quotes=s.quotes_in([piece]),
        aside=aside,
    )


def _owner(s: SentenceState, noun: int) -> Range | None:
    """The possessor before a noun, up to three words between them: "Oslo's repeated call"."""
    for at in range(noun, max(s.first, noun - 4), -1):
        if s.doc.tags[at - 1] in ",VxpctrwG" and not s.doc.low[at - 1].endswith("'s"):
            return None
        owner = _possessor(s, at)
        if owner is not None:
            return owner
    return None


def _given_by(s: SentenceState, noun: int) -> Range | None:
    """ "gave assurances that": the subject of a verb that does no more than carry its noun."""
    doc, verb = s.doc, noun - 1
    while verb > s.first and (doc.low[verb] in doc.lists["determiners"] or doc.low[verb].endswith("ly")):
        verb -= 1
    if verb <= s.first or doc.low[verb] not in doc.lists["carriers"]:
        return None
    return source_left(doc, s.first, verb)[0]


def _possessor(s: SentenceState, before: int) -> Range | None:
    doc = s.doc
    if before <= s.first:
        return None
    word = doc.low[before - 1]
    if word in doc.lists["possessives"]:
        return before - 1, before
    if not word.endswith("'s"):
        return None
    at = before - 1
    while at > s.first and doc.words[at - 1][0].isupper() and not doc.quoted[at - 1]:
        at -= 1
    return at, before
