"""Chinese force: what the signs that open a content, or stand anywhere in it, say of its status."""

from __future__ import annotations

import re

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.model import Speaker, Status

_PARTY = re.compile(
    r"(?:^|[，；：])[^，；：。]{0,8}?([\u3400-\u9fff])方(?:也|还|始终|一直)?([\u3400-\u9fff]{1,4})"
)
_NO_PARTY = frozenset("双各对三多四己一某该官")


def by_signs(
    doc: Document, found: Found, pieces: list[Range], speaker: Speaker, strength: int
) -> tuple[Status, int]:
    """(status, strength) of a content whose cue says no more than that it was said."""
    text = "".join(doc.low[k] for first, last in pieces for k in range(first, last)).lstrip("“「『")
    lists = doc.lists
    if found.frame == "act" and any(word in text for word in lists["settle"]):
        return "agreed", 4
    if found.frame == "act" and any(word in text for word in lists["thanking"]):
        return "thanked", 3
    if text.startswith(tuple(lists["ask"])):
        return "asked", 4
    if _of_party(doc, text, speaker, tuple(lists["ask"])):
        return "asked", 4
    if text.startswith(tuple(lists["promise"])) or _own_promise(doc, text, speaker):
        return "promised", 3
    if any(f"，{word}" in text for word in lists["ask"]) and found.frame == "act":
        return "asked", 4  # "对...表示关切，敦促..."
    if any(word in text for word in lists["denial"]):
        return "denied", 4
    return ("thanked", 3) if text.startswith(tuple(lists["grateful"])) else ("said", strength)


def _own_promise(doc: Document, text: str, speaker: Speaker) -> bool:
    """ "云方愿...", "我们将...": the speaker's own party is ready for it."""
    return _of_party(doc, text, speaker, tuple(doc.lists["promise"]))


def _of_party(doc: Document, text: str, speaker: Speaker, promise: tuple[str, ...]) -> bool:
    """Whether the speaker's own party is the subject of one of the verbs."""
    for own in sorted(doc.lists["own_party"], key=len, reverse=True):
        if text.startswith(own):
            return text[len(own) :].startswith(promise)
    party = _PARTY.search(text)
    return (
        party is not None
        and party.group(2).startswith(promise)
        and party.group(1) not in _NO_PARTY
        and _is_own(doc, party.group(1), speaker)
    )


def _is_own(doc: Document, sign: str, speaker: Speaker) -> bool:
    """Whether "云方" is the speaker's side: the country whose name begins so, where the article names one."""
    named = {hit.side for hit in doc.hits if hit.kind == "side" and hit.span.of(doc.text).startswith(sign)}
    return speaker.side in named if named else True
