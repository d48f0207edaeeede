"""Chinese force: what the signs that open a content, or stand anywhere in it, say of its status."""

from __future__ import annotations

import re

from crossread.attribute.chinese_signs import party_side, party_size, reads
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.model import Speaker, Status

_OBJECT = "同与向对跟给和为由"
"""Signs before a party that is no subject."""
_LEAD, _ADVERBS = 10, 3
"""Signs of a clause in which its subject stands; adverbs that may stand behind it."""
_CLAUSE = re.compile(r"[，；：。]")
_NO_PARTY = frozenset("双各对三多四己一某该官")


def by_signs(
    doc: Document, found: Found, pieces: list[Range], speaker: Speaker, strength: int
) -> tuple[Status, int]:
    """(status, strength) of a content whose cue says no more than that it was said."""
    text = "".join(doc.low[k] for first, last in pieces for k in range(first, last)).lstrip("“「『")
    lists = doc.lists
    own = _behind_own(doc, pieces, speaker)
    if found.frame == "act" and any(word in text for word in lists["settle"]) and not _is_undone(doc, text):
        return "agreed", 4
    if found.frame == "act" and any(word in text for word in lists["thanking"]):
        return "thanked", 3
    if found.frame == "act" and _bids_come(doc, found, text):
        return "asked", 3
    if any(word in text for word in lists["threats"]):
        return "warned", 4
    if _gives(doc, found, text) or text.startswith(tuple(lists["looks_forward"])):  # "期待成行"
        return ("promised", 4) if _gives(doc, found, text) else ("said", strength)
    if text.startswith(tuple(lists["ask"])):
        return "asked", 4
    if _of_party(own, tuple(lists["refuse"])):
        return "denied", 4
    if _of_party(own, tuple(lists["ask_of_party"])) or _demands(doc, text, speaker):
        return "asked", 4
    if text.startswith(tuple(lists["promise"])) or _own_promise(doc, own, text, speaker):
        return "promised", 3
    if any(f"，{word}" in text for word in lists["ask"]) and found.frame == "act":
        return "asked", 4  # "对...表示关切，敦促..."
    if _of_party(own, tuple(lists["grateful"])):
        return "thanked", 3
    if any(word in text for word in lists["denial"]):
        return "denied", 4
    return ("thanked", 3) if text.startswith(tuple(lists["grateful"])) else ("said", strength)


def _gives(doc: Document, found: Found, text: str) -> bool:
    """ "云方决定向对方提供...": what one party has resolved to do for another."""
    resolves = found.cue is not None and doc.words_of(*found.cue) in doc.lists["resolving"]
    return resolves and any(word in text for word in doc.lists["benefit"])


def _bids_come(doc: Document, found: Found, text: str) -> bool:
    """ "欢迎某人方便时访问...": a welcome to somebody who is to come invites him; to a visit that is made it does not."""
    welcomes = found.cue is not None and doc.words_of(*found.cue) in doc.lists["welcoming"]
    if not welcomes or not any(word in text for word in doc.lists["coming"]):
        return False
    hit = doc.name_at(found.cue[1]) if found.cue else None
    return (
        hit is not None
        and hit.kind == "person"
        and not text.endswith("访问")
        and not any(word in text for word in doc.lists["already"])
    )


def denied_before(doc: Document, found: Found) -> bool:
    """Whether the words between the subject and its verb deny the act: "双方未能就此达成一致"."""
    if found.cue is None or found.source is None or found.source[1] > found.cue[0]:
        return False
    text = "".join(doc.low[found.source[1] : found.cue[0]])
    return text.startswith(tuple(doc.lists["undone"])) or text.endswith(tuple(doc.lists["undone"]))


def _is_undone(doc: Document, text: str) -> bool:
    """Whether the words open with what denies them: "未能就此达成一致"."""
    if text.startswith(tuple(doc.lists["undone"])):
        return True
    return any(f"{undone}{word}" in text for undone in doc.lists["undone"] for word in doc.lists["settle"])


def _demands(doc: Document, text: str, speaker: Speaker) -> bool:
    """ "对方应尽快...", "各方都须...": what somebody else, or everybody, has to do; no demand on one's own party."""
    opposed = tuple(doc.lists["not_demand"])
    for clause in _CLAUSE.split(text):
        for demand in doc.lists["demand"]:
            at = clause.find(demand)
            if at <= 0 or clause[at:].startswith(opposed):
                continue
            subject = clause[:at].rstrip("也都均还更就仍一直始终当前首先理")
            if subject.endswith(tuple(doc.lists["obliged"])) or _is_other(doc, subject, speaker):
                return True
    return False


def _is_other(doc: Document, subject: str, speaker: Speaker) -> bool:
    """Whether a subject is one of the parties, and not the speaker's."""
    if subject.endswith("方") and len(subject) > 1 and subject[-2] not in _NO_PARTY:
        return subject[-2:] not in doc.lists["own_party"] and not _is_side(doc, subject[-2], speaker)
    ends = [hit.side for hit in doc.hits if hit.kind == "side" and subject.endswith(hit.span.of(doc.text))]
    return bool(ends) and speaker.side not in ends


def _is_side(doc: Document, sign: str, speaker: Speaker) -> bool:
    """Whether the country whose name begins so is known to be the speaker's."""
    named = {hit.side for hit in doc.hits if hit.kind == "side" and hit.span.of(doc.text).startswith(sign)}
    return speaker.side in named


def _own_promise(doc: Document, own: list[str], text: str, speaker: Speaker) -> bool:
    """ "云方愿...", "我们将向...提供": the speaker's own party is ready for it, or will do it."""
    if _of_party(own, tuple(doc.lists["promise"])):
        return True
    if speaker.kind == "both":
        return False
    if text.startswith(tuple(doc.lists["will_signs"])) and not text[1:].startswith(
        tuple(doc.lists["no_promise"])
    ):
        return True  # "..., 将尽快予以放行": whose words they are, is who will do it
    helps = any(word in text for word in doc.lists["benefit"])
    will = tuple(doc.lists["will"])
    if helps and (text.startswith(will) or _of_party(own, will)):
        return True
    return _of_party(own, tuple(doc.lists["will_signs"]), unless=tuple(doc.lists["no_promise"]))


def _of_party(rests: list[str], verbs: tuple[str, ...], unless: tuple[str, ...] = ()) -> bool:
    """Whether the speaker's own party is the subject of one of the verbs, with nothing that is in the way behind it."""
    for rest in rests:
        verb = next((verb for verb in verbs if rest.startswith(verb)), None)
        if verb and not rest[len(verb) :].startswith(unless):
            return True
    return False


def _behind_own(doc: Document, pieces: list[Range], speaker: Speaker) -> list[str]:
    """What stands behind the speaker's own party where it is a subject, adverbs passed over."""
    rests = []
    for first, last in pieces:
        for begin, end in _clauses(doc, first, last):
            for at in range(begin, min(end, begin + _LEAD)):
                size = party_size(doc, at) if at == begin or doc.low[at - 1] not in _OBJECT else 0
                if size and _is_own(doc, at, speaker):
                    rests.append(_past_adverbs(doc, "".join(doc.low[at + size : end])))
    return rests


def _clauses(doc: Document, first: int, last: int) -> list[Range]:
    cuts = [k for k in range(first, last) if doc.low[k] in "，；：。"]
    return list(zip([first, *(k + 1 for k in cuts)], [*cuts, last], strict=True))


def _past_adverbs(doc: Document, text: str) -> str:
    for _ in range(_ADVERBS):
        adverb = next((word for word in doc.lists["party_adverbs"] if text.startswith(word)), "")
        text = text[len(adverb) :]
    return text


def _is_own(doc: Document, at: int, speaker: Speaker) -> bool:
    """Whether a party is the speaker's side; one that nobody listed may be."""
    if any(word[0] == doc.low[at] and reads(doc, at, word) for word in doc.lists["own_party"]):
        return True
    return party_side(doc, at) in (speaker.side, None)


def holds_negative(doc: Document, first: int, last: int) -> bool:
    """Whether a sign that denies stands there, and in no word that denies nothing ("无偿", "未来", "不断")."""
    text = "".join(doc.low[first:last])
    for word in doc.lists["no_negation"]:
        if word in text:
            text = text.replace(word, "")
    return any(sign in text for sign in doc.lists["negatives"])


def hangs_on(doc: Document, first: int, last: int) -> bool:
    """ "待条件成熟，...", "..., 但须取得共识": a clause that waits for something, or a proviso."""
    for begin, end in _clauses(doc, first, last):
        if begin >= end or doc.name_at(begin) is not None or party_size(doc, begin):
            continue  # "若方", "待某" as a name
        text = "".join(doc.low[begin:end]).lstrip("“")
        if text.startswith(tuple(doc.lists["provisos"])) and not text.startswith(
            tuple(doc.lists["no_provisos"])
        ):
            return True
    return False
