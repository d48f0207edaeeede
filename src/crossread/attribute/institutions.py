"""Institutions, texts and places that speak: "the ministry", "her office", "Beijing's readout", "Kyiv"."""

from __future__ import annotations

from crossread.attribute.bodies import Body
from crossread.attribute.speaking import SpeakerState, without_article
from crossread.model import Span, Speaker
from crossread.text.cases import cyrillic_key
from crossread.text.names import NameHit

_NEAR = 400
"""Code points back in which "the paper" and "the radio" still mean an official medium."""


def again_by_head(r: SpeakerState, words: list[str], span: Span) -> Speaker | None:
    """ "the official", "the spokesman": the one who spoke before."""
    if words[0] != "the" or len(words) != 2 or words[1] not in r.doc.lists["aides"]:
        return None
    speaker = r.unnamed.get(words[1])
    return r.again(speaker, span) if speaker else None


def of_text(r: SpeakerState, words: list[str], first: int, span: Span) -> Speaker | None:
    """ "the note", "Beijing's readout", "its version": the institution or side whose text it is."""
    if words[-1] not in r.doc.lists["channels"]:
        return None
    for hit in r.doc.names_in(span):
        side = r.doc.cast.who(hit)[0].side if hit.kind == "person" else hit.side
        name = hit.span.of(r.doc.text) if hit.kind == "institution" else _named(r, side, words[-1])
        return Speaker(name=name, side=side, span=span, kind="institution")
    known = r.texts.get(words[-1]) if words[:-1] == ["the"] else None
    last = known or last_institution(r, first)
    return r.again(last, span) if last else None


def last_institution(r: SpeakerState, at: int) -> Speaker | None:
    """The institution or side that spoke last, or that the text last named, before token `at`."""
    spoken = next((entry for entry in reversed(r.bodies_spoken) if entry[0] < at), None)
    body = r.bodies.sided_before(at)
    if body and (not spoken or body.tokens[0] > spoken[0]):
        name = body.name or _named(r, body.side, r.doc.words_of(*body.tokens))
        return Speaker(name=name, side=body.side, kind="institution")
    return spoken[1] if spoken else None


def of_institution(r: SpeakerState, first: int, last: int, span: Span) -> Speaker | None:
    body = r.bodies.within(first, last)
    hit = next((h for h in r.doc.names_in(span) if h.kind in ("institution", "media")), None)
    if hit is not None and not _aide(r, first, last):
        return Speaker(name=listed_form(r, hit), side=hit.side, span=span, kind="institution")
    if body is None or _aide(r, first, last):
        return None
    side, name = body.side, body.name
    if side is None:
        side, name = _owner(r, first, body)
    if r.doc.low[first] in r.doc.lists["indefinite"] and body.head in r.doc.lists["official_heads"]:
        return None
    words = r.doc.words_of(first, min(last, body.tokens[1]))
    return Speaker(name=name or _named(r, side, words), side=side, span=span, kind="institution")


def listed_form(r: SpeakerState, hit: NameHit) -> str:
    """The name as the sides file lists it ("Вісборг"), where the text has it in another case ("у Вісборзі")."""
    text = hit.span.of(r.doc.text)
    known = r.packs.sides.sides.get(hit.side or "")
    if known is None or r.doc.pack.language not in ("uk", "ru"):
        return text
    keys = [cyrillic_key(word) for word in text.split()]
    names = (*known.capitals, *known.institutions, *known.media, *known.names)
    return next((name for name in names if [cyrillic_key(word) for word in name.split()] == keys), text)


def _aide(r: SpeakerState, first: int, last: int) -> bool:
    """Whether the phrase is of somebody at an institution ("a spokesperson from the embassy"), not of itself."""
    head = next((k for k in range(first, last) if r.doc.low[k] in r.doc.lists["source_prepositions"]), last)
    return (head < last and r.doc.low[head - 1] in r.doc.lists["aides"]) or r.doc.low[
        last - 1
    ] in r.doc.lists["aides"]


def _owner(r: SpeakerState, first: int, body: Body) -> tuple[str | None, str | None]:
    """Whose "the ministry", "her office" or "Ferrante's office" it is."""
    word = r.doc.low[first]
    if first and r.doc.low[first - 1] == "whose" and (owner := _antecedent(r, first - 1)) is not None:
        home = r.packs.sides.sides.get(owner.side or "")
        listed = home is not None and any(body.head in name.lower() for name in home.institutions)
        words = f"{owner.span.of(r.doc.text)}'s {r.doc.words_of(first, body.tokens[1])}"
        return owner.side, None if listed else words
    if word in r.doc.lists["possessives"] and r.spoken:
        return _possessor_side(r, first), None
    for hit in r.doc.names_in(r.doc.span(first, body.tokens[1])):
        if hit.kind == "person":
            return r.doc.cast.who(hit)[0].side, None
    if _has_own_name(r, first, body):
        return None, without_article(r.doc, r.doc.words_of(first, _name_end(r, body)))
    known = r.bodies.last_of_kind(body.head, body.tokens[0])
    if known:
        return known.side, known.name
    place = r.doc.starts[body.tokens[0]]
    agency = r.doc.cast.last_medium(place) if body.head in r.doc.lists["media_heads"] else None
    if agency and (body.head == "agency" or place - agency.span.end < _NEAR):
        return agency.side, agency.span.of(r.doc.text)
    only = _only_one_with(r, body) if not r.side else None
    return only or r.side or (r.spoken[-1][1].side if r.spoken else None), None


def _antecedent(r: SpeakerState, whose: int) -> NameHit | None:
    """The state, capital or institution right before ", whose"."""
    start = r.doc.sentences[r.doc.sentence_of(whose)][0]
    hits = r.doc.names_in(r.doc.span(start, whose)) if start < whose else []
    last = hits[-1] if hits and hits[-1].kind in ("side", "capital") else None
    return last if last is not None and whose - r.doc.tokens(last.span)[1] <= 1 else None


def _name_end(r: SpeakerState, body: Body) -> int:
    """Where "the Council | of Baltic States" ends: "of" and capitals behind the head, which no list knows."""
    words, end = r.doc.words, body.tokens[1]
    if r.doc.low[end : end + 1] != ["of"] or not words[end - 1][0].isupper():
        return end
    at = end + 1 + (r.doc.low[end + 1 : end + 2] == ["the"])
    last = at
    while last < len(words) and words[last][0].isupper() and r.doc.name_at(last) is None:
        last += 1
    return last if last > at else end


def _has_own_name(r: SpeakerState, first: int, body: Body) -> bool:
    """ "The United Relief Agency": capitals before the head, which no list knows; no agency spoken of before."""
    if _name_end(r, body) > body.tokens[1]:
        return True  # "the Council of Baltic States"
    before = range(first + (r.doc.low[first] in r.doc.lists["articles"]), body.tokens[0])
    return any(r.doc.words[k][0].isupper() and r.doc.low[k] not in r.doc.lists.titles for k in before)


def _only_one_with(r: SpeakerState, body: Body) -> str | None:
    """The one side of the article that has an institution of that kind ("the Commission"), with a capital letter."""
    if not r.doc.words[body.tokens[1] - 1][0].isupper():
        return None
    sides = {hit.side for hit in r.doc.hits if hit.side} & set(r.packs.sides.sides)
    having = [
        s for s in sides if any(body.head in n.lower().split() for n in r.packs.sides.sides[s].institutions)
    ]
    return having[0] if len(having) == 1 else None


def owner_of(r: SpeakerState, body: Body) -> str | None:
    """The side of an institution, by whatever the article says of it."""
    before = body.tokens[0] - 1
    if body.side is None and before >= 0 and r.doc.low[before] in r.doc.lists["possessives"] and r.spoken:
        return _possessor_side(r, before)
    return body.side or _owner(r, body.tokens[0], body)[0]


def _possessor_side(r: SpeakerState, at: int) -> str | None:
    """ "Oslo does not accept that, her office said": hers is the side of which the sentence speaks, if hers can be."""
    start = r.doc.sentences[r.doc.sentence_of(at)][0]
    opener = r.doc.name_at(start)
    if opener is not None and opener.kind == "person" and not r.doc.possessive(opener) and start < at:
        return r.doc.cast.who(opener)[0].side  # "Lin told them that Oslo had left, according to his office"
    here = (
        [h.side for h in r.doc.names_in(r.doc.span(start, at)) if h.kind in ("side", "capital")]
        if at > start
        else []
    )
    recent = {s.side for _, s in r.spoken[-2:]} | {
        bearer.side for _, bearer in r.doc.cast.people_between(r.doc.starts[at] - 399, r.doc.starts[at])
    }
    return next((side for side in here if side in recent), r.spoken[-1][1].side)


def _named(r: SpeakerState, side: str | None, words: str) -> str:
    """The side's own institution for "her office" or "the ministry", else the words without their article."""
    known = r.packs.sides.sides.get(side or "")
    bare = without_article(r.doc, words)
    head = bare.split()[-1].lower() if bare else ""
    if known and known.institutions:
        return next((name for name in known.institutions if head in name.lower()), known.institutions[0])
    return bare


def of_place(r: SpeakerState, first: int, last: int, span: Span) -> Speaker | None:
    """A capital or a country that speaks; not where it merely belongs to somebody unnamed."""
    hits = [h for h in r.doc.names_in(span) if h.kind in ("capital", "side")]
    if not hits:
        return None
    hit = hits[0]
    tokens = r.doc.tokens(hit.span)
    alone = tokens[1] - tokens[0] >= (last - first) - (1 if r.doc.low[first] == "the" else 0)
    if alone and not r.doc.possessive(hit):
        return Speaker(name=listed_form(r, hit), side=hit.side, span=span, kind="side")
    words = r.doc.words_of(first, last)
    if r.doc.low[last - 1] in r.doc.lists["groups"] and last - first <= 3 and not r.doc.possessive(hit):
        return Speaker(name=r.packs.sides.name(hit.side), side=hit.side, span=span, kind="side")
    return Speaker(name=without_article(r.doc, words), side=hit.side, span=span, kind="other")
