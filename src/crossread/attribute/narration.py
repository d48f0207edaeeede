"""The plain narration of an official readout: what it tells of the event without a verb of saying."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.find import is_heading
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_words import is_past
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


def narrate(doc: Document, found: list[Found]) -> list[Found]:
    """A narrated attribution for every sentence that tells of the event or of those who held it, and has none yet."""
    if any(f.frame == "turn" for f in found):
        return []  # a transcript tells nothing in a voice of its own
    told = {f.sentence for f in found}
    spoken = {f.sentence: f for f in found if f.frame in ("that", "clause") and f.source is not None}
    new: list[Found] = []
    for number, (first, last) in enumerate(doc.sentences):
        if number in told or in_background(doc, first) or tells_another(doc, first, last):
            continue
        if doc.pack.language != "en" and is_heading(doc, first, last):
            continue
        before = spoken.get(number - 1)
        if before is not None and _goes_on(doc, first):
            spoken[number] = more = _more_of(doc, before, number)
            new.append(more)
        elif _concerns_event(doc, first, last) or _is_act(doc, first, last) or tells_event(doc, first, last):
            source = None if _tells_meeting(doc, first, last) else _subject(doc, first, last)
            agreed = source is None and told_status(doc, first, last) == "agreed"
            form = _passive_cue(doc, first, last) if source is None else None
            new.extend(
                Found(None, form, "narration", source, [piece], number, joint=agreed)
                for piece in _pieces(doc, first, last)
            )
    return new


def told_status(doc: Document, first: int, last: int) -> Status:
    """The status that the nouns of an impersonal sentence give: "there was agreement", "an invitation was handed"."""
    words = " ".join(doc.low[first:last])
    if _stands(doc, words, "told_agreed"):
        return "agreed"
    if any(phrase in words for phrase in doc.lists["untrue"]):
        return "denied"
    return next((status for status in _TOLD if _stands(doc, words, f"told_{status}")), "said")


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
    if doc.pack.language == "zh":
        return len(people) > 1 and any(
            word in "".join(doc.low[first:last]) for word in doc.lists["event_words"]
        )
    return len(people) > 1 and any(doc.low[k] in doc.lists["event_words"] for k in range(first, last))


def in_background(doc: Document, token: int) -> bool:
    """Whether the paragraph opens with "Background:", "Note to editors:" or the like."""
    start = doc.paragraph_start(token)
    colon = next((k for k in range(start, min(start + 6, len(doc.low))) if doc.low[k] == ":"), None)
    return colon is not None and " ".join(doc.low[start:colon]) in doc.lists["background"]


def _concerns_event(doc: Document, first: int, last: int) -> bool:
    if any(doc.low[k] in doc.lists["event_words"] for k in range(first, last)):
        return True
    if doc.low[first] in doc.lists["pronoun_set"]:
        return True
    return any(hit.kind == "person" for hit in doc.names_in(doc.span(first, min(last, first + 14))))


def _subject(doc: Document, first: int, last: int) -> Range | None:
    """What stands before the first finite verb, if it holds a person or both parties."""
    if doc.pack.language == "zh":
        hit = doc.name_at(first)
        return doc.tokens(hit.span) if hit is not None and hit.kind == "person" else None
    verb = next((k for k in range(first + 1, min(last, first + 16)) if _is_verb(doc, k)), None)
    if verb is None:
        return None
    first = _past_lead(doc, first, verb)
    words = " ".join(doc.low[first:verb])
    named = any(hit.kind == "person" for hit in doc.names_in(doc.span(first, verb)))
    return (
        (first, verb)
        if named or words in doc.lists.both or doc.low[first] in doc.lists["pronoun_set"]
        else None
    )


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
