"""Where a reported clause begins and where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.attribute.cues import Cue
from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.attribute.source import source_left
from crossread.attribute.tagging import FINITE

_NEXT = 12
"""Cues behind a clause that may end it; broken texts have thousands."""
_TRIM = frozenset(",;:—–.!?…|")


def trim(doc: Document, first: int, last: int) -> Range:
    """The range without marks at its edges; quotation marks stay."""
    while first < last and doc.low[first] in _TRIM:
        first += 1
    while last > first and doc.low[last - 1] in _TRIM and not doc.quoted[last - 1]:
        last -= 1
    return first, last


def skip_adverbials(doc: Document, at: int, end: int) -> int:
    """Past "on Monday", "in a statement", "late in the evening", to what may be the content."""
    while at < end and not doc.is_quote_mark(at):
        word = doc.low[at]
        if (
            word in doc.lists["days"]
            or word in doc.lists["small_adverbs"]
            or (len(word) > 4 and word.endswith("ly"))
            or word in doc.lists["parts_of_day"]
            or word in doc.lists["months"]
            or word.isdigit()
        ):
            at += 1
        elif word in doc.lists["adverbial_openers"]:
            beyond = _phrase_end(doc, at + 1, end)
            if beyond is None:
                return at
            at = beyond
        else:
            break
    return at


def _phrase_end(doc: Document, at: int, end: int) -> int | None:
    """Where a preposition phrase gives way to "that", a quotation, a mark or another adverbial; `None` if nowhere near."""
    limit = min(end, at + 9)
    for place in range(at, limit):
        word = doc.low[place]
        if word == "that" or place in doc.quote_from or word in ",:;":
            return place
        if place > at and word in doc.lists["clause_places"]:
            return place
        if word in doc.lists["pronoun_set"] and place > at and word not in doc.lists["all_possessives"]:
            return place
    return end if limit == end else None


def _can_be_verb(doc: Document, at: int) -> bool:
    word, lists = doc.words[at], doc.lists
    other = word in lists["prepositions"] or word in lists["conjunctions"] or word in lists["adverbs"]
    return word.isalpha() and word.islower() and not other and word not in lists["pronoun_set"]


def has_finite_verb(doc: Document, first: int, last: int) -> bool:
    """Whether a finite verb stands in the range."""
    tags = doc.tags
    return any(tags[at] in FINITE for at in range(first, last))


def clause_end(doc: Document, start: int, end: int, following: Sequence[Cue]) -> int:
    """One past the last token of the clause that starts at `start` in a sentence that ends at `end`.

    It stops before a source phrase, before a coordinate cue ("..., and added that"), before ", but" and the like
    that open a clause of the writer, and before a frame that trails ("..., he said").
    """
    for cue in following[:_NEXT]:
        if cue.first <= start:
            continue
        stop = _stop_at_cue(doc, start, end, cue)
        if stop is not None:
            end = stop
            break
    own = next_main_clause(doc, start, end) if doc.article.side else None
    end = end if own is None else own - 2
    for at in range(start + 1, end):
        if doc.quoted[at]:
            continue
        if doc.low[at] == ";":
            return trim(doc, start, at)[1]
        if (
            doc.low[at] == ","
            and at + 1 < end
            and doc.low[at + 1] in doc.lists["contrast_openers"]
            and doc.low[at + 2 : at + 3] != ["that"]
        ) and (has_finite_verb(doc, at + 2, end) or doc.low[at + 1] == "while"):
            return trim(doc, start, at)[1]
        if doc.low[at] == "but" and at + 1 < end and doc.low[at + 1] in doc.lists["more_saying"]:
            return trim(doc, start, at)[1]
    return trim(doc, start, end)[1]


def next_main_clause(doc: Document, start: int, end: int) -> int | None:
    """ "that A remains B, and | she made no promise": where the past behind a reported present is the narrator's again."""
    verb = next((k for k in range(start, end) if doc.tags[k] in FINITE), None)
    present = verb is not None and (
        doc.low[verb] in doc.lists["present_helpers"] or (doc.tags[verb] == "V" and doc.low[verb][-1] == "s")
    )
    if verb is not None and not present:
        return None
    for at in range(start + 3, end - 2):
        opens = (
            doc.low[at] == ","
            and doc.low[at + 1] in doc.lists["joiners"]
            and doc.low[at + 2] in doc.lists["same_speakers"]
        )
        if opens and not doc.quoted[at] and at + 3 < end:
            past = doc.low[at + 3]
            told = doc.tags[at + 3] in "VE" and not past.endswith("s")
            return at + 2 if told and past not in doc.lists["verb_helpers"] else None
    return None


def is_second_act(doc: Document, at: int, end: int) -> bool:
    """Whether "and" at `at` joins a second verb in the past: "-ed" with an object or a preposition behind it."""
    if at + 2 >= end or doc.low[at] != "and" or doc.quoted[at]:
        return False
    verb, after = doc.low[at + 1], doc.low[at + 2]
    lists = doc.lists
    object_ = (
        after in lists["determiners"] or after in lists["prepositions"] or doc.words[at + 2][0].isupper()
    )
    return verb.endswith("ed") and len(verb) > 4 and doc.words[at + 1][0].islower() and object_


def drop_tail(doc: Document, first: int, last: int) -> int:
    """`last` without a trailing venue or day that belongs to the frame: "... the meeting | on Twitter"."""
    last = _before_the_writers_count(doc, first, last)
    while last - first > 3:
        at = _tail(doc, first, last)
        if at is None or at - first < 2:
            return last
        last = trim(doc, first, at)[1]
    return last


def _before_the_writers_count(doc: Document, first: int, last: int) -> int:
    """ "admitted “losses” | for the first time since May": the writer counts, not the speaker; after a quotation only."""
    for number in reversed(doc.quotes_from(first, last)):
        end = doc.quote_tokens[number][1]
        if end < last and " ".join(doc.low[end : end + 4]) in doc.lists["counts"]:
            return end
    return last


def _tail(doc: Document, first: int, last: int) -> int | None:
    """Where a trailing "in a statement", "on Twitter", "on Monday evening" begins."""
    at = last - 1
    if doc.quoted[at] or doc.is_quote_mark(at):
        return None
    while at > first and doc.low[at] in doc.lists["parts_of_day"]:
        at -= 1
    if doc.low[at] in doc.lists["days"]:
        at -= doc.low[at - 1] in doc.lists["day_shades"]
        return at - 1 if doc.low[at - 1] == "on" else at
    if doc.low[last - 1] not in doc.lists["trailing_venues"]:
        return None
    for place in range(last - 2, max(first, last - 7), -1):
        if doc.low[place] in doc.lists["venue_openers"]:
            return place
        if doc.quoted[place] or doc.low[place] in (",", ";"):
            return None
    return None


def _stop_at_cue(doc: Document, start: int, end: int, cue: Cue) -> int | None:
    """Where `cue` ends the clause before it, if it does."""
    if cue.form.row.kind == "preposition":
        return cue.first
    act = cue.form.row.kind in ("act", "told") and bool(doc.article.side)
    if not (cue.form.row.kind == "speech" or act) or cue.unreal:
        return None
    source, shared = source_left(doc, start, cue.first)
    edge = source[0] if source else cue.first
    before = doc.low[edge - 1]
    if not source and cue.form.form == "ing":
        if before == ",":
            return edge - 1
        if before in doc.lists["ing_joiners"]:
            return edge - 2 if doc.low[edge - 2] == "," else edge - 1
        return None
    if shared and before in doc.lists["joiners"] and cue.form.form in ("past", "third", "base"):
        return edge - 2 if doc.low[edge - 2] == "," else edge - 1
    if not source:
        return None
    if before in doc.lists["clause_joiners"] and edge - 2 > start:
        words_before = doc.low[edge - 2]
        return edge - 2 if words_before in (",", ";") else None
    if before in (",", ";"):
        if doc.low[edge] in doc.lists["thing_openers"]:  # "..., a claim that Kesh dismissed"
            return edge - 1
        words_after = sum(doc.words[k][0].isalnum() for k in range(cue.last, end))
        ends = words_after <= 4 or doc.low[cue.last] == ","
        if (
            not ends and cue.last < end and doc.tags[cue.last] == "p"
        ):  # "..., officials said on Wednesday, but ..."
            ends = doc.low[skip_adverbials(doc, cue.last, end) : end][:1] in ([","], [])
        return edge - 1 if ends else None
    return None
