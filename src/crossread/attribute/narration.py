"""The plain narration of an official readout: what it tells of the event without a verb of saying."""

from __future__ import annotations

from collections.abc import Collection

from crossread.attribute.called_untrue import is_denial
from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.attribute.narration_lines import in_background, is_heading
from crossread.attribute.narration_pieces import pieces_of, single
from crossread.attribute.narration_signs import (
    concerns_event,
    is_act,
    passive_cue,
    tells_meeting,
    tells_presence,
)
from crossread.attribute.narration_status import given_by, heard_from, invited, told_status
from crossread.attribute.narration_subject import subject_of
from crossread.attribute.plain import (
    is_boilerplate,
    is_general,
    is_past_history,
    is_rule,
    is_settled_paper,
    is_statement,
    set_aside,
)
from crossread.attribute.slavic_plain import (
    goes_on_elsewhere,
    is_aside,
    main_clauses,
    past_number,
    tells_plainly,
)
from crossread.attribute.told_events import tells_another, tells_event

_CLAUSE = 5
"""Tokens of the shortest clause that tells something before another."""


def narrate(doc: Document, found: list[Found], asked: Collection[int] = ()) -> list[Found]:
    """A narrated attribution for every sentence that tells of the event or of those who held it, and has none yet.

    Sentences in `asked` tell who brought the event about, and are nobody's words.
    """
    if any(f.frame == "turn" and f.cue is None for f in found):
        return []  # a transcript tells nothing in a voice of its own
    told = {f.sentence for f in found}
    spoken = {f.sentence: f for f in found if f.frame in ("that", "clause") and f.source is not None}
    new: list[Found] = main_clauses(doc, found)
    english, paper = doc.pack.language == "en", -1
    signed = {f.sentence for f in found if f.form is not None and f.form.base in doc.lists["signing"]}
    for number, (start, last) in enumerate(doc.sentences):
        first = past_number(doc, start, last)
        if english and (number in signed or is_settled_paper(doc, first, last)):
            paper = number
        if number in told or in_background(doc, first) or is_heading(doc, first, last):
            new.extend(
                _clause_before(doc, [f for f in found if f.sentence == number], number) if english else ()
            )
            continue
        if tells_another(doc, first, last) or is_aside(doc, first, last):
            continue
        if english and _of_paper(doc, paper, number):
            new.append(Found(None, None, "narration", None, [trim(doc, first, last)], number, joint=True))
            continue
        attributed = not doc.lists["attributing"].isdisjoint(doc.low[first:last])
        if english and (
            attributed or (is_boilerplate(doc, first, last) and not _names_person(doc, first, last))
        ):
            continue
        before = spoken.get(number - 1)
        follows = english and _follows_told(doc, told, number) and is_general(doc, first, last)
        follows = follows and not is_denial(doc, first, last)
        goes_on = before is not None and _goes_on(doc, first) and not goes_on_elsewhere(doc, before, first)
        if before is not None and (goes_on or (follows and not _of_both(doc, before))):
            spoken[number] = more = _more_of(doc, before, number)
            told.add(number)
            new.append(more)
        elif english and is_past_history(doc, first, last):
            continue
        elif (
            concerns_event(doc, first, last)
            or is_act(doc, first, last)
            or tells_event(doc, first, last)
            or tells_plainly(doc, first, last)
            or number in asked
        ):
            apart = set_aside(doc, first, last) if english else []
            own = number in asked or tells_meeting(doc, first, last) or tells_presence(doc, first, last)
            own = own or (
                bool(apart) and not doc.lists["event_words"].isdisjoint(doc.low[first : apart[0][0][0]])
            )
            source = None if own else subject_of(doc, first, last)
            agreed = source is None and told_status(doc, first, last) == "agreed"
            form = passive_cue(doc, first, last) if source is None and number not in asked else None
            guest = invited(doc, found, number) if agreed else None
            guest = guest or (
                heard_from(doc, first, last) or given_by(doc, first, last) if source is None else None
            )
            if guest is not None:
                source, agreed = guest, False
            new.extend(
                Found(None, form, "narration", source, list(pieces), number, joint=agreed)
                for pieces in apart or single(pieces_of(doc, first, last))
            )
        elif follows or (english and is_statement(doc, first, last)):
            told.add(number)
            agreed = told_status(doc, first, last) == "agreed"
            new.extend(
                Found(None, None, "narration", None, [piece], number, joint=agreed)
                for piece in ([trim(doc, first, last)] if follows else pieces_of(doc, first, last))
            )
    return new


def _clause_before(doc: Document, told: list[Found], number: int) -> list[Found]:
    """ "Controls were not up for discussion | and she declined to go into them": a main clause that tells something
    before the one that has a verb of saying."""
    first = doc.sentences[number][0]
    start = min((_start_of(doc, f) for f in told), default=first)
    if (
        start - first < _CLAUSE
        or (doc.low[start - 1] != ";" and doc.low[start - 1] not in doc.lists["joiners"])
        or any(f.quotes for f in told)
    ):
        return []
    if all(f.shared or f.source is None for f in told if f.first <= start + 1) or in_background(doc, first):
        return []
    piece = trim(doc, first, start - 1)
    telling = is_statement(doc, *piece) or is_act(doc, *piece)
    if not telling or is_boilerplate(doc, *piece) or any(doc.quoted[k] for k in range(*piece)):
        return []
    joint = told_status(doc, *piece) == "agreed"
    return [Found(None, None, "narration", subject_of(doc, *piece), [piece], number, joint=joint)]


def _start_of(doc: Document, found: Found) -> int:
    """Where an attribution begins, its source with it, but for what "and" joins to it from before."""
    start = found.source[0] if found.source else found.first
    if found.source and doc.tags[start] in "ap":
        joined = [k + 1 for k in range(*found.source) if doc.low[k] == "and"]
        start = joined[-1] if joined else start
    return min(start, found.first, found.cue[0] if found.cue else start)


def _follows_told(doc: Document, told: set[int], number: int) -> bool:
    """Whether the sentence before, in the same paragraph, tells something."""
    first = doc.sentences[number][0]
    return number - 1 in told and first > 0 and not doc.new_paragraph(first - 1, first)


def _of_both(doc: Document, found: Found) -> bool:
    return found.source is not None and " ".join(doc.low[found.source[0] : found.source[1]]) in doc.lists.both


def _names_person(doc: Document, first: int, last: int) -> bool:
    return any(hit.kind == "person" for hit in doc.names_in(doc.span(first, last)))


def _of_paper(doc: Document, paper: int, number: int) -> bool:
    """Whether a sentence tells what a paper signed by both says: that of the paper itself, or a rule right behind it."""
    first, last = doc.sentences[number]
    if paper == number:
        return True
    return paper == number - 1 >= 0 and not doc.new_paragraph(first - 1, first) and is_rule(doc, first, last)


def _goes_on(doc: Document, first: int) -> bool:
    """Whether a sentence may go on in the words of the speaker before it: it opens with a country, in his paragraph."""
    at = first + (doc.low[first] == "the")
    hit = doc.name_at(at) if first and not doc.new_paragraph(first - 1, first) else None
    return hit is not None and hit.kind == "side" and not doc.possessive(hit)


def _more_of(doc: Document, before: Found, number: int) -> Found:
    piece = trim(doc, *doc.sentences[number])
    return Found(None, None, "floating", before.source, [piece], number, follows=before)
