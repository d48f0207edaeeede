"""Who is the subject of a plain sentence of a readout: a person, an office, both parties."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.attribute.slavic_plain import office_before
from crossread.attribute.slavic_words import is_past


def subject_of(doc: Document, first: int, last: int) -> Range | None:
    """What stands before the first finite verb, if it holds a person or both parties."""
    if doc.pack.language == "zh":
        hit = doc.name_at(first)
        return doc.tokens(hit.span) if hit is not None and hit.kind == "person" else None
    verb = next((k for k in range(first + 1, min(last, first + 16)) if is_verb(doc, k)), None)
    if verb is None:
        return None
    if doc.pack.language == "en":  # "Energy: the minister described the damage"
        first = next((k + 1 for k in range(first, min(verb - 1, first + 5)) if doc.low[k] == ":"), first)
    first = _past_lead(doc, first, verb)
    if (
        verb == first + 1
        and doc.low[first] in doc.lists["impersonal"]
        and doc.low[verb] in doc.lists["event_verbs"]
    ):
        return None  # "They went on for two hours": the talks
    if doc.pack.language == "en" and doc.low[first] in doc.lists["thing_owners"]:
        return None  # "Its command will rotate": something, and nobody who speaks
    if doc.pack.language in ("uk", "ru") and (office := office_before(doc, first, verb)) is not None:
        return office
    words = " ".join(doc.low[first:verb])
    people = [hit for hit in doc.names_in(doc.span(first, verb)) if hit.kind == "person"]
    if people and all(doc.possessive(hit) for hit in people) and doc.low[verb] in doc.lists["be"]:
        return None  # "Moe's offer was welcomed"
    named = bool(people) or office_end(doc, first, verb) == verb
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
        if doc.low[at] not in doc.lists["ranks"] and (hit is None or hit.kind != "side"):
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


def is_verb(doc: Document, at: int) -> bool:
    word = doc.low[at]
    if doc.pack.language in ("uk", "ru"):
        return is_past(doc, at)
    return doc.words[at][0].islower() and (
        word in doc.lists["finite"] or (word.endswith("ed") and len(word) > 4)
    )
