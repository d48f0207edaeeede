"""The lines above a plain text's first sentence: headline, date, address."""

from __future__ import annotations

import re
from dataclasses import field

from crossread.ingest.dates import parse_date
from crossread.ingest.draft import Head
from crossread.ingest.lines import ends_a_sentence
from crossread.ingest.metadata import safe_url
from crossread.lang import Packs
from crossread.records import dataclass
from crossread.text.language import HAN

_MOST_LINES = 6
_MOST_WORDS, _MOST_LETTERS = 24, 170
_PROSE_WORDS, _PROSE_HAN = 6, 12
_BULLET = re.compile(r"(?:[-–—*•·>]|\(?\d{1,2}[.)])\s")
_PLAIN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What stood above the text."""

    head: Head = field(default_factory=Head)
    headline: str | None = None
    """The line taken for a headline; it equals `head.title`, unless a title was known before."""
    rest: tuple[str, ...] = ()


def read_opening(paragraphs: tuple[str, ...], packs: Packs, title: str | None = None) -> Opening:
    """Take headline, date line and address line off the top, in whatever order they stand.

    A headline is a first line that closes no sentence and has prose, a date or an address below it. With a
    known `title` the line that repeats it goes too. A text that would lose everything loses nothing.
    """
    head, headline, at = Head(), None, 0
    while at < min(_MOST_LINES, len(paragraphs)):
        line = paragraphs[at]
        if not is_prose(line) and (day := parse_date(line, packs)) and not head.published:
            head = Head(published=day).over(head)
        elif (url := safe_url(line)) and not head.url:
            head = Head(url=url).over(head)
        elif headline is None and (_same(line, title) or _is_headline(paragraphs, at, packs)):
            headline, head = line, Head(title=line).over(head)
        else:
            break
        at += 1
    if at == len(paragraphs):
        return Opening(rest=paragraphs)
    return Opening(head=head, headline=headline, rest=paragraphs[at:])


def is_prose(line: str) -> bool:
    """Whether the line is a sentence: it closes one, and is long enough for one."""
    return ends_a_sentence(line) and (
        len(line.split()) >= _PROSE_WORDS or len(HAN.findall(line)) >= _PROSE_HAN
    )


def _is_headline(paragraphs: tuple[str, ...], at: int, packs: Packs) -> bool:
    line, below = paragraphs[at], paragraphs[at + 1 : at + 4]
    if not could_be_headline(line) or _asks(line, packs):
        return False
    return any(is_prose(other) or parse_date(other, packs) or safe_url(other) for other in below)


def _asks(line: str, packs: Packs) -> bool:
    """ "Запитання: ...?": the first question of a transcript."""
    label, colon, _ = line.partition(":")
    asks = {word for pack in packs.languages.values() for word in pack.functions.get("asks", ())}
    return bool(colon) and line.endswith("?") and label.strip("*_ ").lower() in asks


def could_be_headline(line: str) -> bool:
    """Whether the line is short, closes no sentence, is no list item, and does not begin in the middle."""
    if ends_a_sentence(line) and not line.endswith(("?", "？")):
        return False
    if "。" in line[:-1]:
        return False  # two sentences
    if _BULLET.match(line) or line[0].islower() or line.endswith((",", "，", "、")):
        return False
    return len(line.split()) <= _MOST_WORDS and len(line) <= _MOST_LETTERS and len(HAN.findall(line)) <= 50


def _same(line: str, title: str | None) -> bool:
    return bool(title) and _PLAIN.sub("", line).casefold() == _PLAIN.sub("", title or "").casefold()
