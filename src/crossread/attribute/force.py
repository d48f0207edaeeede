"""What the speaker did, and how strongly: status, strength, negation, conditions."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.model import Speaker, Status

_READY = frozenset("willing ready prepared glad happy".split())
_WILL = frozenset("will would 'll shall".split())
_SELF = frozenset("we i our".split())
_PAST = frozenset("had has have was were did gave made took sent 've".split())
_NO = frozenset("not no never neither nor nobody nothing none cannot nowhere".split())
_GRATEFUL = frozenset("thankful grateful".split())


@dataclass(frozen=True, slots=True)
class Force:
    """Status and strength of one attribution."""

    status: Status
    strength: int
    negated: bool
    conditional: bool


def force_of(doc: Document, found: Found, speaker: Speaker) -> Force:
    """Read by the verb or, failing that, by the content."""
    form = found.inner or found.form
    status: Status = form.row.status if form else "said"
    strength = form.row.strength if form else 2
    inner = _bare_content(found)
    negated = any(is_negative(doc.low[k]) for piece in inner for k in range(*piece)) or status == "denied"
    conditional = any(_conditional(doc, piece) for piece in inner)
    if status == "said":
        status, strength = _by_content(doc, inner, speaker, negated, strength)
    return Force(status, strength, negated, conditional)


def _bare_content(found: Found) -> list[Range]:
    first, *more = found.content
    if found.cue and first[0] == found.cue[0]:
        first = (found.cue[1], first[1])
    return [piece for piece in (first, *more) if piece[0] < piece[1]]


def is_negative(word: str) -> bool:
    """Whether a word denies; "without" does not, it qualifies."""
    return word in _NO or word.endswith("n't")


def _by_content(
    doc: Document, pieces: list[Range], speaker: Speaker, negated: bool, strength: int
) -> tuple[Status, int]:
    words = [doc.low[k] for first, last in pieces for k in range(first, last)]
    head = words[:14]
    if any(word in _GRATEFUL for word in words[:5]):
        return "thanked", 3
    if negated:
        denies = any(word in _PAST for word in head) and "if" not in head
        return ("denied", 4) if denies and _denies_early(words) else ("said", strength)
    for place, word in enumerate(head):
        if word in _READY and "to" in words[place + 1 : place + 2] and _of_own_side(doc, pieces, speaker, place):
            return "promised", 3
        if word in _WILL and _of_own_side(doc, pieces, speaker, place) and "be" not in words[place + 1 : place + 2]:
            return "promised", 3
    if "should" in head:
        return "asked", 3
    return "said", strength


def _denies_early(words: list[str]) -> bool:
    place = next((k for k, word in enumerate(words) if is_negative(word)), 99)
    return place <= 8


def _of_own_side(doc: Document, pieces: list[Range], speaker: Speaker, place: int) -> bool:
    """Whether what stands before the verb is the speaker's own side: "we", its name, its capital, himself."""
    first = pieces[0][0]
    before = doc.low[first : first + place]
    if any(word in _SELF or word in ("he", "she", "it") for word in before[:4]):
        return True
    for at in range(first, min(first + place, first + 6)):
        hit = doc.name_at(at)
        if hit is not None:
            side = doc.cast.who(hit)[0].side if hit.kind == "person" else hit.side
            return side is not None and side == speaker.side and not doc.possessive(hit)
    return not before and speaker.side is not None


def _conditional(doc: Document, piece: Range) -> bool:
    first, last = piece
    for phrase in doc.lists.conditionals:
        for at in range(first, last - len(phrase) + 1):
            if doc.low[at] == phrase[0] and tuple(doc.low[at : at + len(phrase)]) == phrase:
                if phrase == ("before",) and not _clause_follows(doc, at + 1, last):
                    continue
                if phrase in (("once",), ("until",)) and not _clause_follows(doc, at + 1, last):
                    continue
                return True
    return False


def _clause_follows(doc: Document, first: int, last: int) -> bool:
    """ "once Oslo withdraws" but not "once, in 2027"; "before the debt was paid" but not "before May"."""
    if first >= last or not doc.words[first][0].isalpha():
        return False
    stop = next((k for k in range(first, last) if doc.low[k] in ",;:"), last)
    return any(
        doc.low[k] in doc.lists["finite"] or (k > first + 0 and doc.low[k].endswith("s") and doc.words[k][0].islower()
                                              and doc.words[k - 1][0].isupper())
        for k in range(first, stop)
    )
