"""The plain narration of an official readout: what it tells of the event without a verb of saying."""

from __future__ import annotations

from collections.abc import Collection

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.plain import (
    is_boilerplate,
    is_general,
    is_past_history,
    is_rule,
    is_settled_paper,
    is_statement,
    set_aside,
)
from crossread.attribute.roles import RANKS
from crossread.attribute.slavic_words import INFINITIVE, is_past
from crossread.attribute.told_events import tells_another, tells_event
from crossread.attribute.words import CueForm
from crossread.model import Status

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
_TOLD: tuple[Status, ...] = ("asked", "promised", "reaffirmed", "thanked", "warned")
"""Status for which a pack may list the nouns or passives that tell it."""


def without_denied(doc: Document, found: list[Found]) -> list[Found]:
    """Without what stands inside a sentence that calls it untrue: nobody said that."""
    return [
        f
        for f in found
        if f.quotes or not _is_denial(doc, *doc.sentences[f.sentence]) or _is_denied_by(doc, f)
    ]


def _is_denied_by(doc: Document, found: Found) -> bool:
    """ "Вона зазначила, що твердження ... не відповідають дійсності": who is named here calls it untrue."""
    if found.source is None or found.frame not in ("that", "clause", "according", "called"):
        return False
    start = doc.sentences[found.sentence][0]
    opens = found.cue is None or "," not in doc.low[start : found.cue[0]] or found.frame == "according"
    return opens and any(_is_denial(doc, *piece) for piece in found.content)


def asks_for_event(doc: Document, found: Found) -> bool:
    """ "The Vice-Premier had asked for the call", "which had been proposed by Oslo": who brought the event about is told by
    the readout itself, and no part of what was said."""
    if doc.pack.language != "en" or found.frame != "act" or found.cue is None or found.form is None:
        return False
    if found.form.base.split()[0] not in doc.lists["arranging"] or len(found.content) != 1:
        return False
    first, last = found.content[0]
    events = doc.lists["event_words"]
    before = doc.low[max(0, found.cue[0] - 3) : found.cue[0]]
    if found.form.base == "call" and last == found.cue[1] and not doc.lists["be"].isdisjoint(before):
        return (
            doc.low[first] == "the" or doc.name_at(first) is not None
        )  # "the minister was called by her colleague"
    if last == found.cue[1] and first < found.cue[0]:  # "the exchange, which had been proposed | by her"
        noun = next((k for k in range(first, found.cue[0]) if doc.tags[k] == "n"), first)
        return doc.low[noun] in events
    at = found.cue[1] + (doc.low[found.cue[1] : found.cue[1] + 1] == ["for"])
    noun = next((k for k in range(at, min(last, at + 6)) if doc.low[k] in events), last)
    if noun >= last or any(doc.tags[k] not in "dnj" for k in range(at, noun)):
        return False
    definite = doc.low[at] in ("the", "this") or "had" in before
    return definite and (noun + 1 >= last or doc.low[noun + 1] in (",", ".", "which", "for", "since", "and"))


def narrate(doc: Document, found: list[Found], asked: Collection[int] = ()) -> list[Found]:
    """A narrated attribution for every sentence that tells of the event or of those who held it, and has none yet.

    Sentences in `asked` tell who brought the event about, and are nobody's words.
    """
    if any(f.frame == "turn" for f in found):
        return []  # a transcript tells nothing in a voice of its own
    told = {f.sentence for f in found}
    spoken = {f.sentence: f for f in found if f.frame in ("that", "clause") and f.source is not None}
    new: list[Found] = []
    english, paper = doc.pack.language == "en", -1
    signed = {f.sentence for f in found if f.form is not None and f.form.base in doc.lists["signing"]}
    for number, (first, last) in enumerate(doc.sentences):
        if english and (number in signed or is_settled_paper(doc, first, last)):
            paper = number
        if number in told or in_background(doc, first) or is_heading(doc, first, last):
            continue
        if tells_another(doc, first, last):
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
        follows = follows and not _is_denial(doc, first, last)
        if before is not None and (_goes_on(doc, first) or (follows and not _of_both(doc, before))):
            spoken[number] = more = _more_of(doc, before, number)
            told.add(number)
            new.append(more)
        elif english and is_past_history(doc, first, last):
            continue
        elif _concerns_event(doc, first, last) or _is_act(doc, first, last) or tells_event(doc, first, last):
            own = number in asked or _tells_meeting(doc, first, last)
            source = None if own else _subject(doc, first, last)
            agreed = source is None and told_status(doc, first, last) == "agreed"
            form = _passive_cue(doc, first, last) if source is None and number not in asked else None
            guest = _invited(doc, found, number) if agreed else None
            guest = guest or (_heard_from(doc, first, last) if source is None else None)
            if guest is not None:
                source, agreed = guest, False
            new.extend(
                Found(None, form, "narration", source, list(pieces), number, joint=agreed)
                for pieces in (english and set_aside(doc, first, last)) or single(_pieces(doc, first, last))
            )
        elif follows or (english and is_statement(doc, first, last)):
            told.add(number)
            agreed = told_status(doc, first, last) == "agreed"
            new.extend(
                Found(None, None, "narration", None, [piece], number, joint=agreed)
                for piece in ([trim(doc, first, last)] if follows else _pieces(doc, first, last))
            )
    return new


def _heard_from(doc: Document, first: int, last: int) -> Range | None:
    """ "С чьей-то стороны прозвучали заверения": the side that is named as the one who asked or promised."""
    opening = range(first, min(last, first + 4))
    if doc.pack.language == "en" or not any(doc.low[k] in doc.lists["of_side"] for k in opening):
        return None
    if told_status(doc, first, last) not in ("asked", "promised"):
        return None
    named = (doc.name_at(k) for k in opening)
    return next(
        (doc.tokens(hit.span) for hit in named if hit is not None and hit.kind in ("side", "capital")), None
    )


def _invited(doc: Document, found: list[Found], number: int) -> Range | None:
    """ "Вона запросила колегу. Запрошення було прийнято.": whom the sentence before invited is the one who accepts."""
    if doc.low[doc.sentences[number][0]] not in doc.lists["invitations"]:
        return None
    for one in found:
        if (
            one.sentence == number - 1
            and one.cue is not None
            and one.form is not None
            and one.form.row.status == "asked"
        ):
            behind = doc.names_in(doc.span(one.cue[1], max(one.last, one.cue[1] + 1)))
            return next((doc.tokens(hit.span) for hit in behind if hit.kind == "person"), None)
    return None


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


def told_status(doc: Document, first: int, last: int) -> Status:
    """The status that the nouns of an impersonal sentence give: "there was agreement", "an invitation was handed"."""
    words = " ".join(doc.low[first:last])
    if _stands(doc, words, "told_agreed"):
        return "agreed"
    if any(phrase in words for key in ("untrue", "told_denied") for phrase in doc.lists[key]):
        return "denied"
    told: Status = next((status for status in _TOLD if _stands(doc, words, f"told_{status}")), "said")
    if told != "asked" or doc.pack.language != "en":
        return told
    return "agreed" if "accepted" in words else "denied" if "declined" in words else "asked"


def _stands(doc: Document, words: str, name: str) -> bool:
    """Whether a phrase of the list stands in the words; in Ukrainian and Russian a star leaves its ending open."""
    if doc.pack.language == "en":
        return any(phrase in words for phrase in doc.lists[name])
    if doc.pack.language == "zh":
        text = words.replace(" ", "")
        undone = any(word in text for word in doc.lists["undone"])
        return not undone and any(phrase in text for phrase in doc.lists[name])
    padded = f" {words} "
    return any(
        f" {phrase[:-1]}" in padded and f" не {phrase[:-1]}" not in padded
        if phrase.endswith("*")
        else f" {phrase} " in padded and f" не {phrase} " not in padded
        for phrase in doc.lists[name]
    )


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
        or _is_denial(doc, first, last)
    )


def _is_denial(doc: Document, first: int, last: int) -> bool:
    """ "Утверждения о передаче территорий не соответствуют действительности": a claim of others called untrue."""
    words = " ".join(doc.low[first:last])
    return any(phrase in words for phrase in doc.lists["untrue"])


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
                (f for f in forms if f.form in ("past", "participle") and f.row.kind == "speech"), None
            )
    return None


def _tells_meeting(doc: Document, first: int, last: int) -> bool:
    """Whether the sentence tells that two people met or spoke: the account tells it, and neither of the two."""
    head = doc.span(first, min(last, first + 40))
    people = {doc.cast.who(hit)[0].name for hit in doc.names_in(head) if hit.kind == "person"}
    return len(people) > 1 and any(doc.low[k] in doc.lists["event_words"] for k in range(first, last))


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


def _subject(doc: Document, first: int, last: int) -> Range | None:
    """What stands before the first finite verb, if it holds a person or both parties."""
    verb = next((k for k in range(first + 1, min(last, first + 16)) if _is_verb(doc, k)), None)
    if verb is None:
        return None
    first = _past_lead(doc, first, verb)
    if verb == first + 1 and doc.low[first] in ("it", "they") and doc.low[verb] in doc.lists["event_verbs"]:
        return None  # "They went on for two hours": the talks
    if doc.pack.language == "en" and doc.low[first] in ("its", "their"):
        return None  # "Its command will rotate": something, and nobody who speaks
    words = " ".join(doc.low[first:verb])
    named = any(hit.kind == "person" for hit in doc.names_in(doc.span(first, verb)))
    named = named or office_end(doc, first, verb) == verb
    return (
        (first, verb)
        if named or words in doc.lists.both or doc.low[first] in doc.lists["pronoun_set"]
        else None
    )


def office_end(doc: Document, first: int, last: int) -> int | None:
    """Where an office with "the" ends that opens a sentence: "the Kesh deputy minister | lodged a protest"."""
    if doc.pack.language != "en" or doc.low[first] != "the":
        return None
    for at in range(first + 1, min(last, first + 5)):
        plain = doc.low[at].replace("-", " ").split()
        for phrase in doc.lists.titles.get(plain[0], ()) if plain else ():
            if len(plain) > 1:
                end = at + 1 if tuple(plain) == phrase else None
            else:
                end = at + len(phrase) if tuple(doc.low[at : at + len(phrase)]) == phrase else None
            if end is not None and phrase[-1] not in doc.lists["aides"]:
                return end
        hit = doc.name_at(at)
        if doc.low[at] not in RANKS and (hit is None or hit.kind != "side"):
            return None
    return None


def _past_lead(doc: Document, first: int, verb: int) -> int:
    """Past "In the conversation, ": a lead that names nobody."""
    comma = next((k for k in range(first, min(verb, first + 8)) if doc.low[k] == ","), None)
    if comma in (None, first, verb - 1) or any(
        hit.kind == "person" for hit in doc.names_in(doc.span(first, comma))
    ):
        return first
    return comma + 1


def _is_verb(doc: Document, at: int) -> bool:
    word = doc.low[at]
    if doc.pack.language in ("uk", "ru"):
        return is_past(doc, at)
    return doc.words[at][0].islower() and (
        word in doc.lists["finite"] or (word.endswith("ed") and len(word) > 4)
    )


def _is_told(doc: Document, at: int) -> bool:
    """A verb, or the short passive that Ukrainian and Russian readouts tell their acts by ("выражена")."""
    short = (
        doc.pack.language in ("uk", "ru") and len(doc.low[at]) > 6 and doc.low[at].endswith(_SHORT_PASSIVE)
    )
    return short or _is_verb(doc, at)


def _pieces(doc: Document, first: int, last: int) -> list[Range]:
    """The sentence, or its coordinate verb phrases: "was held at their request | and lasted forty minutes"."""
    first, last = trim(doc, first, last)
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
