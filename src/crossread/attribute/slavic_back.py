"""Ukrainian and Russian sentences that only say who told the sentence before them: "Про це повідомила речниця"."""

from __future__ import annotations

from functools import lru_cache

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.attribute.slavic_plain import is_aside
from crossread.attribute.slavic_words import cue_at, name_in, stops, stranger_in

_LEAST = 3
"""Words of the shortest sentence that somebody may have told."""
_REACH = 12
"""Words of "про це", where it was said, and the verb."""


def told_before(doc: Document, found: list[Found]) -> list[Found]:
    """`found` with the sentence before each "Об этом сообщила ..." given to whoever is named there."""
    if doc.pack.language not in ("uk", "ru"):
        return found
    for number, (first, last) in enumerate(doc.sentences):
        if not number or not _points_back(doc, first, last):
            continue
        inside = [one for one in found if one.sentence == number and one.frame in ("act", "clause", "thing")]
        found = [one for one in found if not any(one is other for other in inside)]
        new = _told(doc, number, first, last)
        free = new is not None and not any(
            one.first < new.last and new.first < one.last and not one.quotes for one in found
        )
        if new is not None and free:
            found.append(new)
    return sorted(found, key=lambda one: (one.first, one.cue or (0, 0)))


@lru_cache(maxsize=8)
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


def _points_back(doc: Document, first: int, last: int) -> bool:
    if doc.quoted[first]:
        return False
    if doc.low[first] not in _first_words(doc.lists["back_to"]):
        return False
    opening = [" ".join(doc.low[first : first + size]) for size in (1, 2, 3)]
    back = doc.lists["back_to"]
    return any(words in back for words in opening) and not any(
        doc.low[k] == ":" or (doc.low[k] in doc.lists["that"] and doc.low[k - 1] == ",")
        for k in range(first, last)
    )


def _told(doc: Document, number: int, first: int, last: int) -> Found | None:
    cue = next(
        (one for k in range(first + 1, min(last, first + _REACH)) if (one := cue_at(doc, k, last))), None
    )
    if cue is None or "that" not in cue.form.frames:
        return None
    end = next((k for k in range(cue.last, last) if stops(doc, k, ",.;:—")), last)
    source = name_in(doc, cue.last, end) or stranger_in(doc, cue.last, end) or name_in(doc, first, cue.first)
    before = doc.sentences[number - 1]
    piece = trim(doc, *before)
    if source is None or piece[1] - piece[0] < _LEAST or doc.noisy(piece[0]) or is_aside(doc, *before):
        return None
    return Found((cue.first, cue.last), cue.form, "clause", source, [piece], number - 1, inverted=True,
                 quotes=doc.quotes_in(*piece))  # fmt: skip
