"""What a spokesperson tells in an answer of what others said: their words, told by her, and not her own."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.english import read_sentence
from crossread.attribute.found import Found, Range
from crossread.attribute.narration_status import told_status
from crossread.attribute.narration_subject import subject_of
from crossread.attribute.state import SentenceState

_TOLD = ("that", "clause", "act", "thing", "called")


def told_in_turns(doc: Document, turns: list[Found], taken: set[int]) -> list[Found]:
    """The turns of an official briefing, with what others are told to have said or done in the place of the sentence.

    "He requested that wages be paid": his request. "We welcome the pledge", "I would urge you to wait": her own words.
    """
    if not doc.article.side or doc.pack.language != "en":
        return turns
    found: list[Found] = []
    for turn in turns:
        first, last = turn.content[0]
        told = [
            one
            for one in read_sentence(SentenceState(doc, turn.sentence, first, last, set(taken)))
            if _is_told(doc, one)
        ]
        found.extend(told or _narrated(doc, turn) or [turn])
    return found


def _is_told(doc: Document, found: Found) -> bool:
    """Whether somebody else did it, in the past: no word of the speaker's own side in the present."""
    if found.source is None or found.cue is None or found.form is None or found.frame not in _TOLD:
        return False
    if (
        found.form.form not in ("past", "ing")
        or found.aside
        or doc.low[found.source[0]] in doc.lists["turn_selves"]
    ):
        return False
    if found.form.form == "ing" and not found.shared:
        return False
    return _is_party(doc, found.source)


def _is_party(doc: Document, source: Range) -> bool:
    """Whether the source is a person, an office, a party to the talks or both: no report, no paper, no analyst."""
    words = doc.low[source[0] : source[1]]
    if " ".join(words) in doc.lists.both or words[0] in doc.lists["persons"]:
        return True
    hits = doc.names_in(doc.span(*source))
    if any(hit.kind in ("person", "side", "capital") and not doc.possessive(hit) for hit in hits):
        return True
    return any(part in doc.lists.titles for word in words for part in word.split("-"))


def _narrated(doc: Document, turn: Found) -> list[Found]:
    """ "Both ministers directed their teams to finish": an act without a verb of saying."""
    first, last = turn.content[0]
    while first < last and (doc.low[first] == "," or doc.low[first] in doc.lists["turn_openers"]):
        first += 1
    if doc.low[first] in doc.lists["matter_openers"]:
        first = next((k + 1 for k in range(first, min(last, first + 16)) if doc.low[k] == ","), first)
    source = subject_of(doc, first, last)
    if source is None or doc.low[source[0]] in doc.lists["turn_selves"] or not _is_party(doc, source):
        return []
    verb = doc.low[source[1]] if source[1] < last else ""
    if not (verb.endswith("ed") or verb in doc.lists["done_verbs"]):
        return []
    both = " ".join(doc.low[source[0] : source[1]]) in doc.lists.both
    told = Found(None, None, "narration", source, [(source[0] if both else source[1], last)], turn.sentence)
    told.joint = both and told_status(doc, first, last) == "said"
    return [told]
