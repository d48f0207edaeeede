"""Transcripts: paragraphs that open with a speaker's name and a colon, as briefings are published."""

from __future__ import annotations

import re

from crossread.attribute import chinese_turns
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_TURN = re.compile(
    r"^[ \t\"“]*(?P<name>(?:(?:MR|MS|MRS|DR|AMB|GEN|SEN|GOV|REP|SECRETARY|PRESIDENT|PRIME MINISTER|MINISTER)\.? )?"
    r"[A-Z][A-Z.'’\-]{1,24}(?: [A-Z][A-Z.'’\-]{0,24}){0,3})(?: \([^()\n]{1,40}\))?:[ \t]+(?=\S)",
    re.MULTILINE,
)
_LABEL = re.compile(
    r"^[ \t]*(?P<name>[A-Z][\w.'’\-]{0,24}(?: [A-Z][\w.'’\-]{0,24}){0,3})(?: \([^()\n]{1,40}\))?:[ \t]+(?=\S)",
    re.MULTILINE,
)
"""The same in small letters; such a text must ask and answer in most of its paragraphs."""
_ASKS = frozenset(["question", "q", "reporter", "journalist", "moderator", "interviewer"])
_GREETING = 3
"""Tokens up to which a sentence of a turn says nothing: "Good afternoon."."""
_ENOUGH = 3
"""Turns that make a text a transcript; one name in capitals with a colon may be a dateline."""


def find_turns(doc: Document) -> list[Found]:
    """One attribution for each turn of a transcript; nothing for any other text."""
    if doc.pack.language == "zh":
        return chinese_turns.answers(doc)
    turns = list(_TURN.finditer(doc.text))
    if len(turns) < _ENOUGH or len({turn.group("name") for turn in turns}) < 2:
        turns = _labelled(doc)
    found = []
    for turn in turns:
        if turn.group("name").lower() not in _ASKS:
            end = doc.text.find("\n", turn.end())
            found.extend(_turn(doc, turn, end if end >= 0 else len(doc.text)))
    return found


def questions(doc: Document) -> list[Range]:
    """The questions of a briefing: nobody's claims."""
    if doc.pack.language == "zh":
        return chinese_turns.asked(doc)
    asked = (turn for turn in _TURN.finditer(doc.text) if turn.group("name").lower() in _ASKS)
    ends = ((turn, doc.text.find("\n", turn.end())) for turn in asked)
    return [doc.token_range(turn.start(), end if end >= 0 else len(doc.text)) for turn, end in ends]


def _labelled(doc: Document) -> list[re.Match[str]]:
    """The turns of a transcript whose labels are in small letters; a question is nobody's claim."""
    turns = list(_LABEL.finditer(doc.text))
    asked = [turn for turn in turns if turn.group("name").lower() in _ASKS]
    if len(turns) < _ENOUGH or not asked or len(turns) * 2 < len(doc.paragraph_starts):
        return []
    return [turn for turn in turns if turn not in asked]


def _turn(doc: Document, turn: re.Match[str], end: int) -> list[Found]:
    """One attribution for each sentence of a turn."""
    source = doc.token_range(turn.start("name"), turn.end("name"))
    first, last = doc.token_range(turn.end(), end)
    if source[0] >= source[1] or first >= last:
        return []
    found: list[Found] = []
    for number in range(doc.sentence_of(first), doc.sentence_of(last - 1) + 1):
        start, stop = doc.sentences[number]
        piece = max(start, first), min(stop, last)
        if piece[1] - piece[0] > _GREETING:
            follows = found[0] if found else None
            found.append(Found(None, None, "turn", source, [piece], number, follows=follows))
    return found
