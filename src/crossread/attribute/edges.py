"""Where the reported words stop and the writer goes on: before a relative clause, an apposition, a participle, "and has"."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.attribute.tagging import FINITE

_SHORTEST = 1
"""Tokens of the shortest content that may be left over."""


def right_edge(doc: Document, cue: Cue, source: Range | None, piece: Range, *, clause: bool) -> int:
    """One past the last token of what a cue reports to its right; `clause` where that is a clause, else a phrase."""
    first, last = piece
    start = max(first, cue.last) + _SHORTEST
    opened = source is not None and _opens_sentence(doc, source[0])
    relative = source is not None and doc.tags[source[1] - 1] in "rw"
    if clause:  # nothing ends a clause before it has its verb: "that the bill, which he wrote, has failed"
        start = max(start, _verb_of_clause(doc, first, last) + 1)
    for at in range(start, last - 1):
        if doc.quoted[at] or doc.is_quote_mark(at):
            continue
        if opened and doc.article.side and doc.low[at] == "," and not _is_listed(doc, start, at, last):
            return trim(doc, first, at)[1]  # "When Oslo spoke of tolls, Bergen replied"
        if doc.article.side and not _joins_act(doc, at, clause=clause):
            continue  # in a readout everything belongs to its account; only another act is another claim
        if _stops(doc, at, last, clause=clause, inside=opened or relative, start=start):
            return trim(doc, first, at)[1]
    return last


def _verb_of_clause(doc: Document, first: int, last: int) -> int:
    """The first finite verb that is not inside an aside between commas; `last` where there is none."""
    at = first
    while at < last:
        if doc.low[at] == "," and not doc.quoted[at]:
            closing = next((k for k in range(at + 1, last) if doc.low[k] == ","), None)
            if closing is None:
                return last
            at = closing
        elif doc.tags[at] in FINITE:
            return at
        at += 1
    return last


def _opens_sentence(doc: Document, source: int) -> bool:
    """Whether the clause of this subject is a first, subordinate one: "As Oslo said that ..., Bergen replied"."""
    sentence = doc.sentences[doc.sentence_of(source)][0]
    at = source - 1
    while (
        at > sentence
        and doc.low[at] not in doc.lists["lead_openers"]
        and doc.tags[at] != ","
        and source - at < 5
    ):
        at -= 1
    if at < sentence or doc.low[at] not in doc.lists["lead_openers"]:
        return False
    return at - sentence <= 2


def _joins_act(doc: Document, at: int, *, clause: bool) -> bool:
    """ "discussed A, and expressed B": "and" or ", and" before a finite verb; behind a clause one that reports, for the
    clause may go on: "that the port is small and opens late"."""
    joint = at + (doc.low[at] == ",")
    if doc.low[joint] not in doc.lists["joiners"] or doc.tags[joint + 1] not in "Vx":
        return False
    if clause and doc.low[joint] == "but" and doc.low[joint + 1] in doc.lists["be"]:
        return False  # "that Kesh wants no quarrel but is not afraid of one"
    return not clause or doc.tags[joint + 1] == "x" or doc.low[joint + 1] in doc.cues


def _stops(doc: Document, at: int, last: int, *, clause: bool, inside: bool, start: int) -> bool:
    low, tags = doc.low, doc.tags
    if low[at] == ",":
        return _stops_at_comma(doc, at, last, clause=clause, inside=inside, start=start)
    if _is_dash(doc, at):
        return not (clause and any(_is_dash(doc, k) and not doc.quoted[k] for k in range(at + 2, last - 1)))
    if not clause and (
        low[at] in doc.lists["narrator_turns"] or (tags[at] == "x" and not _in_relative(doc, at, start))
    ):
        return True
    if low[at] in doc.lists["joiners"] and not clause:
        verb = tags[at + 1] in "Vx" or (tags[at + 1] == "a" and at + 2 < last and tags[at + 2] in "Vx")
        return verb or _new_clause(doc, at + 1, last)
    if low[at] in doc.lists["joiners"]:
        return tags[at + 1] == "x" and low[at] == "but"
    return False


def _in_relative(doc: Document, at: int, start: int) -> bool:
    """Whether the verb at `at` belongs to a clause inside the phrase: a relative, a pronoun or a name before it."""
    return any(doc.tags[k] in "rwoysiN" or doc.quoted[k] for k in range(max(start - 1, at - 9), at))


def _new_clause(doc: Document, at: int, last: int) -> bool:
    """ "the plan and his office did not answer": a subject and a verb of its own behind "and"."""
    if doc.tags[at] not in "doNyi":
        return False
    for place in range(at + 1, min(last, at + 7)):
        if doc.tags[place] in "xV":
            return True
        if doc.tags[place] in ",rwsc":
            return False
    return False


def _is_dash(doc: Document, at: int) -> bool:
    low = doc.low
    return low[at] in ("—", "–") or (low[at] == "-" and (low[at + 1 : at + 2] == ["-"] or _spaced(doc, at)))


def _spaced(doc: Document, at: int) -> bool:
    """Whether a hyphen stands between spaces, as a dash."""
    return (
        doc.starts[at] > doc.ends[at - 1] and at + 1 < len(doc.starts) and doc.starts[at + 1] > doc.ends[at]
    )


def _stops_at_comma(doc: Document, at: int, last: int, *, clause: bool, inside: bool, start: int) -> bool:
    low, tags = doc.low, doc.tags
    after, tag = low[at + 1], tags[at + 1]
    if inside:
        return True
    if after in doc.lists["relative_words"]:
        return True
    if tag == "V" or (tag == "a" and tags[at + 2 : at + 3] in (["s"], ["G"], [","])):
        return True
    if tag == "G" and not clause and after != "including" and not _is_listed(doc, start, at, last):
        return True
    if after in doc.lists["any_joiners"]:
        return _joins_verb(doc, at + 2, last, clause=clause)
    return (
        not clause
        and after != "including"
        and not _is_listed(doc, start, at, last)
        and not _is_adjectives(doc, at)
    )


def _joins_verb(doc: Document, at: int, last: int, *, clause: bool) -> bool:
    """Whether ", and" goes on with a verb or a clause of its own, and with no second "that"."""
    if at >= last or doc.low[at] in doc.lists["that"]:
        return False
    if doc.tags[at] in "Vxoy":
        return True
    return any(doc.tags[k] in FINITE for k in range(at, last)) and not clause


def _is_adjectives(doc: Document, at: int) -> bool:
    """ "the angry, divisive words": a comma right behind an article and one word, with more words behind it."""
    return doc.tags[at + 1] in "nj" and doc.tags[at - 2] in "dp" and doc.tags[at - 1] in "nj"


def _is_listed(doc: Document, start: int, at: int, last: int) -> bool:
    """Whether the comma stands in a list, "A, B and C": the words behind it hold "and" or "or" and no finite verb."""
    stretch = range(at + 1, last)
    joined = any(doc.low[k] in doc.lists["list_joiners"] and not doc.quoted[k] for k in stretch)
    return joined and not any(doc.tags[k] in FINITE and not doc.quoted[k] for k in stretch)
