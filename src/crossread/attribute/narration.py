"""The plain narration of an official readout: what it tells of the event without a verb of saying."""

from __future__ import annotations

from collections.abc import Collection

from crossread.attribute.called_untrue import is_denial
from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.narration_status import given_by, heard_from, invited, told_status
from crossread.attribute.narration_subject import is_verb, office_end, subject_of
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
from crossread.attribute.slavic_words import INFINITIVE
from crossread.attribute.told_events import tells_another, tells_event
from crossread.attribute.words import CueForm

_SHORT_PASSIVE = (
    "ена",
    "ено",
    "ены",
    "лён",
    "жён",
    "шён",
    "щён",
    "дён",
    "ана",
    "ано",
    "аны",
    "нута",
    "нуто",
    "нуты",
    "ито",
    "уто",
    "ажен",
    "ождён",
    "ожден",
    "авлен",
    "ован",
    "ечен",
    "вучен",
    "ручен",
)
"""Endings of short passive participles."""
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
            _concerns_event(doc, first, last)
            or _is_act(doc, first, last)
            or tells_event(doc, first, last)
            or tells_plainly(doc, first, last)
            or number in asked
        ):
            apart = set_aside(doc, first, last) if english else []
            own = number in asked or _tells_meeting(doc, first, last) or _tells_presence(doc, first, last)
            own = own or (
                bool(apart) and not doc.lists["event_words"].isdisjoint(doc.low[first : apart[0][0][0]])
            )
            source = None if own else subject_of(doc, first, last)
            agreed = source is None and told_status(doc, first, last) == "agreed"
            form = _passive_cue(doc, first, last) if source is None and number not in asked else None
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
        or doc.low[start - 1] not in ("and", "but", ";")
        or any(f.quotes for f in told)
    ):
        return []
    if all(f.shared or f.source is None for f in told if f.first <= start + 1) or in_background(doc, first):
        return []
    piece = trim(doc, first, start - 1)
    telling = is_statement(doc, *piece) or _is_act(doc, *piece)
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


def single(pieces: list[Range]) -> list[list[Range]]:
    """Each piece as a content of its own."""
    return [[piece] for piece in pieces]


def _of_paper(doc: Document, paper: int, number: int) -> bool:
    """Whether a sentence tells what a paper signed by both says: that of the paper itself, or a rule right behind it."""
    first, last = doc.sentences[number]
    if paper == number:
        return True
    return paper == number - 1 >= 0 and not doc.new_paragraph(first - 1, first) and is_rule(doc, first, last)


def is_heading(doc: Document, first: int, last: int) -> bool:
    """A line of its own, short, that does not end like a sentence."""
    alone = (first == 0 or doc.new_paragraph(first - 1, first)) and (
        last >= len(doc.words) or doc.new_paragraph(last - 1, last)
    )
    return alone and last - first <= 18 and doc.words[last - 1] not in ".!?…:;”\"»’'。！？)」』"


def _goes_on(doc: Document, first: int) -> bool:
    """Whether a sentence may go on in the words of the speaker before it: it opens with a country, in his paragraph."""
    at = first + (doc.low[first] == "the")
    hit = doc.name_at(at) if first and not doc.new_paragraph(first - 1, first) else None
    return hit is not None and hit.kind == "side" and not doc.possessive(hit)


def _more_of(doc: Document, before: Found, number: int) -> Found:
    piece = trim(doc, *doc.sentences[number])
    return Found(None, None, "floating", before.source, [piece], number, follows=before)


def _is_act(doc: Document, first: int, last: int) -> bool:
    """ "Concern was voiced about ...", "No commitments were made": a noun for what diplomats do, in a passive or
    after "there was"."""
    lead = doc.low[first : min(last, first + 14)]
    passive = any(word in doc.lists["be"] for word in lead)
    told = any(word in doc.lists["act_nouns"] for word in lead) or _passive_cue(doc, first, last) is not None
    both = doc.lists.both_at(doc.low, first) or doc.lists.both_at(doc.low, min(first + 1, last - 1))
    settled = doc.pack.language in ("uk", "ru") and told_status(doc, first, last) != "said"
    return (
        (passive and told)
        or both > 0
        or _short_passive(doc, first, last)
        or settled
        or is_denial(doc, first, last)
    )


def _short_passive(doc: Document, first: int, last: int) -> bool:
    """ "Особо подчёркнута важность ...": a short passive participle that opens a Ukrainian or Russian sentence."""
    if doc.pack.language not in ("uk", "ru"):
        return False
    lead = doc.low[first : first + 5]
    reach = 9 if doc.lists["of_side"].intersection(lead) else 3  # "С нашей стороны была подчёркнута ..."
    if doc.words[first].endswith(INFINITIVE) and len(doc.words[first]) > 4:
        reach = last - first  # "Вивчити умови угоди доручено експертам"
    return any(
        len(doc.low[k]) > 6 and doc.low[k].endswith(_SHORT_PASSIVE)
        for k in range(first, min(last, first + reach))
    )


def _passive_cue(doc: Document, first: int, last: int) -> CueForm | None:
    """ "The side was warned against ...": the reporting verb after a form of "be"."""
    for at in range(first + 1, min(last, first + 14)):
        if doc.low[at - 1] in doc.lists["be"] and doc.words[at].islower():
            forms = doc.lists.cues.get(doc.low[at], ())
            return next(
                (f for f in forms if f.form in ("past", "participle") and f.row.kind == "speech"
                 and tuple(doc.low[at + 1 : at + 1 + len(f.rest)]) == f.rest),
                None,
            )  # fmt: skip
    return None


def _tells_meeting(doc: Document, first: int, last: int) -> bool:
    """Whether the sentence tells that two people met or spoke: the account tells it, and neither of the two."""
    head = doc.span(first, min(last, first + 40))
    people = {doc.cast.who(hit)[0].name for hit in doc.names_in(head) if hit.kind == "person"}
    if doc.pack.language == "zh":
        return len(people) > 1 and any(
            word in "".join(doc.low[first:last]) for word in doc.lists["event_words"]
        )
    return len(people) > 1 and any(doc.low[k] in doc.lists["event_words"] for k in range(first, last))


def _tells_presence(doc: Document, first: int, last: int) -> bool:
    """ "State Secretary Lind also took part", "The minister was accompanied by two ambassadors": who was there."""
    words = " ".join(doc.low[first:last])
    return doc.pack.language == "en" and any(phrase in words for phrase in doc.lists["presence"])


def in_background(doc: Document, token: int) -> bool:
    """Whether the paragraph opens with "Background:", "Note to editors:" or the like."""
    start = doc.paragraph_start(token)
    colon = next((k for k in range(start, min(start + 6, len(doc.low))) if doc.low[k] == ":"), None)
    return colon is not None and " ".join(doc.low[start:colon]) in doc.lists["background"]


def _concerns_event(doc: Document, first: int, last: int) -> bool:
    if any(doc.low[k] in doc.lists["event_words"] for k in range(first, last)):
        return True
    if doc.low[first] in doc.lists["pronoun_set"] or office_end(doc, first, last):
        return True
    return any(hit.kind == "person" for hit in doc.names_in(doc.span(first, min(last, first + 14))))


def _is_told(doc: Document, at: int) -> bool:
    """A verb, or the short passive that Ukrainian and Russian readouts tell their acts by ("выражена")."""
    short = (
        doc.pack.language in ("uk", "ru") and len(doc.low[at]) > 6 and doc.low[at].endswith(_SHORT_PASSIVE)
    )
    return short or is_verb(doc, at)


def pieces_of(doc: Document, first: int, last: int) -> list[Range]:
    """The sentence, or its coordinate verb phrases: "was held at their request | and lasted forty minutes"; in Chinese
    what was done at whose request, without the day and the host before it."""
    first, last = trim(doc, first, last)
    semicolon = next((k for k in range(first + 4, last - 4) if doc.low[k] == ";" and not doc.quoted[k]), None)
    if semicolon is not None and doc.pack.language == "en" and not doc.quotes_in(first, last):
        return [
            piece for half in ((first, semicolon), (semicolon + 1, last)) for piece in pieces_of(doc, *half)
        ]
    if doc.pack.language == "zh":
        asked = (
            k for k in range(first + 1, last - 6) if "".join(doc.low[k : k + 2]) in doc.lists["at_request"]
        )
        return [(next(asked, first), last)]
    cut = next(
        (
            k
            for k in range(first + 3, last - 2)
            if (doc.low[k] == "and" or doc.low[k] in doc.lists["and"])
            and _is_told(doc, k + 1)
            and any(_is_told(doc, j) for j in range(first, k))
        ),
        None,
    )
    return [(first, last)] if cut is None else [trim(doc, first, cut), trim(doc, cut + 1, last)]
