"""Signs that a sentence tells of the event: an act of diplomacy in a passive, those who met, who was there."""

from __future__ import annotations

from crossread.attribute.called_untrue import is_denial
from crossread.attribute.document import Document
from crossread.attribute.narration_passive import opens_by_passive
from crossread.attribute.narration_status import told_status
from crossread.attribute.narration_subject import office_end
from crossread.attribute.words import CueForm


def is_act(doc: Document, first: int, last: int) -> bool:
    """ "Concern was voiced about ...", "No commitments were made": a noun for what diplomats do, in a passive or
    after "there was"."""
    lead = doc.low[first : min(last, first + 14)]
    passive = any(word in doc.lists["be"] for word in lead)
    told = any(word in doc.lists["act_nouns"] for word in lead) or passive_cue(doc, first, last) is not None
    both = doc.lists.both_at(doc.low, first) or doc.lists.both_at(doc.low, min(first + 1, last - 1))
    settled = doc.pack.language in ("uk", "ru") and told_status(doc, first, last) != "said"
    return (
        (passive and told)
        or both > 0
        or opens_by_passive(doc, first, last)
        or settled
        or is_denial(doc, first, last)
    )


def passive_cue(doc: Document, first: int, last: int) -> CueForm | None:
    """ "The side was warned against ...": the reporting verb after a form of "be"."""
    for at in range(first + 1, min(last, first + 14)):
        if doc.low[at - 1] in doc.lists["be"] and doc.words[at].islower():
            forms = doc.lists.cues.get(doc.low[at], ())
            return next(
                (f for f in forms if f.form in ("past", "participle") and f.row.kind == "speech"
                 and tuple(doc.low[at + 1 : at + 1 + len(f.rest)]) == f.rest),
                None,
            )  # fmt: skip
    return None


def tells_meeting(doc: Document, first: int, last: int) -> bool:
    """Whether the sentence tells that two people met or spoke: the account tells it, and neither of the two."""
    head = doc.span(first, min(last, first + 40))
    people = {doc.cast.who(hit)[0].name for hit in doc.names_in(head) if hit.kind == "person"}
    if doc.pack.language == "zh":
        return len(people) > 1 and any(
            word in "".join(doc.low[first:last]) for word in doc.lists["event_words"]
        )
    return len(people) > 1 and any(doc.low[k] in doc.lists["event_words"] for k in range(first, last))


def tells_presence(doc: Document, first: int, last: int) -> bool:
    """ "State Secretary Lind also took part", "The minister was accompanied by two ambassadors": who was there."""
    words = " ".join(doc.low[first:last])
    return doc.pack.language == "en" and any(phrase in words for phrase in doc.lists["presence"])


def concerns_event(doc: Document, first: int, last: int) -> bool:
    """Whether the sentence names the event, somebody who held it, or an office."""
    if any(doc.low[k] in doc.lists["event_words"] for k in range(first, last)):
        return True
    if doc.low[first] in doc.lists["pronoun_set"] or office_end(doc, first, last):
        return True
    return any(hit.kind == "person" for hit in doc.names_in(doc.span(first, min(last, first + 14))))
