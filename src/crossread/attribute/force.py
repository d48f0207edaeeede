"""What the speaker did, and how strongly: status, strength, negation, conditions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from crossread.attribute import slavic_negation
from crossread.attribute.document import Document
from crossread.attribute.force_english import is_assured_fact, status_by_content
from crossread.attribute.force_signs import by_signs, denied_before, hangs_on, holds_negative
from crossread.attribute.force_slavic import by_slavic_words
from crossread.attribute.force_stance import is_comfort, is_own_course
from crossread.attribute.found import Found, Range
from crossread.attribute.narration_status import told_status
from crossread.attribute.own_side import of_own_side
from crossread.model import Speaker, Status

_HEAD = 14
"""Tokens at the start of the content that tell what the speaker does with it."""
_UNDONE: dict[Status, Status] = {"agreed": "said", "promised": "said", "asked": "said", "thanked": "said"}
"""What an act is that was not done: "未能达成一致", "没有承诺"."""
_NOT_DONE: frozenset[Status] = frozenset(["asked", "thanked", "warned", "reaffirmed"])
"""Acts of which a readout says that its side did not do them."""


@dataclass(frozen=True, slots=True)
class Force:
    """Status and strength of one attribution."""

    status: Status
    strength: int
    negated: bool
    conditional: bool


def force_of(doc: Document, found: Found, content: list[Range], speaker: Speaker) -> Force:
    """Read by the verb or, failing that, by the content: that of one claim, which may be a part of the attribution's."""
    form = found.inner or found.form
    strength = form.row.strength if form else 2
    inner = _bare_content(found, content)
    negated = any(_holds_negative(doc, *piece) for piece in inner) or (found.denied and found.frame == "act")
    conditional = any(_conditional(doc, piece) for piece in inner)
    status = _by_verb(doc, found, content, speaker)
    negated = negated or status == "denied"
    if doc.pack.language == "zh" and found.cue and denied_before(doc, found):
        status, negated = _UNDONE.get(status, status), True
    if status == "promised" and inner and doc.pack.language == "en":
        words = [doc.low[k] for first, last in inner for k in range(first, last)]
        if is_assured_fact(doc, found, inner) or is_comfort(doc, found, words):
            return Force("said", 3, negated, conditional)
    if status == "said" and inner:
        status, strength = _by_words(doc, found, inner, speaker, negated, strength)
        negated = negated or status == "denied"
    return Force(status, strength, negated, conditional)


def _by_verb(doc: Document, found: Found, content: list[Range], speaker: Speaker) -> Status:
    """What the reporting verb says was done, a negation at the verb and joint statements counted in."""
    form = found.inner or found.form
    status: Status = form.row.status if form else "said"
    opening = doc.low[content[0][0] : content[0][0] + _HEAD]
    if found.frame == "narration" and form is None:
        status = told_status(doc, *content[0])
    if form and form.base in doc.lists["raising"] and _on_a_matter(doc, found):
        status = "said"  # "pressed him on the case": the matter is raised, and nothing asked yet
    if found.joint and status == "said":
        status = "agreed"
    if found.refused:
        status = "denied"  # "has refused to condemn"
    elif found.denied and status == "denied":
        status = "said"  # "did not rule out"
    elif status == "asked" and opening[:1] == ["neither"]:
        status = "said"
    elif found.denied and status in _NOT_DONE:
        status = "said"  # "did not ask for arms"
    elif found.denied and status in ("agreed", "promised") and doc.pack.language == "en":
        status = (
            "said" if speaker.kind == "both" else "denied"
        )  # "could not agree on it", "did not agree to it"
    if form and form.base in doc.lists["closing"] and doc.lists["papers"].isdisjoint(opening):
        status = "said"  # "concluded a visit"
    if form and form.base in doc.lists["question_verbs"] and found.quotes:
        status = "said"  # "«Де ж вони?» — запитав міністр"
    if form and form.base in doc.lists["resolving"] and speaker.kind != "both":
        status = "said"  # one who decides for himself agrees with nobody
    return status


def _on_a_matter(doc: Document, found: Found) -> bool:
    near = doc.low[found.cue[1] : min(found.last, found.cue[1] + 9)] if found.cue else []
    at = next((k for k, word in enumerate(near) if word in doc.lists["matter_or_demand"]), None)
    demands = not doc.lists["demanding"].isdisjoint(doc.low[found.first : found.last])
    return at is not None and near[at] in doc.lists["raised_on"] and not demands


def _by_words(
    doc: Document, found: Found, inner: list[Range], speaker: Speaker, negated: bool, strength: int
) -> tuple[Status, int]:
    """What the content says was done, where the verb only says that something was said."""
    language = doc.pack.language
    if language == "zh":
        return by_signs(doc, found, inner, speaker, strength)
    if language == "en":
        told = status_by_content(doc, found, inner, speaker, negated=negated)
        if told is not None:
            return told, max(strength, 4) if told == "warned" else strength
    if language in ("uk", "ru"):
        slavic = by_slavic_words(doc, found, inner, speaker)
        if slavic is not None:
            return slavic
    return _by_content(doc, found, inner, speaker, negated, strength)


def _bare_content(found: Found, content: list[Range]) -> list[Range]:
    first, *more = content
    if found.cue and first[0] == found.cue[0]:
        first = (found.cue[1], first[1])
    return [piece for piece in (first, *more) if piece[0] < piece[1]]


def _holds_negative(doc: Document, first: int, last: int) -> bool:
    if doc.pack.language in ("uk", "ru"):
        return slavic_negation.holds_negative(doc, first, last)
    if doc.pack.language == "zh":
        return holds_negative(doc, first, last)
    words = doc.low[first:last]
    if doc.pack.language == "en":
        words = _without_seeming(doc, words)
    undone = not doc.lists["unachieved"].isdisjoint(words[:1]) and words[1:2] == ["to"]
    return undone or not doc.lists["negatives"].isdisjoint(words) or "n't " in " ".join([*words, ""])


def _without_seeming(doc: Document, words: list[str]) -> list[str]:
    """The words without "nothing but", "no doubt" and the like, whose negation stays idle: they deny nothing."""
    if doc.lists["negatives"].isdisjoint(words):
        return words
    idle = doc.lists["idle_negations"]
    gone = {k for k, (one, two) in enumerate(pairwise(words)) if f"{one} {two}" in idle}
    return [word for k, word in enumerate(words) if k not in gone] if gone else words


def is_negative(doc: Document, word: str) -> bool:
    """Whether a word denies; "without" does not, it qualifies."""
    return word in doc.lists["negatives"] or word.endswith("n't")


def _by_content(
    doc: Document, found: Found, pieces: list[Range], speaker: Speaker, negated: bool, strength: int
) -> tuple[Status, int]:
    lists = doc.lists
    words = [doc.low[k] for first, last in pieces for k in range(first, last)]
    head = words[:_HEAD]
    if not lists["grateful"].isdisjoint(words[:5]):
        return "thanked", 3
    if not lists["ready_nouns"].isdisjoint(words[:3]):
        return "promised", 3
    if found.frame == "act" and not lists["request_nouns"].isdisjoint(words[:3]):
        return "asked", 3
    if found.quotes:
        twos = [f"{one} {two}" for one, two in pairwise(words[:9])]  # "a lie", but ships lie at anchor
        if not lists["denial"].isdisjoint([*words[:8], *twos]):
            return "denied", 4
    if negated and found.frame == "narration":
        return "said", strength  # a readout tells plainly what was not
    if negated:
        return ("denied", 4) if _denies(doc, words) else ("said", strength)
    promise, wills = lists["promise"], lists["will"]
    for place, word in enumerate(head):
        ready = word in promise or f"{word} {' '.join(words[place + 1 : place + 2])}" in promise
        ready = ready and words[place + 2 : place + 3] != ["have"]  # "glad to have found an ear"
        will = word in wills and doc.lists["no_act_behind_will"].isdisjoint(words[place + 1 : place + 2])
        will = will and not (_insists(doc, found) and _holds_on(doc, words[place + 1 : place + 3]))
        will = will and not (doc.pack.language == "en" and is_own_course(doc, words, place))
        if (ready or will) and of_own_side(doc, pieces, speaker, place):
            return "promised", 3
    if any(phrase in " ".join(words[:20]) for phrase in lists["threats"]):
        return "warned", 4
    if any(word in lists["ask"] and not _inverted(doc, head[:place]) for place, word in enumerate(head)):
        return "asked", 3
    return "said", strength


def _insists(doc: Document, found: Found) -> bool:
    return found.form is not None and found.form.base in doc.lists["holding"]


def _holds_on(doc: Document, behind: list[str]) -> bool:
    """ "will go on", "will continue flying": what one does already is insisted on, and promised to nobody."""
    return " ".join(behind) in doc.lists["going_on"]


def _inverted(doc: Document, before: list[str]) -> bool:
    """ "there will be consequences should they do so": after another finite verb "should" opens a condition."""
    return doc.pack.language == "en" and any(word in doc.lists["will"] for word in before)


def _denies(doc: Document, words: list[str]) -> bool:
    """Whether the negation is early and of something that was done, said or alleged, not of what should be."""
    place = next((k for k, word in enumerate(words) if is_negative(doc, word)), 99)
    if place > 8 or "if" in words[:_HEAD]:
        return False
    after = words[place + 1 : place + 2]
    if doc.pack.language in ("uk", "ru"):
        denied = [b for a, b in pairwise(words[: _HEAD + 1]) if a == "не"]
        return any(
            len(word) > 3 and word.endswith(doc.lists.endings["denied_past"]) for word in (*after, *denied)
        )
    lists = doc.lists
    helpers = doc.lists["past_helpers"]
    if words[place] in doc.lists["not_never"] or words[place].endswith("n't"):  # "do not have" is no past
        near = [words[place].removesuffix("n't"), *words[max(0, place - 1) : place]]
        near += after if words[place] == "never" else []
    else:
        near = words[:_HEAD]
    told = any(
        a in helpers and b != "to" and not (a in lists["have"] and b == "no")
        for a, b in zip(near, [*near[1:], ""], strict=False)
    )
    nobody = place == 0 and words[0] in lists["nobody"] and words[1:2] and words[1].endswith("ed")
    return told or bool(nobody) or bool(set(after) & doc.lists["disagree"])


def _conditional(doc: Document, piece: Range) -> bool:
    first, last = piece
    if doc.pack.language == "en" and _is_inverted(doc, first, last):
        return True
    if doc.pack.language == "zh" and hangs_on(doc, first, last):
        return True
    table = doc.lists.conditionals
    for at in [at for at in range(first, last) if doc.low[at] in table]:
        for phrase in table[doc.low[at]]:
            if tuple(doc.low[at : min(last, at + len(phrase))]) == phrase:
                ambiguous = len(phrase) == 1 and phrase[0] in doc.lists["clause_or_time"]
                if not ambiguous or _clause_follows(doc, at + 1, last):
                    return True
    return False


def _is_inverted(doc: Document, first: int, last: int) -> bool:
    """ "Should they go on, ...", "... should the port be closed"."""
    return any(
        doc.low[at] == "should"
        and doc.tags[at + 1] in "oidN"
        and (at == first or doc.tags[at - 1] not in "oiyN" or doc.words[at][0].isupper())
        for at in range(first, last - 2)
    )


def _clause_follows(doc: Document, first: int, last: int) -> bool:
    """ "once Oslo withdraws" but not "once, in 2027"; "before the debt was paid" but not "before May"."""
    if first >= last or not doc.words[first][0].isalpha():
        return False
    stop = next((k for k in range(first, last) if doc.low[k] in ",;:"), last)
    return any(doc.low[k] in doc.lists["finite"] or _verb_after_name(doc, k) for k in range(first + 1, stop))


def _verb_after_name(doc: Document, at: int) -> bool:
    return doc.low[at].endswith("s") and doc.words[at][0].islower() and doc.words[at - 1][0].isupper()
