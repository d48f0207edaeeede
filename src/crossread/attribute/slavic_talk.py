"""Ukrainian and Russian talk without quotation marks: dash dialogue, and the questions and answers of a transcript."""

from __future__ import annotations

import re
from itertools import pairwise

from crossread.attribute import slavic
from crossread.attribute.clauses import trim
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range
from crossread.attribute.slavic_words import cue_at, is_verb, name_in, phrase_end, stops, stranger_in

_DASHES = frozenset("—–-")
_NAME = r"[А-ЯІЇЄҐЁ][\w.'’ʼ\-]{0,24}"
_LABEL = re.compile(
    rf"^[ \t*_]{{0,4}}(?P<name>{_NAME}(?: [\w.'’ʼ\-]{{1,24}}){{0,3}})[*_]{{0,2}}(?: \([^()\n]{{1,40}}\)|, [\w \-]{{1,40}})?"
    r"(?::|(?:(?<=опрос)|(?<=Ответ)|(?<=итання)|(?<=ідповідь))\.)[*_]{0,2}[ \t]{1,3}(?=\S)",
    re.MULTILINE,
)
"""What opens a turn: "Запитання: ", "Ответ. ", "Л. Зорина: "."""
_FRAME = 14
"""Words of the longest frame of a spoken line: "сказала журналістам після зустрічі речниця міністерства"."""
_OPENING = 80
"""Words at the head of a transcript in which whoever answers is introduced."""
_GREETING = 3
"""Tokens up to which a sentence of a turn says nothing: "Дякую."."""


def spoken_lines(doc: Document) -> tuple[list[Found], list[Range]]:
    """What is said in lines that open with a dash, and the stretches that no other rule shall read."""
    if doc.pack.language not in ("uk", "ru"):
        return [], []
    found: list[Found] = []
    spoken: list[Range] = []
    bounds = [*doc.paragraph_starts, len(doc.words)]
    for first, last in pairwise(bounds):
        if last - first < _GREETING or doc.words[first] not in _DASHES or doc.noisy(first):
            continue
        line = _line(doc, first, last, found[-1] if spoken and spoken[-1][1] == first and found else None)
        if line is not None:
            found.extend(line)
            spoken.append((first, last))
    return found, spoken


def _line(doc: Document, first: int, last: int, before: Found | None) -> list[Found] | None:
    """The spoken pieces of one line: those around a frame ("— A, — сказав Х. — B"), or the line that goes on."""
    for at in range(first + 2, last - 2):
        if doc.words[at] not in _DASHES or doc.low[at - 1] not in (",", "?", "!", "…", ".") or doc.quoted[at]:
            continue
        cue = cue_at(doc, at + 1, last)
        if cue is None:
            continue
        end = next((k for k in range(cue.last, min(last, cue.last + _FRAME)) if stops(doc, k, ",.:")), last)
        source = name_in(doc, cue.last, end) or stranger_in(doc, cue.last, end)
        if source is None:
            return None
        pieces = _sentences(doc, first + 1, at)
        if end + 1 < last and doc.words[end + 1] in _DASHES:
            pieces += _sentences(doc, end + 2, last)
        if doc.low[at - 1] == "?" and len(pieces) == 1:
            return []  # "— Чи буде мир? — спитав він": a question
        return [
            Found((cue.first, cue.last), cue.form, "turn", source, [piece], doc.sentence_of(piece[0]), inverted=True)
            for piece in pieces
        ]  # fmt: skip
    return None


def _sentences(doc: Document, first: int, last: int) -> list[Range]:
    """The stretch sentence by sentence, without greetings."""
    pieces, start = [], first
    for at in range(first, last):
        if doc.words[at] in ".!?…" and not (len(doc.words[at - 1]) == 1 and doc.words[at - 1].isupper()):
            pieces.append((start, at + 1))
            start = at + 1
    pieces.append((start, last))
    trimmed = [trim(doc, *piece) for piece in pieces]
    return [piece for piece in trimmed if piece[1] - piece[0] > 1]


def find_slavic_turns(doc: Document) -> tuple[list[Found], list[Range]]:
    """What a transcript answers, and its stretches, which no other rule shall read; nothing for any other text."""
    if doc.pack.language not in ("uk", "ru"):
        return [], []
    if doc.lists["asks"].isdisjoint(doc.low):
        return [], []
    turns, kinds = _turns(doc)
    if "asks" not in kinds or len(turns) < 2:
        return [], []
    found: list[Found] = []
    asked: list[Range] = []
    for place, (turn, kind) in enumerate(zip(turns, kinds, strict=True)):
        end = turns[place + 1].start() if place + 1 < len(turns) else len(doc.text)
        if kind == "asks":
            stop = doc.text.find("\n", turn.end())
            asked.append(doc.token_range(turn.start(), min(end, stop if stop >= 0 else end)))
            continue
        label = doc.token_range(turn.start("name"), turn.end("name"))
        source = label if kind == "named" else _spokesperson(doc)
        answer = doc.token_range(turn.end(), end)
        asked.append(doc.token_range(turn.start(), end))
        found += _answer(doc, source, *answer)
    return found, asked


def _turns(doc: Document) -> tuple[list[re.Match[str]], list[str]]:
    """The turns with their kinds; somebody nobody listed answers where a question stands before his name."""
    turns: list[re.Match[str]] = []
    kinds: list[str] = []
    answering: set[str] = set()
    for turn in _LABEL.finditer(doc.text):
        name = turn.group("name")
        kind = _kind(doc, name)
        if kind is None and all(word[0].isupper() for word in name.split()):
            kind = "named" if name in answering or kinds[-1:] == ["asks"] else None
        if kind == "named":
            answering.add(name)
        if kind is not None:
            turns.append(turn)
            kinds.append(kind)
    return turns, kinds


def _kind(doc: Document, name: str) -> str | None:
    """Whether the label asks, answers for the readout's own voice, or names who speaks."""
    words = name.lower().replace("’", "'")
    if words.split()[0] in doc.lists["asks"]:
        return "asks"
    if words.split()[0] in doc.lists["answers"]:
        return "answers"
    hits = [hit for hit in doc.hits if hit.kind == "person" and name in hit.span.of(doc.text)]
    initials = words.split(".")[-1].strip()
    surname = any(hit.kind == "person" and initials in hit.span.of(doc.text).lower() for hit in doc.hits)
    return "named" if hits or (surname and len(initials) > 3) else None


def _spokesperson(doc: Document) -> Range | None:
    """The person named first who speaks for others, or the first office that does."""
    for hit, bearer in doc.cast.people:
        if "spokes" in bearer.role or "press" in bearer.role:
            return doc.tokens(hit.span)
    for at in range(min(len(doc.low), _OPENING)):
        if doc.low[at] in doc.lists["spokespeople"]:
            return at, phrase_end(doc, at, min(len(doc.low), at + _FRAME))
    return None


def _told_of_others(doc: Document, number: int, first: int, last: int) -> list[Found]:
    """What the answer says that others said or did: "Міністри обговорили ...", "За словами міністра, ..."."""
    reports = slavic.find_in_sentence(doc, number, first, last, set())
    others = [
        one for one in reports if one.source is not None and one.is_sound() and not _is_self(doc, one.source)
    ]
    return others if len(others) == len(reports) else []


def _of_the_talks(doc: Document, first: int, last: int) -> bool:
    """ "Зустріч тривала годину", "Розмову просила наша сторона": what the answer tells of the talks themselves."""
    if doc.low[first].startswith(tuple(doc.lists["talked"])):
        return True
    talks = tuple(doc.lists["talks"])
    return doc.low[first].startswith(talks) and any(is_verb(doc, k) for k in range(first, last))


def _is_self(doc: Document, source: Range) -> bool:
    """ "Ми", "я", "міністерство": the voice of the answers itself."""
    if doc.lists.pronouns.get(doc.low[source[0]]) in ("i", "we", "it"):
        return True
    hits = doc.names_in(doc.span(*source))
    own = doc.article.side
    return any(hit.kind in ("institution", "side", "capital") and hit.side == own for hit in hits)


def _answer(doc: Document, source: Range | None, first: int, last: int) -> list[Found]:
    found: list[Found] = []
    if first >= last:
        return found
    for number in range(doc.sentence_of(first), doc.sentence_of(last - 1) + 1):
        start, stop = doc.sentences[number]
        piece = trim(doc, max(start, first), min(stop, last))
        told = _told_of_others(doc, number, max(start, first), min(stop, last))
        if told:
            found += told
        elif piece[1] > piece[0] and doc.article.side and _of_the_talks(doc, *piece):
            found.append(Found(None, None, "narration", source, [piece], number))
        elif piece[1] - piece[0] >= _GREETING and not doc.noisy(piece[0]):
            found.append(
                Found(None, None, "turn", source, [piece], number, follows=found[0] if found else None)
            )
    return found
