"""Plain sentences of Ukrainian and Russian readouts: which the account tells, and which tell of another thing.

A readout holds little but claims: what has a verb, or a figure behind a dash, is told, but for the opening sentence that
only says who met whom, the lists of those present, the wreaths and dinners, and what the press service tells its readers.
"""

from __future__ import annotations

from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_words import (
    is_infinitive,
    is_short_passive,
    is_verb,
    name_in,
    opens_relative,
)
from crossread.text.cases import cyrillic_key

_ASKING = 12
"""Words of the longest sentence that only tells who asked for the talks."""
_LEAST = 3
"""Words of the shortest sentence that tells something."""
_NEAR = 6
"""Words behind a verb in which whoever it concerns is named."""
_HEAD = 40
"""Words of an opening sentence in which those who met are named."""


def tells_plainly(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence without a report is a statement of the account."""
    if doc.pack.language not in ("uk", "ru") or doc.quoted[first]:
        return False
    words = [k for k in range(first, last) if doc.words[k][0].isalnum()]
    if len(words) < _LEAST or doc.words[last - 1] in ("?", ":"):
        return False
    if _measured(doc, first, last):
        return True
    return any(_is_finite(doc, k) for k in words)


def is_aside(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence of a readout tells nothing of what was said: who was there, what was visited, where photographs
    are, or, where it opens the text, only that two met."""
    if doc.pack.language not in ("uk", "ru"):
        return False
    return (
        _leads_in(doc, first, last)
        or _press_word(doc, first, last)
        or _attendance(doc, first, last)
        or _ceremony(doc, first, last)
        or _bare_opening(doc, first, last)
    )


def main_clauses(doc: Document, found: list[Found]) -> list[Found]:
    """ "Розмову організували партнери, яким країна дякує": what stands before the relative clause with the only cue."""
    if doc.pack.language not in ("uk", "ru"):
        return []
    new = []
    for number in sorted({one.sentence for one in found}):
        first, last = doc.sentences[number]
        comma = next((k for k in range(first + _LEAST, last - 1) if opens_relative(doc, k)), None)
        here = [one for one in found if one.sentence == number]
        if comma is None or any(
            min(one.first, one.cue[0] if one.cue else one.first) <= comma for one in here
        ):
            continue
        if tells_plainly(doc, first, comma) and not is_aside(doc, first, comma):
            new.append(Found(None, None, "narration", None, [(first, comma)], number))
    return new


def asks_for_talks(doc: Document, found: Found) -> bool:
    """ "Розмову ініціювала сусідня сторона", "На контакті наполіг Верхобуг": who brought the event about."""
    if found.frame != "act" or found.cue is None or found.source is None:
        return False
    first, last = doc.sentences[found.sentence]
    if last - first > _ASKING or doc.low[found.cue[0]] not in doc.lists["asking_verbs"]:
        return False
    talks = tuple(doc.lists["talks"])
    if not any(doc.low[k].startswith(talks) for k in range(first, last)):
        return False
    named = doc.names_in(doc.span(*found.source))
    side = any(hit.kind in ("side", "capital") for hit in named)
    return side and not any(is_infinitive(doc, k) for k in range(first, last))


def office_before(doc: Document, first: int, verb: int) -> Range | None:
    """ "Канцлер прийняв запрошення": an office without a name that opens the sentence, as its subject."""
    named = name_in(doc, first, verb)
    if named is None or named[0] != first or named[1] < verb - 1:
        return None
    if any(hit.kind == "person" for hit in doc.names_in(doc.span(first, min(len(doc.low), verb + _NEAR)))):
        return None  # "Міністерка звернулася до Шень Юлань": who she is, the text may not say
    key = cyrillic_key(doc.low[first])
    title = key in doc.lists.title_keys and doc.name_at(first) is None
    return named if title or doc.low[first] in doc.lists["visitors"] else None


def goes_on_elsewhere(doc: Document, before: Found, first: int) -> bool:
    """Whether a Ukrainian or Russian sentence opens with another country than that of whoever spoke before it."""
    if doc.pack.language not in ("uk", "ru") or before.source is None:
        return False
    hit = doc.name_at(first)
    named = doc.names_in(doc.span(*before.source))
    sides = {doc.cast.who(one)[0].side if one.kind == "person" else one.side for one in named}
    return hit is not None and bool(sides) and hit.side not in sides


def past_number(doc: Document, first: int, last: int) -> int:
    """Past "1)" and "а)" before a point of a list."""
    marked = first + 3 < last and doc.words[first + 1] == ")" and len(doc.words[first]) <= 2
    return first + 2 if marked and doc.pack.language in ("uk", "ru") else first


def _leads_in(doc: Document, first: int, last: int) -> bool:
    """ "За підсумками переговорів:", "Рассмотрено следующее.": what only leads in a list."""
    end = last - 1 if doc.words[last - 1] in ".!?" else last
    return doc.words[last - 1] == ":" or doc.low[end - 1] in doc.lists["following"]


def _measured(doc: Document, first: int, last: int) -> bool:
    """ "Продолжительность – 1 час 20 минут": a dash for the verb, and a figure behind it."""
    dash = next((k for k in range(first + 1, last) if doc.words[k] in ("—", "–", "-")), None)
    return dash is not None and any(doc.words[k][0].isdigit() for k in range(dash, last))


def _is_finite(doc: Document, at: int) -> bool:
    word = doc.low[at]
    if is_verb(doc, at) or word in doc.lists["finite"] or word in doc.lists["to_come"]:
        return True
    if doc.words[at][0].isupper() and doc.name_at(at) is not None:
        return False
    if is_short_passive(doc, at):
        return True
    endings = doc.lists.endings
    return (
        len(word) > 4 and word.endswith(endings["to_come"]) and not word.endswith(endings["plain_infinitive"])
    )


def _press_word(doc: Document, first: int, last: int) -> bool:
    return not doc.lists["press_words"].isdisjoint(doc.low[first : min(last, first + 4)])


def _attendance(doc: Document, first: int, last: int) -> bool:
    """ "У зустрічі також узяли участь ...", "В состав делегации вошли ..."."""
    words = f" {' '.join(doc.low[first:last])} "
    return any(f" {phrase}" in words for phrase in doc.lists["attending"]) and not _says_more(
        doc, first, last
    )


def _says_more(doc: Document, first: int, last: int) -> bool:
    """Whether it tells of an invitation, a plan or a refusal to take part, and not of who was there."""
    return any(cue in doc.lists["to_come"] or cue in doc.lists["negatives"] for cue in doc.low[first:last])


def _ceremony(doc: Document, first: int, last: int) -> bool:
    """Flowers, museums, dinners: what guests do besides talking."""
    stems = tuple(doc.lists["ceremonies"])
    met = not doc.lists["met"].isdisjoint(doc.low[first:last])
    stems += tuple(doc.lists["audiences"]) if met else ()
    if not any(doc.low[k].startswith(stems) for k in range(first, last)):
        return False
    return not any(doc.low[k] in doc.lists["that"] for k in range(first, last))


def _bare_opening(doc: Document, first: int, last: int) -> bool:
    """The opening sentence that says who met whom and when; at whose wish, or for how long, is a statement."""
    if not _opens_text(doc, first) or last >= doc.sentences[-1][1]:
        return False
    if any(opens_relative(doc, k) for k in range(first, last - 1)):
        return False  # "..., який перебуває в країні з першим візитом": it says more
    head = doc.span(first, min(last, first + _HEAD))
    people = {doc.cast.who(hit)[0].name for hit in doc.names_in(head) if hit.kind == "person"}
    if len(people) < 2:
        return False
    low = doc.low[first:last]
    asked = tuple(doc.lists["asked_stems"])
    return not any(word.startswith(asked) or word in doc.pack.units for word in low)


def _opens_text(doc: Document, first: int) -> bool:
    """Whether nothing but headings stands before the sentence."""
    number = doc.sentence_of(first)
    return all(doc.words[last - 1] not in ".!?…" for _, last in doc.sentences[:number])
