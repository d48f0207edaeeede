"""Briefings in Chinese: questions of journalists, and the answers of a spokesperson, some of which tell of the talks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crossread.attribute import chinese
from crossread.attribute.chinese_after import trim_marks
from crossread.attribute.document import Document
from crossread.attribute.found import Found, Range

_LABEL = re.compile(
    r"^[ \t\u3000]*(?P<name>[\u3400-\u9fffA-Za-z·《》“”（）()]{1,20})[：:][ \t\u3000]*(?=\S)", re.MULTILINE
)
"""A turn of a briefing: "问：", "答：", "某报记者：", a name."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn: its label, and what is said in it, over as many paragraphs as come before the next label."""

    name: str
    label: Range
    body: Range


def answers(doc: Document) -> list[Found]:
    """The sentences of the answers: those of whoever is named, or of the readout's own voice.

    An answer that tells what somebody else said at the talks is read as a readout is, and gives no turn.
    """
    turns = _turns(doc)
    found: list[Found] = []
    for turn in turns:
        if not _asks(doc, turn.name) and not _retells(doc, turn):
            found.extend(_said(doc, turn))
    return found


def asked(doc: Document) -> list[Range]:
    """The questions: nobody's claims."""
    return [(turn.label[0], turn.body[1]) for turn in _turns(doc) if _asks(doc, turn.name)]


def _turns(doc: Document) -> list[_Turn]:
    """The turns of a briefing; none where nobody asks."""
    labels = list(_LABEL.finditer(doc.text))
    turns = []
    if not any(_asks(doc, label.group("name")) for label in labels):
        return []
    people = {label.group("name") for label in labels if _is_voice(doc, label)}
    for before, label in pairwise(labels):  # who speaks right after a question answers it
        if _asks(doc, before.group("name")):
            people.add(label.group("name"))
    labels = [label for label in labels if label.group("name") in people]
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(doc.text)
        turns.append(
            _Turn(
                label.group("name"),
                doc.token_range(label.start("name"), label.end("name")),
                doc.token_range(label.end(), end),
            )
        )
    return turns


def _is_voice(doc: Document, label: re.Match[str]) -> bool:
    """Whether a label names somebody who asks or answers, and no topic ("三、粮食：")."""
    name = label.group("name")
    if _asks(doc, name) or name.endswith(tuple(doc.lists["answer_labels"])):
        return True
    hit = doc.name_at(min(doc.token_range(label.start("name"), label.end("name"))[0], len(doc.low) - 1))
    known = hit is not None and hit.kind in ("person", "institution")
    return known or any(name.startswith("".join(title)) for row in doc.lists.titles.values() for title in row)


def _asks(doc: Document, name: str) -> bool:
    return name.partition("（")[0].partition("(")[0].strip("“”《》 ").endswith(tuple(doc.lists["ask_labels"]))


def _retells(doc: Document, turn: _Turn) -> bool:
    """Whether the answer reports what somebody other than who answers, or both parties, said."""
    own = doc.words_of(*turn.label)
    for number, (first, last) in _sentences(doc, turn):
        for one in chinese.find_in_sentence(doc, number, first, last, set()):
            if one.source is None:
                continue
            words = doc.words_of(*one.source)
            other = any(
                hit.kind == "person" and hit.span.of(doc.text) not in own
                for hit in doc.names_in(doc.span(*one.source))
            )
            settled = one.form is not None and one.form.row.status == "agreed"
            if other or (settled and words in doc.lists.both):
                return True
    return False


def _sentences(doc: Document, turn: _Turn) -> Iterator[tuple[int, Range]]:
    first, last = turn.body
    if first >= last:
        return
    for number in range(doc.sentence_of(first), doc.sentence_of(last - 1) + 1):
        start, stop = doc.sentences[number]
        piece = max(start, first), min(stop, last)
        if piece[0] < piece[1]:
            yield number, piece


def _said(doc: Document, turn: _Turn) -> Iterator[Found]:
    """One attribution for each sentence; "答：" names nobody."""
    plain = turn.name in doc.lists["answer_labels"]
    for number, (first, last) in _sentences(doc, turn):
        piece = trim_marks(doc, first, last)
        if piece[1] - piece[0] >= 2 and doc.low[last - 1] not in "？?":
            yield Found(None, None, "turn", None if plain else turn.label, [piece], number)
