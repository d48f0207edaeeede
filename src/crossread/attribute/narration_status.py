"""What the nouns of an impersonal sentence tell was done, and by whom: "a commitment was given by the Kesh side"."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.model import Status

_TOLD: tuple[Status, ...] = ("asked", "promised", "reaffirmed", "thanked", "warned")
"""Status for which a pack may list the nouns or passives that tell it."""


def heard_from(doc: Document, first: int, last: int) -> Range | None:
    """ "С чьей-то стороны прозвучали заверения": the side that is named as the one who asked or promised."""
    opening = range(first, min(last, first + 4))
    if doc.pack.language == "en" or not any(doc.low[k] in doc.lists["of_side"] for k in opening):
        return None
    if told_status(doc, first, last) not in ("asked", "promised"):
        return None
    named = (doc.name_at(k) for k in opening)
    return next(
        (doc.tokens(hit.span) for hit in named if hit is not None and hit.kind in ("side", "capital")), None
    )


def given_by(doc: Document, first: int, last: int) -> Range | None:
    """ "A commitment was given by the Kesh side to release them": the party behind "by"."""
    if doc.pack.language != "en" or told_status(doc, first, last) == "said":
        return None
    by = next(
        (k for k in range(first + 2, last - 1) if doc.low[k] == "by" and doc.tags[k - 1] in "QER"), None
    )
    if by is None:
        return None
    at = by + 1 + (doc.low[by + 1] == "the")
    hit = doc.name_at(at)
    if hit is None or hit.kind not in ("side", "capital", "person") or doc.possessive(hit):
        return None
    end = doc.tokens(hit.span)[1]
    return at, end + (doc.low[end] in doc.lists["groups"])


def invited(doc: Document, found: list[Found], number: int) -> Range | None:
    """ "Вона запросила колегу. Запрошення було прийнято.": whom the sentence before invited is the one who accepts."""
    if doc.low[doc.sentences[number][0]] not in doc.lists["invitations"]:
        return None
    for one in found:
        if (
            one.sentence == number - 1
            and one.cue is not None
            and one.form is not None
            and one.form.row.status == "asked"
        ):
            behind = doc.names_in(doc.span(one.cue[1], max(one.last, one.cue[1] + 1)))
            guest = next((doc.tokens(hit.span) for hit in behind if hit.kind == "person"), None)
            other = (k for k in range(one.cue[1], one.last) if doc.low[k] in doc.lists["counterpart"])
            return guest or next(((k, k + 1) for k in other), None)
    return None


def told_status(doc: Document, first: int, last: int) -> Status:
    """The status that the nouns of an impersonal sentence give: "there was agreement", "an invitation was handed"."""
    words = " ".join(doc.low[first:last])
    if _stands(doc, words, "told_agreed"):
        none = doc.pack.language == "en" and not doc.lists["negatives"].isdisjoint(doc.low[first : first + 4])
        return "said" if none else "agreed"  # "No agreement was reached on the tolls"
    if any(phrase in words for key in ("untrue", "told_denied") for phrase in doc.lists[key]):
        return "denied"
    told: Status = next((status for status in _TOLD if _stands(doc, words, f"told_{status}")), "said")
    if told != "asked" or doc.pack.language != "en":
        return told
    return "agreed" if "accepted" in words else "denied" if "declined" in words else "asked"


def _stands(doc: Document, words: str, name: str) -> bool:
    """Whether a phrase of the list stands in the words; in Ukrainian and Russian a star leaves its ending open."""
    if doc.pack.language == "en":
        return any(phrase in words for phrase in doc.lists[name])
    if doc.pack.language == "zh":
        text = words.replace(" ", "")
        undone = any(word in text for word in doc.lists["undone"])
        return not undone and any(phrase in text for phrase in doc.lists[name])
    padded = f" {words} "
    if name == "told_agreed" and any(f" {word} " in padded for word in doc.lists["future"]):
        return False  # "буде узгоджено": what is to be settled
    return any(
        f" {phrase[:-1]}" in padded and f" не {phrase[:-1]}" not in padded
        if phrase.endswith("*")
        else f" {phrase} " in padded and f" не {phrase} " not in padded
        for phrase in doc.lists[name]
    )
