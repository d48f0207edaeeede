"""Chinese, after the cues are read: sentences in which a speaker goes on, and what he says apart from what he wishes."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Frame, Range

_SCARE = 8
"""Tokens, marks included, of the longest stretch in scare quotes."""


def trim_marks(doc: Document, first: int, last: int) -> Range:
    """`trim`, with the marks of Chinese."""
    first, last = trim(doc, first, last)
    while first < last and doc.low[first] in "，；。：、":
        first += 1
    while last > first and doc.low[last - 1] in "，；。：、" and not doc.quoted[last - 1]:
        last -= 1
    return first, last


def going_on(doc: Document, found: list[Found]) -> list[Found]:
    """Sentences of a paragraph that follow a report in it and name nobody else: the same speaker goes on."""
    by_sentence: dict[int, list[Found]] = {}
    for one in found:
        by_sentence.setdefault(one.sentence, []).append(one)
    new: list[Found] = []
    speaking: Found | None = None
    for number, (first, last) in enumerate(doc.sentences):
        if number and doc.new_paragraph(first - 1, first):
            speaking = None
        here = by_sentence.get(number)
        if here and speaking is not None and _is_own_party(doc, speaking, here):
            for one in here:
                found.remove(one)
            new.append(
                Found(
                    None,
                    None,
                    "floating",
                    speaking.source,
                    [trim_marks(doc, first, last)],
                    number,
                    follows=speaking,
                )
            )
        elif here:
            speaking = here[-1]
        elif speaking is not None and speaking.form and speaking.form.row.kind == "speech":
            content = trim_marks(doc, first, last)
            if content[0] < content[1] and not _quotes_words(doc, first, last):
                new.append(
                    Found(None, None, "floating", speaking.source, [content], number, follows=speaking)
                )
    return new


def _quotes_words(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence quotes more than a word or two in scare quotes."""
    spans = [doc.quote_tokens[number] for number in doc.quotes_from(first, last)]
    return any(end - start > _SCARE or start == first for start, end in spans)


def _is_own_party(doc: Document, speaking: Found, here: list[Found]) -> bool:
    """ "总统表示，... 德方欢迎...": in a readout the speaker goes on about his own party."""
    if (
        not doc.article.side
        or speaking.form is None
        or speaking.form.row.kind != "speech"
        or speaking.source is None
    ):
        return False
    person = next((h for h in doc.names_in(doc.span(*speaking.source)) if h.kind == "person"), None)
    side = doc.cast.who(person)[0].side if person else None
    if side is None or any(one.form is None or one.source is None or one.quotes for one in here):
        return False
    return all(_is_of(doc, one.source[0], side) for one in here if one.source)


def _is_of(doc: Document, at: int, side: str) -> bool:
    """Whether a country, or a party called by its first sign, is the side; one that nobody listed may be."""
    hit = doc.name_at(at)
    if hit is not None:
        return hit.kind == "side" and hit.side == side
    if doc.low[at + 1 : at + 2] != ["方"] or doc.low[at] in "双各对三多":
        return False
    named = {h.side for h in doc.hits if h.kind == "side" and h.span.of(doc.text).startswith(doc.low[at])}
    return not named or side in named


def split_wishes(doc: Document, found: list[Found]) -> list[Found]:
    """ "表示，A，愿B" says two things: what is and what the speaker is ready for; each is a claim."""
    divided: list[Found] = []
    for one in found:
        feels = one.frame == "act" and one.form is not None and one.form.row.kind == "speech"
        if (one.frame in ("clause", "floating") or feels) and len(one.content) == 1:
            divided.extend(_split(doc, one, feels=feels))
        else:
            divided.append(one)
    return divided


def _split(doc: Document, found: Found, *, feels: bool) -> list[Found]:
    first, last = found.content[0]
    cuts = [first]
    opens = _opens_promise if feels else _opens_wish
    for at in range(first + 3, last - 3):
        comma = doc.low[at] == "，" and not doc.quoted[at]
        if comma and opens(doc, at + 1) and not _is_lead(doc, cuts[-1], at):
            cuts.append(at + 1)
    if len(cuts) == 1:
        return [found]
    pieces = [trim_marks(doc, a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]
    frames: list[Frame] = [found.frame, *["clause" if feels else found.frame for _ in pieces[1:]]]
    return [Found(found.cue, found.form, frame, found.source, [piece], found.sentence, follows=found.follows)
            for frame, piece in zip(frames, pieces, strict=True)]  # fmt: skip


def _is_lead(doc: Document, first: int, comma: int) -> bool:
    """ "待条件具备后，卡方愿...", "如果...，": time, ground or condition of what follows, and no statement."""
    clause = next((k + 1 for k in range(comma - 1, first, -1) if doc.low[k] in "，；"), first)
    text = "".join(doc.low[clause:comma])
    return text.endswith(tuple(doc.lists["lead_ends"])) or text.startswith(tuple(doc.lists["lead_starts"]))


def _opens_wish(doc: Document, at: int) -> bool:
    text = "".join(doc.low[at : at + 2])
    return any(text.startswith(opener) for opener in doc.lists["openers"]) or _opens_promise(doc, at)


def _opens_promise(doc: Document, at: int) -> bool:
    """ "表示理解，将认真研究", "赞同...，卡方愿...": what a party will do begins, named or not."""
    party = 2 if doc.low[at + 1] == "方" and doc.low[at] not in "双各对三多" else 0
    text = "".join(doc.low[at + party : at + party + 2])
    return text.startswith(("愿", "将")) and not text.startswith("将近")
