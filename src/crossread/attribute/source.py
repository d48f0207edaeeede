"""The noun phrase that names the source of a cue, to its left or, inverted, to its right."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Range

_LIMIT = 16
"""Tokens of the longest source phrase that is looked for; relative clauses make them long."""
_STOPS = frozenset(",;:()—–|…")


def source_left(doc: Document, floor: int, cue: int) -> tuple[Range | None, bool]:
    """The source that ends before token `cue`, and whether it must be taken over from an earlier cue instead."""
    lists, low = doc.lists, doc.low
    end = cue
    while end > floor and not doc.quoted[end - 1] and is_helper(doc, end - 1):
        end -= 1
    end = _before_day(doc, floor, end)
    if end <= floor:
        return None, False
    word = low[end - 1]
    if word in doc.lists["verb_joiners"]:
        return None, True
    if word in lists["relatives"]:
        before = end - 2 if end - 2 >= floor and low[end - 2] == "," else end - 1
        return noun_phrase_left(doc, floor, before if before > floor else end - 1), False
    if word in (",", ")", "—", "–"):
        return _around_insertion(doc, floor, end - 1), word == ","
    return noun_phrase_left(doc, floor, end), False


def _before_day(doc: Document, floor: int, end: int) -> int:
    """Past a day between source and cue: "the minister on Thursday rejected"."""
    at = end
    while at > floor and _is_time(doc, at - 1):
        at -= 1
    if at < end and at > floor and doc.low[at - 1] == "on":
        at -= 1
    return at if at > floor else end


def _is_time(doc: Document, at: int) -> bool:
    """A day or a part of one; "Today" with a capital is a part of a name ("Kastrovia Today said")."""
    word = doc.low[at]
    named = doc.words[at][0].isupper() and word in doc.pack.relative_days
    return not named and (word in doc.lists["days"] or word in doc.lists["day_parts"])


def is_helper(doc: Document, at: int) -> bool:
    """Whether the token may stand between a source and its cue: an auxiliary or an adverb."""
    word = doc.low[at]
    if word in doc.lists["auxiliaries"] or (word in doc.lists["adverbs"] and doc.words[at] == word):
        return True
    return len(word) > 4 and word.endswith("ly") and not doc.words[at][0].isupper()


def source_of_infinitive(doc: Document, floor: int, at: int) -> Range | None:
    """Who would do what stands in an infinitive: the object right before "to" ("asked him to say"), else the subject
    of the verb that carries it ("used her speech to say"); `None` where "to" carries no infinitive."""
    to = at - 1
    while to > floor and doc.tags[to] == "a":
        to -= 1
    if to <= floor or doc.tags[to] != "t":
        return None
    if doc.tags[to - 1] in "mN":
        return noun_phrase_left(doc, floor, to)
    for place in range(to - 1, max(floor, to - 9), -1):
        if doc.tags[place] in "VEQx" and not doc.quoted[place]:
            return source_left(doc, floor, place)[0]
        if doc.tags[place] == ",":
            return None
    return None


def is_progressive(doc: Document, at: int) -> bool:
    """ "is now promising": a form of "be" carries the -ing form at `at`, which has a subject of its own."""
    place = at - 1
    while place > 0 and doc.tags[place] == "a":
        place -= 1
    return place >= 0 and (doc.low[place] in doc.lists["be"] or doc.tags[place] == "y")


def attached_to(doc: Document, floor: int, at: int) -> Range | None:
    """ "a group supporting the plan": the noun phrase that an -ing form stands right behind."""
    if at - 1 < floor or doc.tags[at - 1] not in "nNu" or doc.quoted[at - 1]:
        return None
    return noun_phrase_left(doc, floor, at)


def _around_insertion(doc: Document, floor: int, closer: int) -> Range | None:
    """ "Kuleba, the minister, asked": the phrase before the insertion, with the insertion."""
    opener = {",": ",", ")": "(", "—": "—", "–": "–"}[doc.low[closer]]
    at = closer - 1
    while at > floor and closer - at < 25 and doc.low[at] != opener:
        if doc.is_quote_mark(at):
            return None
        at -= 1
    if at <= floor or doc.low[at] != opener:
        return None
    inner = noun_phrase_left(doc, floor, at)
    return (inner[0], closer) if inner else None


def noun_phrase_left(doc: Document, floor: int, end: int) -> Range | None:
    """The noun phrase that ends before token `end`, or `None`."""
    start = end
    while start > floor and end - start < _LIMIT:
        step = _step_left(doc, floor, start, end)
        if step is None:
            break
        start = step
    while start < end and doc.low[start] in doc.lists["source_openers"]:
        after = (
            _last_capital_run(doc, start + 1, end)
            if doc.low[start] in doc.lists["prepositions"]
            else start + 1
        )
        start = after
    if start >= end or not any(doc.words[k][0].isalnum() for k in range(start, end)):
        return None
    head = doc.low[end - 1]
    verb = head.endswith("ed") and len(head) > 4 and doc.words[end - 1][0].islower()
    return None if verb or head in doc.lists["prepositions"] else (start, end)


def _step_left(doc: Document, floor: int, start: int, end: int) -> int | None:
    at = start - 1
    word, lists = doc.low[at], doc.lists
    if end - start == 1 and doc.low[start] in doc.lists["bare_subjects"]:
        return None  # a subject pronoun is the whole phrase
    if doc.quoted[at] or doc.is_quote_mark(at):
        return None
    if word == "." and at > floor and len(doc.words[at - 1]) <= 3 and doc.words[at - 1][0].isupper():
        return at
    if word in _STOPS or word in (".", "!", "?"):
        return None
    if word == "and":
        after = doc.words[start] if start < end else ""
        joins = after[:1].isupper() or doc.low[start] in lists["determiners"] if start < end else False
        paired = at - 2 < floor or doc.tags[at - 2] in ",d"  # "current and former officials"
        joins = joins or (paired and doc.tags[at - 1] in "nj" and doc.tags[start] in "nj")
        return at if joins and at > floor and doc.low[at - 1] not in _STOPS else None
    if word in doc.lists["which_who"] and start < end:
        return at if at > floor and doc.low[at - 1] not in _STOPS else None
    if word in lists["conjunctions"] or word in lists["relatives"] or word in lists["wh"]:
        return None
    if word in lists["be"] or word in doc.lists["inner_helpers"]:
        # a verb inside the phrase is at home only in a relative clause: "an official who was there"
        behind = range(max(floor, at - 8), at)
        return at if any(doc.low[k] in doc.lists["which_who"] for k in behind) else None
    return at


def _last_capital_run(doc: Document, start: int, end: int) -> int:
    """ "In Kyiv the minister said": where the phrase after a leading preposition phrase starts."""
    at = end
    while at > start and (doc.words[at - 1][0].isupper() or doc.low[at - 1] in ("-", ".", "'")):
        at -= 1
    if at == end:
        determiner = next(
            (k for k in range(end - 1, start - 1, -1) if doc.low[k] in doc.lists["determiners"]), None
        )
        return determiner if determiner is not None and determiner > start else start
    if (
        at > start + 1 and doc.low[at - 1] in doc.lists["place_links"]
    ):  # "In a statement the ministry in Oslo said"
        noun = range(at - 2, max(start, at - 6), -1)
        return next((k for k in noun if doc.low[k] in doc.lists["definite_openers"]), at)
    return at


def source_right(doc: Document, start: int, end: int) -> Range | None:
    """The inverted source that begins at token `start`: "said Wang Wenbin, a spokesman of the ministry"."""
    at = start
    low, lists = doc.low, doc.lists
    while at < end and at - start < _LIMIT and not doc.is_quote_mark(at) and not doc.quoted[at]:
        word = low[at]
        if word == "." and len(doc.words[at - 1]) <= 3 and doc.words[at - 1][0].isupper() and at + 1 < end:
            at += 1
            continue
        if word in _STOPS or word in (".", "!", "?"):
            break
        if at > start and (word in doc.lists["source_enders"] or word in lists["days"]):
            break
        at += 1
    return (start, at) if at > start else None
