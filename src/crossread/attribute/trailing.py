"""Frames that follow what they report ("..., Reuss added.") or stand inside it ("The talks, he said, went on")."""

from __future__ import annotations

from crossread.attribute.clauses import clause_end, has_finite_verb, trim
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.source import source_right
from crossread.attribute.state import SentenceState


def is_trailing(s: SentenceState, cue: Cue, edge: int, source: Range | None, right: object) -> bool:
    """ "..., Reuss added.": the content stands before the frame."""
    doc = s.doc
    if not cue.form.frames & {"that", "clause", "quote", "obj"} or cue.form.form == "ing":
        return False
    if cue.unreal:
        return False  # "should they insist, Kesh will respond"
    if edge - 1 <= s.framed or doc.low[edge - 1] not in (",", "—", "–"):
        return False
    lead = trim(doc, _lead_start(s, edge), edge - 1)
    if isinstance(right, tuple) and right[0] == "quote":
        return False  # "Asked about it, he said: “...”"
    if _is_inserted(s, cue, lead, source):
        return True
    if _answers(s, cue, lead, source):
        return True
    if lead[1] - lead[0] < 3 or not has_finite_verb(doc, *lead):
        return False
    if doc.tags[lead[0]] == "R" or (
        doc.low[lead[0]] in doc.lists["frame_openers"] and not _main_clause_after(s, lead)
    ):
        return False
    after = doc.low[cue.last] if cue.last < s.last else "."
    if after in ",.;":
        return True
    if (
        right is None
        and source
        and (doc.tags[cue.last] in "as,GR" or cue.form.base in doc.lists["informing"])
    ):
        return True
    if source and (after in doc.lists["prepositions"] or after in doc.lists["days"]):
        return not isinstance(right, tuple) or right[0] not in ("that", "quote", "act")
    if source is None:
        voice = source_right(doc, cue.last, s.last)
        known = voice is not None and after not in doc.lists["that_to"]
        return known and (
            right is None or doc.tags[cue.last] in "dNu" or (voice is not None and _is_voice(s, voice))
        )
    return False


def _is_voice(s: SentenceState, phrase: Range) -> bool:
    """Whether a phrase behind the cue is somebody's name and nothing else: "..., said Wang, who ..."."""
    doc, (first, last) = s.doc, phrase
    ends = last >= s.last - 1 or doc.low[last] == ","
    return ends and doc.words[first][0].isupper() and not has_finite_verb(doc, first, last)


def _answers(s: SentenceState, cue: Cue, lead: Range, source: Range | None) -> bool:
    """ "Forty minutes, says Oslo.": a phrase without a verb fills the sentence before an inverted frame."""
    doc = s.doc
    if (
        source is not None
        or cue.form.form not in ("past", "third")
        or lead[0] != s.first
        or lead[0] >= lead[1]
    ):
        return False
    if cue.form.row.kind != "speech" or "clause" not in cue.form.frames or has_finite_verb(doc, *lead):
        return False
    voice = source_right(doc, cue.last, s.last)
    return voice is not None and voice[1] >= s.last - 1 and _is_named(doc, voice)


def _is_named(doc: Document, phrase: Range) -> bool:
    """Whether a phrase is a name or names one: "Oslo", "the Kesh foreign ministry"."""
    first, last = phrase
    article = doc.low[first] in doc.lists["definite_openers"]
    return (doc.words[first][0].isupper() or article) and not has_finite_verb(doc, first, last)


def _is_inserted(s: SentenceState, cue: Cue, lead: Range, source: Range | None) -> bool:
    """ "The meeting, it said, lasted an hour": the frame stands between subject and verb."""
    doc = s.doc
    if source is None or source[1] - source[0] > 6 or cue.last + 1 >= s.last or doc.low[cue.last] != ",":
        return False
    if _opens_with_phrase(s, cue, lead):
        return True
    opener = doc.low[lead[0]] if lead[0] < lead[1] else ""
    follows = doc.low[cue.last + 1]
    verb = follows in doc.lists["finite"] or follows.endswith("ed") or follows in doc.lists.cues
    if lead[1] - lead[0] in (1, 2) and has_finite_verb(doc, cue.last + 1, s.last):
        return True  # "And perhaps, he said, it could help"
    if 1 <= lead[1] - lead[0] <= 3 and doc.tags[lead[1] - 1] in "xV":
        return True  # "It was, he said, a failure"
    bare = lead[0] < lead[1] and not has_finite_verb(doc, *lead)
    if bare and (doc.tags[cue.last + 1] in "xV" or cue.last + 1 in doc.quote_from):
        return True  # "A long walk in the park, they said, can help"
    return 1 <= lead[1] - lead[0] <= 8 and opener not in doc.lists["prepositions"] and verb


def _opens_with_phrase(s: SentenceState, cue: Cue, lead: Range) -> bool:
    """ "In his state, he said, nobody is jailed": the frame stands behind a leading phrase, before the clause it opens."""
    doc = s.doc
    if lead[0] >= lead[1] or doc.tags[lead[0]] not in "psG":
        return False
    rest = cue.last + 1
    return rest in doc.quote_from or (doc.tags[rest] in "doNnuiy" and has_finite_verb(doc, rest, s.last))


def _main_clause_after(s: SentenceState, lead: Range) -> bool:
    """Whether a leading "as ..." or "while ..." clause has its main clause behind a comma, within the lead."""
    doc = s.doc
    comma = next((k for k in range(lead[0], lead[1]) if doc.low[k] == "," and not doc.quoted[k]), None)
    return comma is not None and has_finite_verb(doc, comma + 1, lead[1])


def _lead_start(s: SentenceState, edge: int) -> int:
    """Start of what a trailing frame speaks of: after the last colon or semicolon outside quotation marks."""
    doc = s.doc
    start = s.framed
    for at in range(start, edge - 1):
        if doc.low[at] in (":", ";") and not doc.quoted[at]:
            start = at + 1
    return start


def trailing(s: SentenceState, cue: Cue, place: int, source: Range | None, edge: int) -> Found:
    doc = s.doc
    content = [trim(doc, _lead_start(s, edge), edge - 1)]
    inverted = None if source else source_right(doc, cue.last, s.last)
    end = (inverted or (cue.last, cue.last))[1]
    if source and end < s.last - 1 and doc.low[end] == ",":
        more = trim(doc, end, clause_end(doc, end + 1, s.last, s.cues[place + 1 :]))
        opener = doc.low[more[0]] if more[0] < s.last else ""
        plain = opener not in doc.lists["conjunctions"] and not opener.endswith("ing")
        if (more[1] - more[0] >= 2 and plain) or _goes_on_in_words(s, end, more):
            content.append(more)
    s.take_quotes(content)
    s.covered = s.framed = max(end, content[-1][1])
    return Found(
        (cue.first, cue.last), cue.form, "clause", source or inverted, content, s.number,
        inverted=inverted is not None, quotes=s.quotes_in(content),
    )  # fmt: skip


def _goes_on_in_words(s: SentenceState, comma: int, more: Range) -> bool:
    """ "The truce must hold, he said, and aid had to flow": a clause with a thing as subject is still what he said."""
    doc = s.doc
    if (
        more[1] - more[0] < 4
        or doc.low[comma + 1] != "and"
        or any(more[0] <= c.first < more[1] for c in s.cues)
    ):
        return False
    at = more[0] + (doc.low[more[0]] == "and")
    person = any(hit.kind in ("person", "side") for hit in doc.names_in(doc.span(at, min(more[1], at + 5))))
    return doc.tags[at] in "dnu" and not person and has_finite_verb(doc, at + 1, more[1])
