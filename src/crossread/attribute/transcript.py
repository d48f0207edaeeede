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
    r"^[ \t]*(?P<name>[A-Z][\w.'’\-]{0,24}(?: (?:[A-Z][\w.'’\-]{0,24}|of|for|the)){0,6})"
    r"(?:, [A-Z][\w'’\- ]{2,50})?(?: \([^()\n]{1,60}\))?:[ \t]+(?=\S)",
    re.MULTILINE,
)
"""The same in small letters; such a text must ask and answer in most of its paragraphs, or call a question one."""
_GREETING = 3
"""Tokens up to which a sentence of a turn says nothing: "Good afternoon."."""
_ENOUGH = 3
"""Turns that make a text a transcript; one name in capitals with a colon may be a dateline."""


def find_turns(doc: Document) -> list[Found]:
    """One attribution for each sentence of a transcript's turns; nothing for any other text."""
    if doc.pack.language == "zh":
        return chinese_turns.answers(doc)
    turns = _turns(doc)
    ends = [turn.start() for turn in turns[1:]] + [len(doc.text)] * bool(turns)
    found = []
    for turn, end in zip(turns, ends, strict=True):
        if not _asks(doc, turns, turn):
            found.extend(_turn(doc, turn, end))
    return found


def questions(doc: Document) -> list[Range]:
    """The questions of a briefing: nobody's claims."""
    if doc.pack.language == "zh":
        return chinese_turns.asked(doc)
    turns = _turns(doc)
    ends = [turn.start() for turn in turns[1:]] + [-1] * bool(turns)
    return [
        doc.token_range(turn.start(), end if end >= 0 else len(doc.text))
        for turn, end in zip(turns, ends, strict=True)
        if _asks(doc, turns, turn)
    ]


def _turns(doc: Document) -> list[re.Match[str]]:
    """The turns of a transcript, questions with them; none for any other text."""
    turns = list(_TURN.finditer(doc.text))
    if len(turns) >= _ENOUGH and len({turn.group("name") for turn in turns}) >= 2:
        return turns
    turns = list(_LABEL.finditer(doc.text)) if ":" in doc.low else []
    names = {turn.group("name").lower() for turn in turns}
    if len(names) < 2 or not any(_asks(doc, turns, turn) for turn in turns):
        return []
    if not names.isdisjoint(doc.lists["question_labels"]):
        plain = len(turns) >= _ENOUGH and len(turns) * 2 >= len(doc.paragraph_starts)
        answered = any(
            turn.group("name").split()[-1].lower() in doc.lists["answer_labels"] or _is_listed(doc, turn)
            for turn in turns
        )
        return turns if plain or answered else []
    enough = len(turns) >= _ENOUGH and len(turns) * 2 >= len(doc.paragraph_starts)
    return turns if enough else []


def _asks(doc: Document, turns: list[re.Match[str]], turn: re.Match[str]) -> bool:
    """Whether a turn is a question: it is called one, or whoever is named there, and nobody listed, only asks."""
    name = turn.group("name")
    if name.lower().split()[0] in doc.lists["question_labels"] or doc.pack.language != "en":
        return name.lower().split()[0] in doc.lists["question_labels"]
    if _is_listed(doc, turn):
        return False
    if name.lower().split()[-1] in doc.lists["answer_labels"] or (name.isupper() and len(name) > 8):
        return False
    same = [one for one in turns if one.group("name") == name]
    return all(_line(doc, one).rstrip(' "”').endswith("?") for one in same)


def _is_listed(doc: Document, turn: re.Match[str]) -> bool:
    return doc.name_at(doc.token_range(turn.start("name"), turn.end("name"))[0]) is not None


def _line(doc: Document, turn: re.Match[str]) -> str:
    end = doc.text.find("\n", turn.end())
    return doc.text[turn.end() : end if end >= 0 else len(doc.text)]


def _is_conduct(doc: Document, first: int, last: int) -> bool:
    """ "Good afternoon, friends.", "That is all I have for today.", "Next question, please.": how a briefing is held."""
    words = " ".join(doc.low[first : min(last, first + 12)])
    return any(words.startswith(phrase) for phrase in doc.lists["briefing_lines"])


def _turn(doc: Document, turn: re.Match[str], end: int) -> list[Found]:
    """One attribution for each sentence of a turn."""
    source: Range | None = doc.token_range(turn.start("name"), turn.end("name"))
    first, last = doc.token_range(turn.end(), end)
    if source is None or source[0] >= source[1] or first >= last:
        return []
    bare = turn.group("name").lower() in doc.lists["reply_labels"]
    found: list[Found] = []
    for number in range(doc.sentence_of(first), doc.sentence_of(last - 1) + 1):
        start, stop = doc.sentences[number]
        piece = max(start, first), min(stop, last)
        if piece[1] - piece[0] > _GREETING and not _is_conduct(doc, *piece):
            follows = found[0] if found else None
            found.append(Found(None, None, "turn", None if bare else source, [piece], number, follows=follows,
                               impersonal=bare))  # fmt: skip
    return found
