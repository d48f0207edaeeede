"""Readouts whose speakers go on sentence after sentence with their country as subject: "She said that A. Kesh opposes B and
urges Oslo to do C": the opposing and the urging are her words too."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found

_PRESENT = ("third", "base")
_SPOKEN = ("that", "clause", "floating")


def go_on(doc: Document, found: list[Found]) -> list[Found]:
    """The attributions, those of a state in the present made words of whoever spoke in the sentence before."""
    if doc.pack.language != "en":
        return found
    spoken: dict[int, Found] = {}
    cued = {one.sentence for one in found}
    for one in sorted(found, key=lambda f: (f.sentence, f.first)):
        if one.frame in _SPOKEN and one.source is not None and _is_person(doc, one):
            spoken[one.sentence] = one
            continue
        before = _before(doc, spoken, cued, one.sentence)
        if before is not None and _goes_on(doc, one, before):
            _become_words(doc, one, before)
            spoken.setdefault(one.sentence, one)
            spoken[one.sentence] = one
        elif one.sentence in spoken and spoken[one.sentence].frame == "floating" and one.shared:
            owner = spoken[one.sentence]
            if one.form is not None and one.form.form in _PRESENT and owner.last <= one.first:
                _become_words(doc, one, owner)
    return found


def _before(doc: Document, spoken: dict[int, Found], cued: set[int], sentence: int) -> Found | None:
    """Who spoke in the sentence before, or before sentences of the paragraph that go on without any verb of saying."""
    for number in range(sentence - 1, max(-1, sentence - 4), -1):
        first = doc.sentences[number + 1][0]
        if doc.new_paragraph(first - 1, first):
            return None
        if number in cued:
            return spoken.get(number)
    return None


def _is_person(doc: Document, found: Found) -> bool:
    """Whether one person speaks: by name, by office, by a pronoun; no text, no state, not both."""
    first, last = found.source or (0, 0)
    words = doc.low[first:last]
    if " ".join(words) in doc.lists.both or words[0] in doc.lists["no_one_person"]:
        return False
    if words[0] in doc.lists["he_she"]:
        return True
    hits = doc.names_in(doc.span(first, last))
    if any(hit.kind == "person" for hit in hits):
        return True
    return any(part in doc.lists.titles for word in words for part in word.split("-"))


def _goes_on(doc: Document, found: Found, before: Found) -> bool:
    """Whether a state is the subject that opens the sentence, in the present, and the speaker's state if that is known."""
    first = doc.sentences[found.sentence][0]
    if found.source is None or found.form is None or found.cue is None or doc.new_paragraph(first - 1, first):
        return False
    hit = doc.name_at(first + (doc.low[first] == "the"))
    if hit is None or hit.kind != "side" or doc.possessive(hit) or not found.source[0] <= first + 1:
        return False
    if found.form.form not in _PRESENT or found.frame not in ("act", "thing", "that", "clause"):
        return False
    speaker = next((h for h in doc.names_in(doc.span(*before.source or (0, 1))) if h.kind == "person"), None)
    home = doc.cast.who(speaker)[0].side if speaker is not None else None
    return home in (None, hit.side)


def _become_words(doc: Document, found: Found, before: Found) -> None:
    start = doc.sentences[found.sentence][0] if not found.shared else found.first
    found.content[0] = (min(start, found.first), found.content[0][1])
    found.source, found.frame, found.follows = before.source, "floating", before
