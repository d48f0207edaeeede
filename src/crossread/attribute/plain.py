"""Plain statements of an English official readout: what it tells of plans, papers and rules, with nobody as subject."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Range
from crossread.attribute.tagging import FINITE
from crossread.attribute.word_classes import PAST, word_classes

_HEAD = 24
"""Tokens in which the first finite verb of the sentence is looked for."""
_LEAD = 9
"""Tokens at the start of a sentence by which a line of the press service is known."""
_YEAR = 4
"""Digits of a year."""


def is_statement(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence without a listed verb tells of the talks or of what comes of them: plans ("will convene"),
    rules ("no crew may fish"), papers ("the charter sets"), the agenda, what was done; no boilerplate, no history."""
    verb = main_verb(doc, first, last)
    if verb is None or is_boilerplate(doc, first, last):
        return False
    if is_open(doc, verb, last):
        return not (doc.low[verb] == "can" and _describes_itself(doc, first, verb))
    if _describes_itself(doc, first, verb):
        return False
    if _on_agenda(doc, first, verb) or _stands_between(doc, first, verb):
        return True
    if not _is_past(doc, verb):
        listed = _is_paper(doc, first, verb) or doc.low[verb] in doc.lists["schedule_verbs"]
        return listed or _is_timed(doc, verb, last)
    return not _is_dated(doc, first, last) and not _is_before(doc, verb)


def _is_timed(doc: Document, verb: int, last: int) -> bool:
    """ "The boat stays in port until the trial", "The ban stands for the time being": how long something goes on."""
    words = doc.low[verb + 1 : last]
    text = " ".join(words)
    lasts = any(phrase in text for phrase in doc.lists["lasting"])
    present = doc.tags[verb] == "V" or doc.low[verb] in doc.lists["timed_verbs"]
    return present and (lasts or not doc.lists["until_words"].isdisjoint(words))


def is_past_history(doc: Document, first: int, last: int) -> bool:
    """ "She has been in office since 2029": a perfect with a year, of no event."""
    verb = main_verb(doc, first, last)
    words = doc.low[first:last]
    if (
        verb is None
        or doc.low[verb] not in doc.lists["has_have"]
        or not doc.lists["event_words"].isdisjoint(words)
    ):
        return False
    return any(word.isdigit() and len(word) == _YEAR for word in words)


def is_general(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence states what is or shall be, as a speaker goes on to do ("Mutual respect is the key"): in the
    present or with a modal, of no person, paper or event, and undated."""
    verb = main_verb(doc, first, last)
    if verb is None or is_boilerplate(doc, first, last) or _describes_itself(doc, first, verb):
        return False
    if _is_past(doc, verb) or _is_dated(doc, first, last) or doc.low[first] in doc.lists["pronoun_set"]:
        return False
    head = doc.low[first : verb + 1]
    told = doc.lists["event_words"] | doc.lists["papers"] | doc.lists["bodies_of_both"]
    named = any(hit.kind == "person" for hit in doc.names_in(doc.span(first, verb)))
    return not named and told.isdisjoint(head) and not _is_planned(doc, verb)


def _is_planned(doc: Document, verb: int) -> bool:
    return not doc.lists["planned"].isdisjoint(doc.low[verb : verb + 3])


def main_verb(doc: Document, first: int, last: int) -> int | None:
    """The first finite verb that stands in no relative clause between commas."""
    at = first + 1
    while at < min(last, first + _HEAD):
        if doc.low[at] == "," and doc.low[at + 1 : at + 2] and doc.low[at + 1] in doc.lists["relatives"]:
            closing = next((k for k in range(at + 1, last) if doc.low[k] == ","), None)
            if closing is None:
                return None
            at = closing
        elif _is_finite(doc, at) and not _in_relative(doc, at, first):
            return at
        at += 1
    return None


def _is_finite(doc: Document, at: int) -> bool:
    """A finite verb, and no plural that may be one ("the duty on steel pipes is to go"); "the programme runs" is one."""
    if doc.quoted[at]:
        return False
    auxiliary = at + 1 < len(doc.tags) and doc.tags[at + 1] == "x"
    if doc.tags[at] in FINITE:
        return not (doc.tags[at] == "V" and auxiliary)
    plain = doc.low[at] in doc.lists["schedule_verbs"] or doc.low[at] in doc.lists["timed_verbs"]
    return plain and doc.tags[at] == "n" and doc.tags[at + 1] in "paus"


def _in_relative(doc: Document, at: int, first: int) -> bool:
    """ "lorries that have paid the toll": a relative pronoun stands before, and no other verb between."""
    for place in range(at - 1, max(first, at - 6), -1):
        if doc.low[place] in doc.lists["relative_pronouns"]:
            return True
        if doc.tags[place] in FINITE or doc.low[place] == ",":
            return False
    return False


def is_open(doc: Document, verb: int, last: int) -> bool:
    """Whether the verb tells what is to come or what shall be: "will", "may", "is to", "is planned for"."""
    low = doc.low
    if low[verb] in doc.lists["modals"]:
        return True
    if low[verb] not in doc.lists["present_forms"]:
        return False
    for at in range(verb + 1, min(last, verb + 4)):
        if doc.tags[at] == "t" or low[at] == "to" or low[at] in doc.lists["planned"]:
            return True
        if doc.tags[at] != "a" and low[at] not in doc.lists["planning_adverbs"]:
            return False
    return False


def is_rule(doc: Document, first: int, last: int) -> bool:
    """ "No crew may fish there": what a paper lays down."""
    verb = main_verb(doc, first, last)
    return verb is not None and doc.low[verb] in doc.lists["rule_modals"]


def is_settled_paper(doc: Document, first: int, last: int) -> bool:
    """ "A protocol signed after the talks opens ...", "Two documents were signed": both have put their names to it."""
    head = doc.low[first : min(last, first + 14)]
    signed = next((k for k, word in enumerate(head) if word in doc.lists["signed"]), None)
    if signed is None or not doc.lists["negatives"].isdisjoint(head[:signed]):
        return False  # "No agreement could be reached"
    if not any(word in doc.lists["papers"] for word in head[: signed + 1]):
        return False
    return (
        head[signed - 1] in doc.lists["be"] or doc.tags[first + signed] in "RjE" or head[signed - 1] != "to"
    )


def _is_past(doc: Document, at: int) -> bool:
    word = doc.low[at]
    listed = word_classes(doc.pack).verbs.get(word, 0) & PAST
    return word in doc.lists["past_forms"] or bool(listed) or word.endswith("ed")


def is_boilerplate(doc: Document, first: int, last: int) -> bool:
    """Whether the press service speaks to its readers: "Follow us", "Photographs are available"."""
    low, lists = doc.low, doc.lists
    if low[first] in lists["imperatives"] and doc.tags[first + 1] in "dmopuNt":
        return True
    lead = low[first : min(last, first + _LEAD)]
    return not lists["press_words"].isdisjoint(lead) or not doc.lists["reader_words"].isdisjoint(
        low[first:last]
    )


def _describes_itself(doc: Document, first: int, verb: int) -> bool:
    """ "The Ministry represents ...": the issuer as subject of what is always so."""
    subject = doc.span(first, verb)
    side = doc.article.side
    if any(hit.kind == "institution" and hit.side == side for hit in doc.names_in(subject)):
        return True
    return verb - first <= 3 and doc.low[verb - 1] in doc.lists["issuers"]


def _on_agenda(doc: Document, first: int, verb: int) -> bool:
    """ "On the agenda were ...", "Among the topics was ..."."""
    opens = doc.low[first] in doc.lists["agenda_openers"]
    return opens and not doc.lists["agenda"].isdisjoint(doc.low[first:verb])


def _stands_between(doc: Document, first: int, verb: int) -> bool:
    """ "Differences remain over the shelf", "Views differed on the toll": what the two have not settled."""
    return doc.low[verb] in doc.lists["stands"] and not doc.lists["standing"].isdisjoint(doc.low[first:verb])


def _is_paper(doc: Document, first: int, verb: int) -> bool:
    return not doc.lists["papers"].isdisjoint(doc.low[first:verb])


def _is_dated(doc: Document, first: int, last: int) -> bool:
    """Whether the past lies apart from the talks: a year, "since", "ago"."""
    words = doc.low[first:last]
    years = any(len(word) == _YEAR and word.isdigit() and word[0] in "12" for word in words)
    return years or not doc.lists["long_ago"].isdisjoint(words)


def _is_before(doc: Document, verb: int) -> bool:
    return doc.low[verb] == "had" or not doc.lists["founding"].isdisjoint(doc.low[verb + 1 : verb + 2])


def set_aside(doc: Document, first: int, last: int) -> list[list[Range]]:
    """ "The talks, which were held at Oslo's request, lasted an hour": who asked is a statement of its own, and the main
    clause is one in two pieces; empty where no such aside stands behind the subject."""
    opener = next((k for k in range(first + 1, min(last, first + _LEAD)) if doc.low[k] == ","), None)
    if (
        opener is None
        or doc.low[opener + 1 : opener + 2] == []
        or doc.low[opener + 1] in doc.lists["joiners"]
    ):
        return []
    closer = next((k for k in range(opener + 1, last) if doc.low[k] == "," and not doc.quoted[k]), None)
    if closer is None or any(doc.tags[k] in FINITE for k in range(first, opener)):
        return []
    aside, rest = trim(doc, opener, closer), trim(doc, closer, last)
    aside = (aside[0] + (doc.low[aside[0]] in doc.lists["relatives"]), aside[1])
    asked = not doc.lists["asking"].isdisjoint(doc.low[aside[0] : rest[1]])
    asked = asked or (
        not doc.lists["event_words"].isdisjoint(doc.low[first:opener])
        and not doc.lists["aside_words"].isdisjoint(doc.low[aside[0] : aside[1]])
    )
    verb = doc.tags[rest[0]] in "VxE" or _is_past(doc, rest[0])
    return [[aside], [(first, opener), rest]] if asked and verb and aside[1] - aside[0] > 2 else []
