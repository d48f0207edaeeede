"""Whole quotations and their frames: '"A," he said, "b."', 'he said: "A."'."""

from __future__ import annotations

from crossread.attribute.clauses import trim
from crossread.attribute.cues import Cue
from crossread.attribute.found import Found, Frame, Range
from crossread.attribute.source import source_right
from crossread.attribute.state import SentenceState
from crossread.attribute.tagging import FINITE

_SPEECH_FRAMES = frozenset({"that", "clause", "quote"})
_CLOSERS = frozenset(["'", "’", "”", '"', "''", "»"])
_QUOTE_REACH = 14
"""Words between a cue and the quotation it introduces."""


def quote_before(s: SentenceState, edge: int, cue: Cue) -> int | None:
    """The quotation that ends right before the frame, if the frame can follow it."""
    doc = s.doc
    number = doc.quote_to.get(edge)
    if number is None and edge > 0 and doc.low[edge - 1] in ",—–-":
        number = doc.quote_to.get(edge - 1)
    if number is None or number in s.taken:
        return None
    first, last = doc.quote_tokens[number]
    if doc.new_paragraph(last - 1, cue.first):
        return None
    if doc.low[last - 2] == "." and cue.last < s.last and doc.tags[cue.last] not in ",pa":
        return None  # '... a shame." He rejected as a lie that ...'
    inner = last - 2
    while inner > first and doc.low[inner] in _CLOSERS:  # a quotation inside ends with it: 'off,'" he said
        inner -= 1
    ends = doc.low[inner] if inner > first else ""
    closes_clause = ends in (",", "?", "!", ".", "…", "—", "–") or doc.low[last] in (",", "—", "–", "-")
    return number if closes_clause else None


def stands_aside(s: SentenceState, number: int) -> bool:
    """Whether the quotation before a frame may be none of its own: a title or a nickname in the subject ("the host of
    “Open Door,” said that ..."), or the end of the sentence before ("... “a shame.” He told them that ...")."""
    doc = s.doc
    first, last = doc.quote_tokens[number]
    if doc.low[last - 2] == ".":
        return True
    lead = [k for k in range(s.first, first) if doc.words[k][0].isalnum() and not doc.quoted[k]]
    main = [
        k
        for k in lead
        if doc.tags[k] in FINITE and not any(doc.tags[j] in "rw" for j in range(max(s.first, k - 8), k))
    ]
    return last - first <= 11 and len(lead) > 1 and not main


def after_quote(s: SentenceState, cue: Cue, place: int, source: Range | None, number: int) -> Found | None:
    """'"A," he said.' and '"A," said Wang, "b."'."""
    doc = s.doc
    last = doc.quote_tokens[number][1]
    if not (cue.form.frames & (_SPEECH_FRAMES | {"obj", "np+to", "np", "as", "p:on", "to"})):
        return None
    inverted = None
    if source is None:
        inverted = source_right(doc, cue.last, s.last)
    quotes = _quotes_joined(s, number)
    content: list[Range] = [doc.quote_tokens[q] for q in quotes]
    start = content[0][0]
    lead = trim(doc, s.framed, start)
    fragment = doc.words[min(start + 1, last - 1)][:1].islower()
    if (
        lead[1] - lead[0] >= (1 if fragment else 2) and start > s.first
    ):  # the quotation is only the end of what the frame reports
        content = [(lead[0], last)]
    frame_end = (inverted or (cue.last, cue.last))[1]
    extra = _quote_after(s, frame_end, place)
    if extra is not None:
        content.append(_with_lead(s, frame_end, *doc.quote_tokens[extra]))
        quotes.append(extra)
    s.taken.update(quotes)
    s.covered = s.framed = max(s.covered, frame_end, content[-1][1])
    return Found(
        (cue.first, cue.last), cue.form, "quote", source or inverted, content, s.number,
        inverted=inverted is not None, quotes=set(quotes),
    )  # fmt: skip


def _with_lead(s: SentenceState, frame_end: int, first: int, last: int) -> Range:
    """'"We like him," she said, but "not the plan".': the words that lead on to the second half belong to it."""
    joined = (
        frame_end < first
        and s.doc.low[frame_end] == ","
        and s.doc.low[first - 1] not in (",", ".", ":", "—", "–")
    )
    return (frame_end + 1, last) if joined else (first, last)


def _quotes_joined(s: SentenceState, number: int) -> list[int]:
    """The quotation and those that stand right before it in the same sentence ('"A," "and b," he said')."""
    quotes = [number]
    while quotes[0] > 0 and quotes[0] - 1 not in s.taken:
        gap_first, gap_last = s.doc.quote_tokens[quotes[0] - 1][1], s.doc.quote_tokens[quotes[0]][0]
        if gap_first < s.first or gap_last - gap_first > 0 or s.doc.new_paragraph(gap_first - 1, gap_last):
            break
        quotes.insert(0, quotes[0] - 1)
    return quotes


def _quote_after(s: SentenceState, frame_end: int, place: int) -> int | None:
    """The second half of a split quotation, in this sentence or opening the next one of the paragraph."""
    doc = s.doc
    number = next(iter(doc.quotes_from(frame_end, s.last + 1)), None)
    if number is None or number in s.taken:
        return None
    first, last = doc.quote_tokens[number]
    if doc.new_paragraph(frame_end - 1, first):
        return None
    if first >= s.last and last not in doc.sentence_ends and doc.low[last - 2] not in ".?!…,":
        return None  # it only opens the next sentence, which has a frame of its own
    if doc.low[first - 1] in ".!?" and doc.low[last - 2] == ",":
        return None  # '"A," he said. "B," he added.'
    gap = [k for k in range(frame_end, first) if doc.words[k][0].isalnum()]
    between = [c for c in s.cues[place + 1 :] if frame_end <= c.first < first]
    if len(gap) > 10 or any(c.form.row.kind != "preposition" for c in between):
        return None
    goes_on = doc.low[frame_end] == "," and not any(doc.low[k] in ".;:" for k in range(frame_end, first))
    return number if doc.low[first - 1] in (",", ".", ":", "—", "–") or not gap or goes_on else None


def introduced_quote(s: SentenceState, cue: Cue, place: int) -> tuple[Frame, list[Range], set[int]] | None:
    """A whole quotation introduced by the cue: 'said: "A."', 'replied, according to Oslo: "A."'."""
    doc = s.doc
    number = next(iter(doc.quotes_from(cue.last, s.last)), None)
    if number is None and s.last < len(doc.low) and doc.low[s.last - 1] == ":":
        number = doc.quote_from.get(s.last)  # "He said:" and the quotation in a paragraph of its own
    if number is None or number in s.taken:
        return None
    first, last = doc.quote_tokens[number]
    gap = [k for k in range(cue.last, first) if doc.words[k][0].isalnum()]
    between = [c for c in s.cues[place + 1 :] if c.first < first and c.form.row.kind != "preposition"]
    if between or len(gap) > _QUOTE_REACH:
        return None
    mark = doc.low[first - 1] if first - 1 >= cue.last else ""
    capital = doc.words[first + 1][:1].isupper() if first + 1 < len(doc.words) else False
    whole = (mark in (",", ":") and (capital or mark == ":")) or (not gap and capital and last - first > 6)
    if not whole or (mark == "," and "that" in doc.low[cue.last : first]):
        return None
    quotes = [number]
    while _adjoins(s, quotes[-1]):
        quotes.append(quotes[-1] + 1)
    s.taken.update(quotes)
    return "quote", [doc.quote_tokens[q] for q in quotes], set(quotes)


def _adjoins(s: SentenceState, number: int) -> bool:
    doc = s.doc
    if number + 1 >= len(doc.quotes) or number + 1 in s.taken:
        return False
    end, start = doc.quote_tokens[number][1], doc.quote_tokens[number + 1][0]
    return start == end and not doc.new_paragraph(end - 1, start)
