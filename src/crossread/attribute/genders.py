"""Who is "he" and who is "she" in an English text, by what stands with the names: "Mrs", "her colleague", "for his part"."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.text.names import NameHit

_OWN = {"his": "he", "her": "she"}
_MARKED = {
    "mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he", "spokesman": "he", "chairman": "he",
    "mrs": "she", "ms": "she", "miss": "she", "madam": "she", "madame": "she", "lady": "she", "queen": "she",
    "princess": "she", "spokeswoman": "she", "chairwoman": "she",
}  # fmt: skip
_REACH = 4
"""Words between "her" and "counterpart": "her newly appointed Kesh counterpart"."""


def told_genders(doc: Document) -> dict[str, str]:
    """Pronoun by the name of a listed person; the first sign counts."""
    found: dict[str, str] = {}
    if doc.pack.language != "en":
        return found
    people = [hit for hit in doc.hits if hit.kind == "person"]
    for hit in people:
        gender = _before_name(doc, hit) or _for_part(doc, hit)
        if gender:
            found.setdefault(doc.cast.who(hit)[0].name, gender)
    for at, word in enumerate(doc.low):
        if word in _OWN and _is_of_colleague(doc, at) and (owner := _subject(doc, at)) is not None:
            found.setdefault(doc.cast.who(owner)[0].name, _OWN[word])
    return found


def _before_name(doc: Document, hit: NameHit) -> str | None:
    at = doc.tokens(hit.span)[0]
    own = _MARKED.get(doc.low[at])  # "Mrs Hald" may be a name as it is listed
    before = doc.low[at - 2 if at > 1 and doc.low[at - 1] == "." else at - 1] if at else ""
    return own or _MARKED.get(before)


def _for_part(doc: Document, hit: NameHit) -> str | None:
    """ "Moe, for his part, ..."."""
    at = doc.tokens(hit.span)[1]
    near = doc.low[at : at + 5]
    aside = len(near) == 5 and near[0] == "," and near[1] == "for" and near[3] == "part"
    return _OWN.get(near[2]) if aside else None


def _is_of_colleague(doc: Document, at: int) -> bool:
    near = doc.low[at + 1 : at + 1 + _REACH]
    place = next(
        (k for k, word in enumerate(near) if word in doc.lists["counterpart"] or word == "opposite"), None
    )
    return place is not None and not any(word in ",.;:" for word in near[:place])


def _subject(doc: Document, at: int) -> NameHit | None:
    """The one person named in the sentence before "her colleague"."""
    start = doc.sentences[doc.sentence_of(at)][0] if doc.sentences else at
    hits = [h for h in doc.names_in(doc.span(start, at)) if h.kind == "person"] if start < at else []
    names = {doc.cast.who(hit)[0].name for hit in hits}
    return hits[0] if len(names) == 1 else None
