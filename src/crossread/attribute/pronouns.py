"""Whom "he", "she", "it" and "they" mean as the source of a report."""

from __future__ import annotations

from crossread.attribute.found import Found
from crossread.attribute.gender_votes import opens_with
from crossread.attribute.institutions import last_institution
from crossread.attribute.speaking import SpeakerState
from crossread.attribute.words import word_lists
from crossread.model import Span, Speaker
from crossread.text.aliases import Bearer
from crossread.text.names import NameHit

_MEMORY = 60
"""Attributions back in which a reader still knows the one whom a pronoun means."""
_REACH = 5000
"""Code points back in which a name may be meant by a pronoun."""


def of_pronoun(r: SpeakerState, pronoun: str, at: int, span: Span, found: Found | None) -> Speaker:
    if pronoun == "they":
        return _they(r, at, span)
    here = _named_in_sentence(r, at, found)
    body = last_institution(r, at) if pronoun == "it" and not _is_empty(r, at) else None
    if body:
        return r.again(body, span)
    topic = _topic(r, at, here) if pronoun != "it" else None
    for place, speaker in reversed(r.spoken[-_MEMORY:]):
        if r.is_held(place, speaker):
            continue
        if topic and topic[0] > place and _fits(r, pronoun, topic[1]):
            return r.again(topic[1], span)
        known = None if _met_him(r, pronoun, place, at) else _only_known(r, pronoun, here, speaker)
        if known is not None:
            return r.as_speaker(known, span)
        human = pronoun != "it" and _is_human(r, speaker)
        if human and speaker.name not in here and _fits(r, pronoun, speaker):
            return r.again(speaker, span)
    if topic and _fits(r, pronoun, topic[1]):
        return r.again(topic[1], span)
    person = _last_named(r, at, here) if pronoun != "it" else None
    if person:
        return r.as_speaker(person, span)
    return r.again(r.fallback(), span)


def _is_empty(r: SpeakerState, at: int) -> bool:
    """ "It is important to": the word stands for what follows, and for no institution."""
    low = r.doc.low
    return (
        low[at + 1 : at + 2] != []
        and low[at + 1] in r.doc.lists["be"]
        and bool(r.doc.lists["it_is"] & set(low[at + 2 : at + 4]))
    )


def _only_known(r: SpeakerState, pronoun: str, here: set[str], latest: Speaker) -> Bearer | None:
    """In a readout the one person who is told to be "she", where nothing is told of who spoke last."""
    if not r.side or pronoun not in ("he", "she") or latest.name in r.genders or r.doc.pack.language != "en":
        return None
    known = [name for name, gender in r.genders.items() if gender == pronoun and name not in here]
    if len(known) != 1 or latest.kind != "person" or known[0] == latest.name:
        return None
    bearers = (r.doc.cast.who(hit)[0] for hit in r.doc.hits if hit.kind == "person")
    return next((bearer for bearer in bearers if bearer.name == known[0]), None)


def _met_him(r: SpeakerState, pronoun: str, place: int, at: int) -> bool:
    """ "Holm thanked him. He said": where the pronoun's other is the object of the sentence before, its subject goes on."""
    number = r.doc.sentence_of(at)
    if r.doc.sentence_of(place) != number - 1 or r.doc.new_paragraph(at - 1, at):
        return False
    last = r.doc.sentences[number - 1][1]
    return ("him" if pronoun == "he" else "her") in r.doc.low[place : min(last, place + 4)]


def _is_human(r: SpeakerState, speaker: Speaker) -> bool:
    """A person, or an unlisted source that can be one: a name or a word for somebody, no "relations"."""
    words = speaker.name.split()
    listed = r.doc.lists["aides"] | set(r.doc.lists.titles)
    if words[-1:] and words[-1] in r.doc.lists["groups"]:
        return False
    named = any(word[:1].isupper() for word in words) or r.doc.pack.language == "zh"
    return speaker.kind == "person" or (
        speaker.kind == "other" and (named or any(word in listed for word in words))
    )


def _topic(r: SpeakerState, at: int, here: set[str]) -> tuple[int, Speaker] | None:
    """The person who opened the latest sentence that begins with a name: its subject, though he reports nothing."""
    for number in range(r.doc.sentence_of(at), max(-1, r.doc.sentence_of(at) - 4), -1):
        first = _past_title(r, r.doc.sentences[number][0])
        start = r.doc.sentences[number][0]
        if r.side and r.doc.pack.language == "en" and r.doc.name_at(start) is None:
            opened = opens_with(r, number)
            if opened is not None and opened[1] <= at and opened[0].name not in here:
                return start, opened[0]
        aide = _apposed(r, start, at) or _unnamed_aide(r, start, at) or _introduced(r, start, at)
        if aide:
            return r.doc.sentences[number][0], aide
        first = _past_source(r, first, at) if first == start else first
        hit = r.doc.name_at(first) if first < at else None
        owns = hit is not None and r.doc.possessive(hit) and _his_answer(r, hit)
        if hit is not None and hit.kind == "person" and (owns or not r.doc.possessive(hit)):
            bearer = r.doc.cast.who(hit)[0]
            return (first, r.as_speaker(bearer, hit.span)) if bearer.name not in here else None
    return None


def _his_answer(r: SpeakerState, hit: NameHit) -> bool:
    """ "Solano's answer came within the hour": what somebody says is his topic as he himself is."""
    after = r.doc.tokens(hit.span)[1]
    after += r.doc.low[after : after + 1] in (["'s"], ["’"], ["'"])
    return any(word in r.doc.lists["replies"] for word in r.doc.low[after : after + 3])


def _past_source(r: SpeakerState, first: int, at: int) -> int:
    """Past "According to the agency, ": whom the sentence speaks of comes behind its source."""
    if r.doc.low[first] != "according":
        return first
    comma = next((k for k in range(first, min(at, first + 14)) if r.doc.low[k] == ","), None)
    return _past_title(r, comma + 1) if comma is not None else first


def _unnamed_aide(r: SpeakerState, first: int, at: int) -> Speaker | None:
    """ "A former aide to Dahl ... he": somebody without a name who opens the sentence."""
    low = r.doc.low
    if low[first] not in r.doc.lists["indefinite"]:
        return None
    end = next((k + 1 for k in range(first + 1, min(first + 5, at)) if low[k] in r.doc.lists["aides"]), None)
    if end is None:
        return None
    return Speaker(name=r.doc.words_of(first + 1, end), kind="other", span=r.doc.span(first, end))


def _apposed(r: SpeakerState, first: int, at: int) -> Speaker | None:
    """ "His deputy, Iryna Lys, was careful. ... she": somebody introduced by an office and a name nobody listed."""
    low, words, lists = r.doc.low, r.doc.words, r.doc.lists
    office = first + 2 < at and low[first] in r.doc.lists["definite_openers"]
    if (
        not office
        or low[first + 2] != ","
        or not (low[first + 1] in lists["aides"] or low[first + 1] in lists.titles)
    ):
        return None
    end = first + 3
    while end < min(at, first + 8) and words[end][0].isupper():
        end += 1
    if end == first + 3 or r.doc.name_at(first + 3) is not None:
        return None
    whose = r.possessor(first) if low[first] != "the" else None
    span = r.doc.span(first + 3, end)
    return Speaker(
        name=r.doc.words_of(first + 3, end), side=whose.side if whose else None, kind="other", span=span
    )


def _introduced(r: SpeakerState, first: int, at: int) -> Speaker | None:
    """ "Lin's spokesman Ivo Marsh was firm. ... he": somebody introduced by whose aide he is and his name."""
    low, words, lists = r.doc.low, r.doc.words, r.doc.lists
    owner = r.doc.name_at(first + (low[first] == "the"))
    if owner is None or r.doc.pack.language != "en":
        return None
    place = r.doc.tokens(owner.span)[1]
    end = next(
        (
            k + 1
            for k in range(place, min(at, place + 5))
            if low[k] in lists["aides"] or low[k] in lists.titles
        ),
        0,
    )
    while end and end < at and low[end] in lists["aides"]:
        end += 1
    last = end
    while end and last < min(at, end + 4) and words[last][0].isupper():
        last += 1
    if not end or last == end or any(words[k] in ",.;:" for k in range(place, end)):
        return None
    hit = r.doc.name_at(end)
    if hit is not None and hit.kind == "person":
        return r.as_speaker(r.doc.cast.who(hit)[0], hit.span)
    side = r.doc.cast.who(owner)[0].side if owner.kind == "person" else owner.side
    return Speaker(name=r.doc.words_of(end, last), side=side, kind="other", span=r.doc.span(end, last))


def _past_title(r: SpeakerState, first: int) -> int:
    """Past "General" and "The foreign minister" before a name that opens a sentence."""
    low = r.doc.low
    at = first + (low[first] in r.doc.lists["definite_openers"])
    while at + 1 < len(low) and low[at] in r.doc.lists["ranks"]:
        at += 1
    size = max(
        (len(p) for p in r.doc.lists.titles.get(low[at], ()) if tuple(low[at : at + len(p)]) == p), default=0
    )
    size += size > 0 and low[at + size : at + size + 1] == [","]  # "Her foreign minister, Dev Malik, ..."
    return at + size if size and at + size < len(low) else first


def _they(r: SpeakerState, at: int, span: Span) -> Speaker:
    """Both parties, unless the sentence has just named a side whose people they are ("Russian troops ... they")."""
    last = r.spoken[-1][1] if r.spoken else None
    if last is not None and last.kind == "institution" and last.name.lower().endswith(("s", "media")):
        return r.again(last, span)
    start = r.doc.sentences[r.doc.sentence_of(at)][0]
    if at > start:
        hits = r.doc.names_in(r.doc.span(start, at))
        persons = {r.doc.cast.who(h)[0].name for h in hits if h.kind == "person"}
        sides = [h for h in hits if h.kind == "side"]
        if len(persons) < 2 and sides and not r.doc.possessive(sides[-1]):
            side = sides[-1].side
            return Speaker(name=r.packs.sides.name(side), side=side, kind="side", span=span)
    return Speaker(name="both", kind="both", span=span)


def _fits(r: SpeakerState, pronoun: str, speaker: Speaker) -> bool:
    told = r.genders.get(speaker.name)
    if told is not None and pronoun in ("he", "she"):
        return told == pronoun
    side = r.packs.sides.sides.get(speaker.side or "")
    person = next((p for p in side.people if p.name == speaker.name), None) if side else None
    words = " ".join((person.role, *person.aliases)).lower() if person else _unlisted_words(r, speaker)
    called = word_lists(r.packs.languages.get("en", r.doc.pack))  # a role in the sides file is English
    if pronoun == "he" and any(
        word in words.split() or words.endswith(word) for word in called["female_words"]
    ):
        return False
    return not (pronoun == "she" and any(word in words.split() for word in called["male_words"]))


def _unlisted_words(r: SpeakerState, speaker: Speaker) -> str:
    """What the text says of somebody nobody listed: his name and what stands right behind it ("Lys, her spokesman")."""
    beside = r.doc.text[speaker.span.end : speaker.span.end + 30] if speaker.span else ""
    return f"{speaker.name} {beside.split('.')[0].replace(',', ' ')}".lower()


def _named_in_sentence(r: SpeakerState, at: int, found: Found | None) -> set[str]:
    """Persons named elsewhere in the sentence, whom its pronoun cannot mean."""
    if found is None or found.frame in ("quote", "floating"):
        return set()
    sentence = r.doc.sentences[r.doc.sentence_of(at)]
    hits = r.doc.names_in(r.doc.span(*sentence))
    return {r.doc.cast.who(h)[0].name for h in hits if h.kind == "person" and h.span.start > r.doc.starts[at]}


def _last_named(r: SpeakerState, at: int, here: set[str]) -> Bearer | None:
    place = r.doc.starts[at]
    for hit, bearer in reversed(r.doc.cast.people_between(max(0, place - _REACH), place)):
        if hit.span.end <= place and not r.doc.possessive(hit) and bearer.name not in here:
            return bearer
    return None
