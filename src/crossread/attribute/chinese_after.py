"""Chinese, after the cues are read: sentences in which a speaker goes on."""

from __future__ import annotations

from crossread.attribute.chinese_signs import party_side, party_size, reads
from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_TITLE = 24
"""Tokens, marks included, of the longest name in quotation marks."""


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
        own = here is not None and speaking is not None and _is_own_party(doc, speaking, here)
        if own and here and speaking and all(_is_performed(doc, one) for one in here):
            for one in here:
                one.source = speaking.source
        elif own and here and speaking:
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
        elif speaking is not None and (_speaks(speaking) or _acts_on(doc, speaking, first, last)):
            content = trim_marks(doc, first, last)
            if content[0] < content[1] and not _quotes_words(doc, first, last):
                new.append(
                    Found(None, None, "floating", speaking.source, [content], number, follows=speaking)
                )
    return new


def _speaks(found: Found) -> bool:
    return found.form is not None and found.form.row.kind == "speech"


def _acts_on(doc: Document, found: Found, first: int, last: int) -> bool:
    """Whether what one person did by saying it ("某人希望对方...") goes on in a sentence that states a thing."""
    if (
        not doc.article.side
        or found.form is None
        or found.source is None
        or found.form.row.status == "agreed"
    ):
        return False
    hit = doc.name_at(found.source[0])
    if hit is None or hit.kind != "person" or found.form.row.kind != "act":
        return False
    text = "".join(doc.low[first:last])
    told = any(
        word in text
        for word in (*doc.lists["event_words"], *doc.lists["leading_in"], *doc.lists["another_event"])
    )
    if told or any(other.kind == "person" for other in doc.names_in(doc.span(first, last))):
        return False
    ask = any(word in text for word in doc.lists["demand"])
    return ask or bool(party_size(doc, first))


def _is_performed(doc: Document, found: Found) -> bool:
    """ "云方敦促...", "我们对...深表遗憾": an act that is done by saying so, though the party stands for who speaks."""
    if found.frame != "act" or found.form is None or found.cue is None or found.source is None:
        return False
    told = found.form.row.status == "said" and found.form.row.kind == "speech"  # "对...表示遗憾"
    return told or found.form.base in doc.lists["performed"]


def _quotes_words(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence quotes somebody's words, and no more than a name or a word or two in scare quotes."""
    return any(_is_said(doc, *doc.quote_tokens[number], first) for number in doc.quotes_from(first, last))


def _is_said(doc: Document, start: int, end: int, first: int) -> bool:
    if start == first or doc.low[start - 1] in "：:，,":
        return True
    return end - start > _TITLE or any(doc.low[k] in "，。！？；" for k in range(start, end))


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
    """Whether a party is the side: its country, "我方", or a party by its first sign; one that nobody listed may be."""
    if any(reads(doc, at, word) for word in doc.lists["own_party"]):
        return True
    return party_size(doc, at) > 0 and party_side(doc, at) in (side, None)
