"""Which sentences of a readout tell of its event, of what comes of it, or of who brought it about."""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found
from crossread.attribute.slavic_plain import asks_for_talks
from crossread.attribute.slavic_words import is_past

_LEAD = 14
"""Words at the head of a Ukrainian or Russian sentence in which what it tells of is named."""
_STEP = 30
"""Words in which a meeting to come and its verb stand together."""


def tells_event(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence without a report tells what was held, settled or left out, or what is to come."""
    return doc.pack.language in ("uk", "ru") and (
        _to_come(doc, first, last)
        or _left_out(doc, first, last)
        or _matter(doc, first, last)
        or _own_word(doc, first, last)
    )


def tells_another(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence of a readout tells of another event ("此前，...曾...", "同日，...还会见...", "Перед розмовою ..."),
    or, in Chinese, goes on in a paragraph that opens so."""
    if doc.pack.language != "zh":
        head = " ".join(doc.low[first : min(last, first + 3)])
        return any(head.startswith(lead) for lead in doc.lists["another_lead"])
    opening = doc.paragraph_start(first)
    lead = _signs(doc, opening, min(first, opening + _STEP))
    text = _signs(doc, first, last)
    if text.startswith(leads := tuple(doc.lists["another_lead"])) or lead.startswith(leads):
        return True
    return any(word in text for word in doc.lists["another_event"])


def _to_come(doc: Document, first: int, last: int) -> bool:
    """ "Наступне засідання комісії відбудеться в жовтні": something that is held, and a verb of the future."""
    words = doc.low[first : min(last, first + _STEP)]
    if doc.lists["to_come"].isdisjoint(words):
        return False
    held = tuple(doc.lists["held"])
    return any(word.startswith(held) for word in words)


def _left_out(doc: Document, first: int, last: int) -> bool:
    """ "Жодних зобов'язань сторона на себе не взяла": a sentence that opens with a negative word."""
    words = " ".join(doc.low[first:last])
    infinitive = doc.words[first].endswith(doc.lists.endings["infinitive"])
    if infinitive and any(phrase in words for phrase in doc.lists["unsettled"]):
        return True  # "Домовитися про строки не вдалося"
    return doc.low[first] in doc.lists["negatives"] and any(is_past(doc, k) for k in range(first, last))


def _matter(doc: Document, first: int, last: int) -> bool:
    """ "Тема санкцій не порушувалася": a matter of the talks, with a verb that tells what became of it."""
    stop = min(last, first + _LEAD)
    matter = next((k for k in range(first, stop) if doc.low[k] in doc.lists["matters"]), None)
    if matter is None:
        return False
    opens = matter - first <= 2 and doc.low[first].endswith(
        doc.lists.endings["opening_past"]
    )  # "Відбувся обмін думками"
    return opens or any(is_past(doc, k) for k in range(max(first, matter - 2), min(last, matter + 7)))


def _own_word(doc: Document, first: int, last: int) -> bool:
    """ "Наша країна готова ...": the issuing side is the subject, and says what it is ready for or will not do."""
    hit = doc.name_at(first)
    if hit is None or hit.kind not in ("side", "capital") or hit.side != doc.article.side:
        return False
    near = doc.low[first + 1 : min(last, first + 4)]
    return not doc.lists["promise"].isdisjoint(near) or "не" in near


def _signs(doc: Document, first: int, last: int) -> str:
    return "".join(doc.low[first:last])


def asks_for_event(doc: Document, found: Found) -> bool:
    """ "The Vice-Premier had asked for the call", "which had been proposed by Oslo": who brought the event about is told by
    the readout itself, and no part of what was said."""
    if doc.pack.language in ("uk", "ru"):
        return asks_for_talks(doc, found)
    if doc.pack.language != "en" or found.frame != "act" or found.cue is None or found.form is None:
        return False
    if found.form.base.split()[0] not in doc.lists["arranging"] or len(found.content) != 1:
        return False
    first, last = found.content[0]
    events = doc.lists["event_words"]
    before = doc.low[max(0, found.cue[0] - 3) : found.cue[0]]
    if found.form.base == "call" and last == found.cue[1] and not doc.lists["be"].isdisjoint(before):
        return (
            doc.low[first] == "the" or doc.name_at(first) is not None
        )  # "the minister was called by her colleague"
    if last == found.cue[1] and first < found.cue[0]:  # "the exchange, which had been proposed | by her"
        noun = next((k for k in range(first, found.cue[0]) if doc.tags[k] == "n"), first)
        return doc.low[noun] in events
    at = found.cue[1] + (doc.low[found.cue[1] : found.cue[1] + 1] == ["for"])
    noun = next((k for k in range(at, min(last, at + 6)) if doc.low[k] in events), last)
    if noun >= last or any(doc.tags[k] not in "dnj" for k in range(at, noun)):
        return False
    definite = doc.low[at] in doc.lists["this_event"] or "had" in before
    after = doc.low[noun + 1] if noun + 1 < last else "."
    return definite and (after in (",", ".") or after in doc.lists["event_enders"])
