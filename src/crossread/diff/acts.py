"""What a claim without reporting words tells of: read from its own words, so that bare texts can be compared too.

A claim with a cue is left as it is: whoever attributed it saw the sentence around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.diff.lexicon import Lexicon, Mark
from crossread.model import Claim, Status
from crossread.text.stems import stem
from crossread.text.words import Word, words

_OPENING = 9
"""Words at the beginning of a claim among which the verb of a narrated act stands."""
_REACHES: dict[Status, int] = {"agreed": 5, "promised": 5, "asked": 2}
"""Words before a verb in which "no" or "not" denies that it was done; other verbs are not denied, only negated."""
_NEAR = 3
"""Words before a verb in which a negation takes its act away ("does not thank")."""


def with_act(claim: Claim, known: Lexicon) -> Claim:
    """The claim with status, polarity and condition read from its words, where nothing is known of them."""
    if claim.cue or claim.status != "said":
        return claim
    divided = words(claim.text)
    marks = known.marks(divided)
    negations = [mark.first for mark in marks.get("negation", ())]
    return replace(
        claim,
        status="denied" if _denied(negations, marks.get("open", ())) else _status(divided, negations, known),
        negated=claim.negated or bool(negations),
        conditional=claim.conditional or _sets_condition(marks),
    )


def _denied(negations: Sequence[int], talk: Sequence[Mark]) -> bool:
    """Whether it is denied that there was talk of something: "was not discussed"."""
    return any(0 < mark.first - negation <= 2 for mark in talk for negation in negations)


def _sets_condition(marks: dict[str, tuple[Mark, ...]]) -> bool:
    times = {mark.first for mark in marks.get("no_condition", ())}
    return any(mark.first not in times for mark in marks.get("conditional", ()))


def _status(divided: Sequence[Word], negations: Sequence[int], known: Lexicon) -> Status:
    """The first act told; one that is negated, and whatever "was not discussed", is denied."""
    for at, word in enumerate(divided):
        act = known.acts.get(stem(word.key)) if word.kind != "mark" and not word.text[0].isupper() else None
        if act is None or (act == "denied" and divided[at + 1 : at + 2] and divided[at + 1].key == "to"):
            continue  # "refused to sign" is no denial of anything told
        reach = _REACHES.get(act, 0)
        if any(0 < at - negation <= reach for negation in negations):
            return "denied"
        if at < _OPENING and not any(0 < at - negation <= _NEAR for negation in negations):
            return act
    return _by_signs("".join(word.text for word in divided), known)


def _by_signs(text: str, known: Lexicon) -> Status:
    """The act of a Chinese claim: its signs are not divided into words."""
    found = [(text.find(sign), act) for sign, act in known.signs.items() if sign in text]
    return min(found)[1] if found else "said"
