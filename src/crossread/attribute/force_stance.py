"""English force of stances: warnings without a threat, charges called untrue, sympathy offered, expectations, own plans."""

from __future__ import annotations

from functools import lru_cache

from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.model import Speaker, Status

_NEAR = 5
"""Tokens between "is" and the word that calls something untrue: "is nothing but sheer fabrication"."""
_HEAD = 6


def stance(
    doc: Document, found: Found, words: list[str], speaker: Speaker, *, negated: bool
) -> Status | None:
    """The status that the words give, where they take a stance; `None` where they take none."""
    lists = doc.lists
    if _says_any(words, lists["warnings"]) or _under_unless(doc, words):
        return "warned"
    if _leaves_open(doc, found) and not doc.lists["stance_modals"].isdisjoint(words):
        return "warned"
    if calls_untrue(doc, found, words) or (negated and _never(doc, words)):
        return "denied"
    if _expects(doc, found, words):
        return "asked"
    if words[:2] == ["thanks", "to"] and found.frame in ("that", "clause", "floating"):
        return "said"
    if not lists["confidence"].isdisjoint(words[:4]) and found.frame in ("act", "thing"):
        return "said"
    if _announces_help(doc, found, words) or (not negated and not lists["intentions"].isdisjoint(words[:4])):
        return "promised"
    if _gives(doc, found, words):
        return "promised"
    if negated and _is_unchanged(doc, words):
        return "said"
    if _both_settled(doc, words):
        return "agreed"
    if negated and "yet" in words and words[0] in doc.lists["empty_openers"]:
        return "said"
    return None


def _gives(doc: Document, found: Found, words: list[str]) -> bool:
    """ "twenty lorries would be handed over by June": what the speaker says will be given, whoever gives it."""
    if (
        found.frame not in ("that", "clause")
        or found.form is None
        or found.form.base not in doc.lists["plain_saying"]
    ):
        return False
    for k, word in enumerate(words[:12]):
        if word in doc.lists["expected_helpers"] and words[k + 1 : k + 2] == ["be"]:
            given = next((w for w in words[k + 2 : k + 4] if not w.endswith("ly")), "")
            rest = words[k + 2 : k + 5]
            return given in doc.lists["given_words"] or rest[:2] == ["made", "available"]
    return False


def _is_unchanged(doc: Document, words: list[str]) -> bool:
    """ "has not changed": a position that stands, and nothing denied."""
    at = next(
        (k for k, word in enumerate(words) if word in doc.lists["not_never"] or word.endswith("n't")), 99
    )
    return not doc.lists["changing"].isdisjoint(words[at + 1 : at + 3])


def _both_settled(doc: Document, words: list[str]) -> bool:
    """ "the two ministers had reached an understanding": told by one, and settled by both."""
    settled = doc.lists["settling"]
    at = next((k for k, word in enumerate(words[:7]) if word in doc.lists["perfect_helpers"]), 0)
    if not at or words[at + 1 : at + 2] == [] or words[at + 1] not in settled:
        return False
    subject = " ".join(word for word in words[:at] if word != "that")
    return subject in doc.lists.both and not doc.lists["no_not"].intersection(words[:12])


def _says_any(words: list[str], phrases: frozenset[str]) -> bool:
    """Whether one of the phrases stands in the words; few contents hold a word that marks one."""
    marks = _marks(phrases)
    found = marks.keys() & words
    if not found:
        return False
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for word in found for phrase in marks[word])


@lru_cache(maxsize=16)
def _marks(phrases: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The phrases by their longest word."""
    marks: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(phrases):
        word = max(reversed(phrase.split()), key=len)
        marks[word] = (*marks.get(word, ()), phrase)
    return marks


def _under_unless(doc: Document, words: list[str]) -> bool:
    """ "the tariff will stay unless Oslo opens its market": what goes on, or comes, until another does something."""
    if "unless" not in words:
        return False
    at = words.index("unless")
    weather = doc.lists["unless_idle"]
    return not doc.lists["stance_modals"].isdisjoint(words[:at]) and weather.isdisjoint(words[at:])


def _leaves_open(doc: Document, found: Found) -> bool:
    """ "did not rule out that his country would go to court"."""
    return found.denied and found.form is not None and found.form.base in doc.lists["excluding"]


def calls_untrue(doc: Document, found: Found, words: list[str]) -> bool:
    """ "is sheer fabrication", "does not hold water", "called the charge groundless"."""
    if _says_any(words, doc.lists["untrue_words"]):
        return True
    be = [k for k, word in enumerate(words[:24]) if word in doc.lists["be"]]
    if found.frame == "called":
        return not doc.lists["denial"].isdisjoint(words)
    for at in be:
        near = words[at + 1 : at + 1 + _NEAR]
        stop = next(
            (k for k, word in enumerate(near) if word == "," or word in doc.lists["untrue_enders"]), len(near)
        )
        near = near[:stop]
        if "not" in near or "no" in near:
            continue
        if not doc.lists["denial"].isdisjoint(near) or "lie" in near:
            return found.frame in ("that", "clause", "quote", "floating", "turn")
    return False


def _never(doc: Document, words: list[str]) -> bool:
    """ "At no point did she accept it", "Nobody there uttered the word": what is alleged never happened."""
    if _says_any(words, doc.lists["never_phrases"]):
        return True
    return words[0] in doc.lists["nobody_none"] and not doc.lists["telling"].isdisjoint(words[1:9])


def _expects(doc: Document, found: Found, words: list[str]) -> bool:
    """ "expressed his expectation that they be delivered", "expects an explanation"."""
    base = found.form.base if found.form else ""
    noun = found.frame in ("act", "thing") and not doc.lists["expectation_nouns"].isdisjoint(words[:4])
    verb = base == "expect" and found.frame in ("act", "thing") and words[:1] != ["to"]
    plain = found.frame in ("narration", "floating") and any(
        word in doc.lists["awaiting"] and not doc.lists["awaited"].isdisjoint(words[k + 1 : k + 2])
        for k, word in enumerate(words[:_HEAD])
    )
    return noun or verb or plain


def _announces_help(doc: Document, found: Found, words: list[str]) -> bool:
    """ "unveiled military help worth 450 million", "announced a package of aid"."""
    base = found.form.base if found.form else ""
    announced = base in doc.lists["announcing"] and found.frame in ("act", "thing")
    if found.frame == "narration" and not doc.lists["announced"].isdisjoint(words[:_HEAD]):
        announced = True
    return announced and not doc.lists["help"].isdisjoint(words[: _HEAD + 3])


def is_own_course(doc: Document, words: list[str], place: int) -> bool:
    """ "would go ahead with the exercise", "will suspend the treaty", "would consider dates": no boon for another."""
    at = place + 1
    while at < len(words) and (words[at].endswith("ly") or words[at] in doc.lists["course_adverbs"]):
        at += 1
    if words[at : at + 1] and words[at] in doc.lists["going_ahead"] and words[at + 1 : at + 2] == ["ahead"]:
        return True
    own = bool(words[at : at + 1]) and words[at] in doc.lists["own_course"]
    return own and doc.lists["relief"].isdisjoint(words[at + 1 : at + 8])


def is_comfort(doc: Document, found: Found, words: list[str]) -> bool:
    """ "offered her deepest condolences": what is offered is a word, and no promise."""
    base = found.form.base if found.form else ""
    return base in doc.lists["offering"] and not doc.lists["comfort"].isdisjoint(words[:_HEAD])
