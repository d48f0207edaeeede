"""Chinese force: what the signs that open a content, or stand anywhere in it, say of its status."""

from __future__ import annotations

import re

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.model import Speaker, Status

_PARTY = re.compile(
    r"(?:^|[，；：])[^，；：。]{0,8}?([\u3400-\u9fff])方(?:也|还|始终|一直)?([\u3400-\u9fff]{1,4})"
)
_CLAUSE = re.compile(r"[，；：。]")
_NO_PARTY = frozenset("双各对三多四己一某该官")


def by_signs(
    doc: Document, found: Found, pieces: list[Range], speaker: Speaker, strength: int
) -> tuple[Status, int]:
    """(status, strength) of a content whose cue says no more than that it was said."""
    text = "".join(doc.low[k] for first, last in pieces for k in range(first, last)).lstrip("“「『")
    lists = doc.lists
    if found.frame == "act" and any(word in text for word in lists["settle"]) and not _is_undone(doc, text):
        return "agreed", 4
    if found.frame == "act" and any(word in text for word in lists["thanking"]):
        return "thanked", 3
    if found.frame == "act" and _bids_come(doc, found, text):
        return "asked", 3
    if any(word in text for word in lists["threats"]):
        return "warned", 4
    if text.startswith(tuple(lists["ask"])):
        return "asked", 4
    if _of_party(doc, text, speaker, tuple(lists["refuse"])):
        return "denied", 4
    if _of_party(doc, text, speaker, tuple(lists["ask_of_party"])) or _demands(doc, text, speaker):
        return "asked", 4
    if text.startswith(tuple(lists["promise"])) or _own_promise(doc, text, speaker):
        return "promised", 3
    if any(f"，{word}" in text for word in lists["ask"]) and found.frame == "act":
        return "asked", 4  # "对...表示关切，敦促..."
    if _of_party(doc, text, speaker, tuple(lists["grateful"])):
        return "thanked", 3
    if any(word in text for word in lists["denial"]):
        return "denied", 4
    return ("thanked", 3) if text.startswith(tuple(lists["grateful"])) else ("said", strength)


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


def _own_promise(doc: Document, text: str, speaker: Speaker) -> bool:
    """ "云方愿...", "我们将向...提供": the speaker's own party is ready for it, or will do it for somebody."""
    if _of_party(doc, text, speaker, tuple(doc.lists["promise"])):
        return True
    helps = any(word in text for word in doc.lists["benefit"])
    if helps and speaker.kind != "both" and text.startswith(tuple(doc.lists["will"])):
        return True  # "..., 将尽快予以放行": whose words they are, is who will do it
    return helps and _of_party(doc, text, speaker, tuple(doc.lists["will"]))


def _of_party(doc: Document, text: str, speaker: Speaker, promise: tuple[str, ...]) -> bool:
    """Whether the speaker's own party is the subject of one of the verbs."""
    for own in sorted(doc.lists["own_party"], key=len, reverse=True):
        if text.startswith(own):
            return text[len(own) :].startswith(promise)
    return any(
        party.group(2).startswith(promise)
        and party.group(1) not in _NO_PARTY
        and _is_own(doc, party.group(1), speaker)
        for party in _PARTY.finditer(text)
    )


def _is_own(doc: Document, sign: str, speaker: Speaker) -> bool:
    """Whether "云方" is the speaker's side: the country whose name begins so, where the article names one."""
    named = {hit.side for hit in doc.hits if hit.kind == "side" and hit.span.of(doc.text).startswith(sign)}
    return speaker.side in named if named else True
