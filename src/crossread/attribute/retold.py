"""What an aide or a ministry tells that somebody did in the talks: "Moe said Hald had accepted it", an act of Hald's."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.pronouns import of_pronoun
from crossread.attribute.speaking import SpeakerState
from crossread.attribute.words import CueForm
from crossread.model import Speaker


def retold(r: SpeakerState, found: Found, teller: Speaker) -> Speaker | None:
    """Who did what the clause tells, where it opens with a party to the talks and a verb that only talks have; the teller
    becomes the channel."""
    doc = r.doc
    if (
        doc.article.side
        or doc.pack.language != "en"
        or found.frame not in ("that", "clause")
        or found.channel
    ):
        return None
    if len(found.content) != 1 or teller.kind not in ("person", "institution", "other"):
        return None
    first, last = found.content[0]
    first += doc.low[first] in doc.lists["that"]
    subject = _subject(r, found, first, last)
    if subject is None:
        return None
    who, after = subject
    form = _act(r, after, last)
    if form is None or who.kind != "person" or who.name == teller.name or who.name not in r.participants:
        return None
    found.teller, found.inner = teller, form
    return who


def _subject(r: SpeakerState, found: Found, first: int, last: int) -> tuple[Speaker, int] | None:
    doc = r.doc
    if first + 2 < last and doc.low[first] in doc.lists["he_she"]:
        return of_pronoun(r, doc.low[first], first, doc.span(first, first + 1), None), first + 1
    hit = doc.name_at(first) if first < last else None
    if hit is None or hit.kind != "person" or doc.possessive(hit):
        return None
    bearer, others = doc.cast.who(hit)
    return r.as_speaker(bearer, hit.span, others), doc.tokens(hit.span)[1]


def _act(r: SpeakerState, at: int, last: int) -> CueForm | None:
    """The verb of an act right behind the subject: one that readouts tell ("accept"), in the past, and that is not
    already read as an attribution of its own."""
    doc = r.doc
    while at < last and doc.low[at] in doc.lists["retelling_helpers"]:
        at += 1
    if at + 1 >= last or at in r.cued:
        return None
    forms = doc.lists.readout_cues.get(doc.low[at], ())
    return next((form for form in forms if _fits(doc, form, (at, last))), None)


def _fits(doc: Document, form: CueForm, place: Range) -> bool:
    at, last = place
    end = at + 1 + len(form.rest)
    told = form.row.kind == "told" or form.row.status in ("agreed", "promised", "asked", "denied", "thanked")
    return (
        told
        and form.form in ("past", "participle")
        and end < last
        and tuple(doc.low[at + 1 : end]) == form.rest
    )
