"""Ukrainian and Russian: an aide with a name that nobody listed, and the office he speaks for."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.slavic_words import stops
from crossread.attribute.speaking import SpeakerState
from crossread.model import Speaker

_REACH = 10
"""Words of the apposition behind a name in which his office stands."""


def of_named_aide(r: SpeakerState, first: int, last: int) -> Speaker | None:
    """ "речниця міністерства | Ім'я Прізвище", "Имя Фамилия, | представитель ведомства": the person, of that side."""
    doc = r.doc
    if doc.pack.language not in ("uk", "ru") or last - first < 2 or not _is_name(doc, last - 2):
        return None
    if first == last - 2:
        around = _apposition(doc, last)
    else:
        around = (first, last - 2) if _is_office(doc, first) else None
    if around is None:
        return None
    sides = [hit.side for hit in doc.names_in(doc.span(*around)) if hit.kind != "person" and hit.side]
    if not sides:
        return None
    return Speaker(
        name=doc.words_of(last - 2, last), side=sides[0], span=doc.span(last - 2, last), kind="other"
    )


def _is_name(doc: Document, at: int) -> bool:
    """Whether two words in capitals stand there that no list knows."""
    words = doc.words[at : at + 2]
    plain = all(
        word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha() for word in words
    )
    return plain and not any(
        hit.span.overlaps(doc.span(at, at + 2)) for hit in doc.names_in(doc.span(max(0, at - 1), at + 2))
    )


def _is_office(doc: Document, at: int) -> bool:
    return doc.low[at] in doc.lists["aides"] or doc.low[at] in doc.lists.titles


def _apposition(doc: Document, at: int) -> tuple[int, int] | None:
    if doc.low[at : at + 1] != [","] or at + 2 >= len(doc.low) or not _is_office(doc, at + 1):
        return None
    end = next(
        (k for k in range(at + 1, min(len(doc.low), at + _REACH)) if stops(doc, k, ",.;:—–")), at + _REACH
    )
    return at + 1, min(end, len(doc.low))
