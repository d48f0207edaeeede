"""English force: threats, wishes and reproaches that stand in the words reported, whatever the verb that reports them."""

from __future__ import annotations

from itertools import pairwise

from crossread.attribute.document import Document
from crossread.attribute.force_stance import stance
from crossread.attribute.found import Found
from crossread.attribute.words import WordLists
from crossread.model import Speaker, Status

_HEAD = 14
"""Tokens at the start of the content that tell what the speaker does with it."""


def is_threat(words: list[str], doc: Document) -> bool:
    """ "would answer if it is attacked", "will not hesitate to", "could lead to a rupture"."""
    lists = doc.lists
    if "hesitate" in words[:_HEAD] and not doc.lists["not_never"].isdisjoint(words[:_HEAD]):
        return True
    if words[0] == "if" and _meets_in_court(words, lists):
        return True
    modal = next(
        (k for k, word in enumerate(words) if word in lists["threat_modals"] or word == "prepared"), None
    )
    if modal is None:
        return False
    if _conditional(words, lists) and not lists["hostile"].isdisjoint(words):
        return True
    if not doc.lists["modal_negations"].isdisjoint(words[modal : modal + 2]):
        return False
    return any(word in lists["harm"] for word in words[modal + 1 : modal + 11])


def _meets_in_court(words: list[str], lists: WordLists) -> bool:
    """ "If the river does not run, we will see each other before the court": unless it is done, something will follow."""
    comma = next((k for k, word in enumerate(words) if word == ","), len(words))
    undone = not lists["negatives"].isdisjoint(words[:comma]) or any(w.endswith("n't") for w in words[:comma])
    own = words[comma + 1 : comma + 2] in (["we"], ["i"])
    own = own and not lists["announcing_will"].isdisjoint(words[comma + 2 : comma + 3])
    return undone and own and not lists["aiding"].intersection(words[comma:])


def _conditional(words: list[str], lists: WordLists) -> bool:
    """ "if", "should it be", "whoever"."""
    inverted = any(word == "should" and k and words[k + 1 : k + 2] for k, word in enumerate(words))
    return not lists["threat_conditions"].isdisjoint(words) or inverted or "in case" in " ".join(words)


def is_wish(doc: Document, found: Found, words: list[str], speaker: Speaker) -> bool:
    """ "insisted that it must", "hoped that Oslo would", "suggested that a panel be formed", "she looked forward to"."""
    base = found.form.base if found.form else ""
    if base in doc.lists["insisting"] and not doc.lists["obligations"].isdisjoint(words):
        return True
    opening = " ".join(words[:6])
    if any(phrase in opening for phrase in doc.lists["wishing"]):
        return True
    if base in doc.lists["suggesting"] and found.frame in ("that", "clause"):
        return "should" in words or _subjunctive(doc, words)
    if doc.article.side and (base in doc.lists["hoping"] or not doc.lists["hopes"].isdisjoint(words[:4])):
        return not doc.lists["expected_helpers"].isdisjoint(words) and _names_other(doc, found, speaker)
    should = next((k for k, word in enumerate(words[:_HEAD]) if word == "should"), None)
    first = words[0] if words else ""
    return (
        should is not None
        and not found.quotes
        and words[should + 1 : should + 2] != ["have"]
        and first in doc.lists["nobody_words"]
    )


def is_reproach(words: list[str]) -> bool:
    """ "They should have waited": what was left undone, and no request."""
    return any(word == "should" and words[k + 1 : k + 2] == ["have"] for k, word in enumerate(words[:_HEAD]))


def _subjunctive(doc: Document, words: list[str]) -> bool:
    """ "a panel be formed": a bare "be" behind no auxiliary."""
    no = doc.lists["threat_modals"] | doc.lists["before_bare_be"]
    return any(word == "be" and k and words[k - 1] not in no for k, word in enumerate(words))


def _names_other(doc: Document, found: Found, speaker: Speaker) -> bool:
    """Whether the content names a party that is not the speaker's, or "the other side"."""
    for first, last in found.content:
        for hit in doc.names_in(doc.span(first, last)):
            side = doc.cast.who(hit)[0].side if hit.kind == "person" else hit.side
            if side is not None and side != speaker.side:
                return True
        if "other" in doc.low[first:last] or "counterpart" in doc.low[first:last]:
            return True
    return False


def is_assured_fact(doc: Document, found: Found, pieces: list[tuple[int, int]]) -> bool:
    """ "assured her that steps had been taken": what is done is no promise."""
    if (
        found.form is None
        or found.form.base not in doc.lists["assuring"]
        or found.frame not in ("that", "clause")
    ):
        return False
    first, last = pieces[0]
    past, modals = doc.lists["past_auxiliaries"], doc.lists["threat_modals"]
    verb = next((word for word in doc.low[first:last] if word in past or word in modals), "")
    return verb in past


def contradicts(doc: Document, words: list[str]) -> bool:
    """Whether a negation is of something said, promised or settled: "no promise of a date", "had never agreed"."""
    return not doc.lists["disputed"].isdisjoint(words[:_HEAD])


def status_by_content(
    doc: Document, found: Found, pieces: list[tuple[int, int]], speaker: Speaker, *, negated: bool
) -> Status | None:
    """The status that the words themselves give, before what is read for all languages; `None` where they give none."""
    words = [doc.low[k] for first, last in pieces for k in range(first, last)]
    taken = stance(doc, found, words, speaker, negated=negated)
    if is_threat(words, doc):
        return "warned"
    if taken is not None:
        return taken
    if is_wish(doc, found, words, speaker):
        return "asked"
    if is_reproach(words):
        return "said"
    if turns_round(doc, found, words):
        return "denied"
    if has_promised(doc, pieces[0], words, speaker):
        return "promised"
    if negated and tells_nothing(doc, words):
        own = doc.article.side and found.frame in ("act", "narration")
        return "said" if own else "denied"
    if negated and (_portrays(doc, words) or _has_none(doc, found, words)):
        return "said"
    if negated and _is_plain_negative(doc, found, words):
        return "said"
    return None


def turns_round(doc: Document, found: Found, words: list[str]) -> bool:
    """ "The exact opposite was said", "She regretted the tone, and nothing else": an answer to what another has told."""
    text = " ".join(word for word in words if word not in ",.")
    only = any(text.rstrip('"”').endswith(phrase) for phrase in doc.lists["only_that"])
    told = not doc.article.side and found.frame in ("quote", "floating", "that", "clause")
    return told and (only or any(phrase in text for phrase in doc.lists["opposite"]))


def has_promised(doc: Document, piece: tuple[int, int], words: list[str], speaker: Speaker) -> bool:
    """ "that his country has promised six boats": a promise of the speaker's own side, told again."""
    at = next((k for k, word in enumerate(words[:_HEAD]) if word in doc.lists["promising"]), 0)
    if at < 2 or words[at - 1] not in doc.lists["perfect_helpers"]:
        return False
    if (
        doc.lists.pronouns.get(words[0]) in ("he", "she", "we", "i")
        or words[0] in doc.lists["own_possessives"]
    ):
        return True
    hit = doc.name_at(piece[0] + (words[0] == "the"))
    return hit is not None and hit.side is not None and hit.side == speaker.side


def tells_nothing(doc: Document, words: list[str]) -> bool:
    """ "said nothing that could be called a yes", "expressed no opinion", "there was no talk of days", "never agreed to it":
    what is alleged to have been said is denied."""
    pairs = list(pairwise(words))
    spoken = any(a in doc.lists["telling"] and b in doc.lists["none_words"] for a, b in pairs)
    was = any(
        a in doc.lists["was_been"]
        and b in doc.lists["no_never"]
        and words[k + 2 : k + 3]
        and words[k + 2] in doc.lists["disputed"]
        for k, (a, b) in enumerate(pairs)
    )
    return spoken or was


def _portrays(doc: Document, words: list[str]) -> bool:
    """ "He was polite. He was not patient": what somebody was like is told, and nothing denied."""
    at = next((k for k, word in enumerate(words) if word == "not"), 0)
    subject = at > 1 and words[at - 1] in doc.lists["portraying"] and words[at - 2] in doc.lists["he_she"]
    return (
        subject
        and len([word for word in words[at + 1 :] if word[:1].isalpha()]) <= 2
        and words[at + 1 :] != ["true"]
    )


def _has_none(doc: Document, found: Found, words: list[str]) -> bool:
    """ "had received no request so far", "has paid nothing for years": a lack that is stated, of nothing that was said."""
    if found.quotes or contradicts(doc, words):
        return False
    at = next((k for k, word in enumerate(words[:_HEAD]) if word in doc.lists["no_nothing"]), 0)
    return at > 1 and words[at - 2] in doc.lists["perfect_helpers"] and words[at - 1] not in doc.lists["be"]


def _is_plain_negative(doc: Document, found: Found, words: list[str]) -> bool:
    """A negation under "noted" or in a readout's own report denies nothing, unless what it negates was said."""
    if found.denied and found.frame == "act":
        return True  # "did not discuss tolls"
    base = found.form.base if found.form else ""
    if base in doc.lists["admitting"] and not found.quotes:
        return True  # who admits that there is none denies nothing
    told = ("that", "clause", "floating") if doc.article.side else ("that", "clause")
    if found.quotes or found.frame not in told or contradicts(doc, words):
        return False
    noting = found.form is not None and found.form.base in doc.lists["noting"]
    return bool(doc.article.side) or noting
