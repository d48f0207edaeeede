"""Small words of Chinese that several rules read: whose party a word names, and what it feels."""

from __future__ import annotations

import re

from crossread.attribute.document import Document
from crossread.model import Span

_NO_PARTY = frozenset("双各对三多四己一某该官")
"""Signs before 方 that name no one country."""
_GAP = re.compile(r"(?:(?![的不是了在将被因为])[\u3400-\u9fff]){1,9}")
"""Signs of a noun behind a quoted name: "“某某”天然气管道项目"."""
_NEAR = 6
"""Signs behind a verb in which the feeling stands that it tells."""


def party_size(doc: Document, at: int) -> int:
    """Tokens of a party at a token ("云方", "云岚", "我方", "我们"); 0 where none stands."""
    low = doc.low
    if at >= len(low):
        return 0
    sign = low[at]
    own = max((len(w) for w in doc.lists["own_party"] if w[0] == sign and reads(doc, at, w)), default=0)
    if own:
        return own
    called = low[at + 1 : at + 2] == ["方"]
    hit = doc.name_at(at)
    if hit is not None and hit.kind == "side":
        end = doc.tokens(hit.span)[1]
        return end - at + (low[end : end + 1] == ["方"])
    if called and sign not in _NO_PARTY and "\u3400" <= sign <= "\u9fff":
        return 0 if (not doc.lists["no_party_behind"].isdisjoint(low[at + 2 : at + 3])) else 2
    return 0


def party_side(doc: Document, at: int) -> str | None:
    """The side of the party at a token, where the article names one; "我方" is the issuer's."""
    if any(word[0] == doc.low[at] and reads(doc, at, word) for word in doc.lists["own_party"]):
        return doc.article.side
    hit = doc.name_at(at)
    if hit is not None:
        return hit.side if hit.kind == "side" else None
    sign = doc.low[at]
    named = next(
        (h.side for h in doc.hits if h.kind == "side" and h.span.of(doc.text).startswith(sign)), None
    )
    own = doc.packs.sides.sides.get(doc.article.side or "")
    if named is None and own is not None and any(name.startswith(sign) for name in own.names):
        return doc.article.side
    return named


def reads(doc: Document, at: int, words: str) -> bool:
    """Whether these signs stand at a token."""
    return "".join(doc.low[max(0, at) : at + len(words)]) == words


def names_feeling(doc: Document, at: int) -> bool:
    """Whether what follows a verb is a feeling ("表示遗憾", "表示期待成行"), and no party that feels it."""
    text = "".join(doc.low[at : at + _NEAR])
    places = [text.find(feeling) for feeling in doc.lists["feelings"] if feeling in text]
    if places and not any(party_size(doc, k) for k in range(at, at + min(places))):
        return True
    return text.startswith(tuple(doc.lists["looks_forward"]))


def is_title(doc: Document, quoted: Span) -> bool:
    """ "“某海行为准则”", "“晨帆”号": the name of a paper, a plan, a body or a ship in quotation marks; nobody's words."""
    if doc.pack.language != "zh":
        return False
    words = quoted.of(doc.text)
    named = (
        words.endswith(tuple(doc.lists["title_nouns"]))
        or doc.text[quoted.end + 1 : quoted.end + 2] in doc.lists["ship_nouns"]
    )
    return named and not any(mark in words for mark in "，。！？；")
