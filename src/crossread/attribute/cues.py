"""Which words report: a listed form, in a place where it can be a verb of saying and not a noun or an adjective."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from crossread.attribute.document import Document
from crossread.attribute.tagging import FINITE
from crossread.attribute.words import CueForm

_BEFORE_ING = frozenset([",", "—", "–", ";"])


MOST_CUES = 40
"""Cues of one sentence that are read; what has more is a list or no sentence at all."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at tokens [first, last)."""

    first: int
    last: int
    form: CueForm
    passive: bool = False
    denied: bool = False
    """ "does not say": the writer tells what is missing, and nobody speaks."""
    unreal: bool = False
    """After a modal or "to": it tells of speaking that may never happen."""
    others: tuple[Cue, ...] = ()
    """The same word by its other rows: "hoped that" is one, "hoped to" another."""


def find_cues(doc: Document, first: int, last: int) -> list[Cue]:
    """Cues outside quotation marks between two tokens, in order; they do not overlap."""
    found: list[Cue] = []
    table, low, places = doc.cues, doc.low, doc.cue_places
    done = first
    for at in places[bisect_left(places, first) : bisect_left(places, last)]:
        if at < done or doc.quoted[at]:
            continue
        forms = table[low[at]]
        gap = _adverbial(doc, at + 1, last) if forms[0].rest else 0
        cues = [cue for form in forms if (cue := _cue(doc, first, last, at, form, gap))]
        if cues:
            one = cues[0]
            if cues[1:]:
                one = Cue(one.first, one.last, one.form, one.passive, one.denied, one.unreal, tuple(cues[1:]))
            found.append(one)
            done = cues[0].last
            if len(found) == MOST_CUES:
                break
    return found


def _past_adjective(doc: Document, at: int, last: int, form: CueForm) -> int:
    """One past the last word where an adjective parts a verb from its noun: "lodged a | strong | protest against"."""
    rest, low = form.rest, doc.low
    end = at + 2 + len(rest)
    if len(rest) < 2 or end > last:
        return 0
    lead = 1 if rest[0] in doc.lists["determiners"] else 0
    if lead and low[at + 1] != rest[0]:
        return 0
    adjective = at + 1 + lead
    if tuple(low[adjective + 1 : end]) != rest[lead:] or doc.tags[adjective] not in "njRQEV":
        return 0
    return 0 if low[adjective] in doc.lists["scant"] or doc.tags[adjective] == "d" else end


def _adverbial(doc: Document, at: int, last: int) -> int:
    """Tokens of an adverb that may part a verb from its particle: "complained | in turn | about"."""
    if at + 1 >= last:
        return 0
    if f"{doc.low[at]} {doc.low[at + 1]}" in doc.lists["adverb_phrases"]:
        return 2
    return int(doc.tags[at] == "a")


def _cue(doc: Document, first: int, last: int, at: int, form: CueForm, gap: int) -> Cue | None:
    end = at + 1 + len(form.rest)
    if form.rest and (end > last or tuple(doc.low[at + 1 : end]) != form.rest):
        end += gap
        if not gap or end > last or tuple(doc.low[at + 1 + gap : end]) != form.rest:
            end = _past_adjective(doc, at, last, form) if form.row.kind == "told" else 0
            if not end:
                return None
    if form.rest and form.rest[-1] == "on" and doc.low[end : end + 1] and doc.low[end] in doc.lists["days"]:
        return None  # "reported on Tuesday"
    if form.row.kind in ("preposition", "noun", "adjective"):
        lacks = form.row.kind == "adjective" and doc.low[at - 1] in doc.lists["lacking"]
        return Cue(at, end, form, denied=lacks and form.frames == {"to"})
    if (
        at > first
        and doc.words[at][0].isupper()
        and not doc.words[at].isupper()
        and not _opens_clause(doc, at)
    ):
        return None
    near = doc.low[end : end + 5]
    if near[:1] != ["that"] and not doc.lists["anonymity"].isdisjoint(near):
        return None  # "who asked not to be named" says nothing of the matter
    if form.base == "thank" and doc.low[at : at + 2] == ["thanks", "to"]:
        return None  # "thanks to their efforts"
    if form.form == "base" and _under_should(doc, first, at):
        return None  # "should Oslo insist on it": a condition
    before = _word_before(doc, first, at)
    if at == first and form.form in ("past", "participle") and _opens_phrase(doc, end):
        return Cue(at, end, form, passive=True)
    place = _verb_place(doc, first, at, form, before)
    if place is None:
        return None
    passive, unreal = place
    nothing = doc.low[end : end + 1] == ["nothing"] and form.row.status in ("agreed", "promised")
    return Cue(at, end, form, passive, nothing or _is_denied(doc, first, at), unreal)


def _is_denied(doc: Document, first: int, at: int) -> bool:
    """ "did not say", "never asked for", "refused to condemn", "has yet to call"."""
    low = doc.low
    if any(word in doc.lists["not_never"] or word.endswith("n't") for word in low[max(first, at - 2) : at]):
        return True
    to = at - 1
    while to > first and (low[to] in doc.lists["adverbs"] or _is_ly(low[to])):
        to -= 1
    if to <= first or low[to] != "to":
        return False
    lists, governor = doc.lists, low[to - 1]
    yet = governor == "yet" and to - 2 >= first and low[to - 2] in lists["have"]
    return yet or governor in lists["refusing"] or governor in lists["failing"]


def _opens_phrase(doc: Document, after: int) -> bool:
    """ "Asked about the ferry, she said": at the start of a sentence the form is passive, and asked by somebody else."""
    word = doc.low[after] if after < len(doc.low) else ""
    return word in doc.lists["prepositions"] or word in doc.lists["wh"]


def _opens_clause(doc: Document, at: int) -> bool:
    return doc.low[at - 1] in (":", "—", "–", "|", "-") or doc.is_quote_mark(at - 1)


def _under_should(doc: Document, first: int, at: int) -> bool:
    """Whether an inverted "should" opens the clause, its subject between it and the verb at `at`."""
    for place in range(at - 1, max(first - 1, at - 8), -1):
        if doc.low[place] == "should":
            opens = (
                place == first
                or doc.low[place - 1] in (",", ";")
                or doc.low[place - 1] in doc.lists["before_should"]
            )
            return opens and place < at - 1
        if doc.low[place] in ",;" or doc.tags[place] in FINITE:
            return False
    return False


def _word_before(doc: Document, first: int, at: int) -> str:
    """The nearest word to the left that is no adverb; empty at the start of the sentence."""
    place = at - 1
    while place >= first and (doc.low[place] in doc.lists["adverbs"] or _is_ly(doc.low[place])):
        place -= 1
    return doc.low[place] if place >= first else ""


def _is_ly(word: str) -> bool:
    return len(word) > 4 and word.endswith("ly")


def _verb_place(doc: Document, first: int, at: int, form: CueForm, before: str) -> tuple[bool, bool] | None:
    """(passive, unreal) where the form can be a verb here, else `None`."""
    tag = doc.tags[at]
    if form.form == "base":
        return _base_place(doc, at, before) if tag in "vV" else None
    if form.form == "third":
        return (False, False) if tag == "V" else None
    if form.form == "ing":
        return (False, False) if _ing_reports(doc, first, at, before) else None
    if (
        tag == "j"
        and len(form.rest) > 0
        and form.form == "past"
        and (before == "," or before in doc.lists["joiners"])
    ):
        return False, False  # "and made clear that"
    if tag in "VE" or (tag == "R" and at > first and _is_only_verb(doc, first, at, form)):
        return False, False
    by = tag == "R" and doc.low[at + 1 : at + 2] == ["by"]
    asked = tag == "R" and before in doc.lists["circumstance_openers"] and form.base in doc.lists["questions"]
    return (True, False) if tag == "Q" or by or asked else None


def _is_only_verb(doc: Document, first: int, at: int, form: CueForm) -> bool:
    """Whether a past that may be a participle is the verb of its clause: none stands before it, none behind."""
    end = at + 1
    while (
        end < len(doc.low)
        and doc.low[end] not in (",", ".", ";")
        and doc.low[end] not in doc.lists["clause_enders"]
    ):
        end += 1
    if doc.low[at + 1 : at + 2] == ["by"] and form.rest[:1] != ("by",):
        return False
    behind = range(at + 1 + len(form.rest), end)
    return not any(doc.tags[k] in FINITE for k in (*range(first, at), *behind))


def _ing_reports(doc: Document, first: int, at: int, before: str) -> bool:
    lists = doc.lists
    place = at - 1
    while place >= first and (doc.low[place] in lists["adverbs"] or _is_ly(doc.low[place])):
        place -= 1
    opens = (
        place < first
        or doc.low[place] in _BEFORE_ING
        or doc.low[place] in doc.lists["before_ing"]
        or doc.is_quote_mark(place)
    )
    carried = before in lists["channels"] or before in lists["be"] or before in lists["days"]
    reports = doc.low[at + 1 : at + 2] == ["that"] or at + 1 in doc.quote_from
    return opens or carried or reports or _is_attached(doc, place, at)


def _is_attached(doc: Document, place: int, at: int) -> bool:
    """ "a group criticizing the plan": right behind a noun, with an object; "a court ruling in May" is a noun."""
    tags = doc.tags
    return tags[place] in "nNu" and place == at - 1 and at + 1 < len(tags) and tags[at + 1] in "dNmioruw"


def _base_place(doc: Document, at: int, before: str) -> tuple[bool, bool] | None:
    if doc.tags[at] == "V":
        return False, False
    if before == "to":
        place = at - 1
        while place > 0 and doc.low[place] != "to":
            place -= 1
        return (False, doc.low[place - 1] not in doc.lists["told_infinitives"]) if place else None
    return False, before in doc.lists["unreal_helpers"]
