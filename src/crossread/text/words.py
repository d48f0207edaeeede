"""Tokens: words where a script divides them, else single characters; standing terms are kept whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from crossread.model import Span

WordKind = Literal["word", "number", "han", "term", "mark"]

_HAN = r"\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ACCENTS = r"\u0300-\u036f\u064b-\u065f"
_LETTER = rf"(?:[^\W_{_HAN}]|[{_ACCENTS}])"
_TOKEN = re.compile(
    rf"(?P<han>[{_HAN}])"
    rf"|(?P<number>\d+(?:[.,:]\d+)+|\d+(?!{_LETTER}))"
    rf"|(?P<word>(?:[^\W\d_{_HAN}]\.){{2,}}|{_LETTER}++(?:['’`´]{_LETTER}++)*+)"
    r"|(?P<mark>\S)"
)
_APOSTROPHES = str.maketrans("’ʼ`´‘", "'''''")
_SHORT = 1_000
"""Code points up to which the words of a text are kept: while a claim is compared, many ask for them."""
_KEPT = 4_096
"""Texts whose words are kept: two accounts of a thousand claims each are matched, given reasons, and compared."""
_STRESS = dict.fromkeys((0x0300, 0x0301))


class Word(NamedTuple):
    """One token, and where it stands; a named tuple because a corpus has millions of them."""

    text: str
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    kind: WordKind
    key: str
    """The token as it is compared: see `fold`."""

    @classmethod
    def of(cls, text: str, start: int, kind: WordKind) -> Word:
        """The token that begins at `start`."""
        return cls(text, start, start + len(text), kind, fold(text))

    @property
    def span(self) -> Span:
        """Where it stands in the text that was divided."""
        return Span(self.start, self.end)


def words(text: str, terms: Iterable[Span] = ()) -> tuple[Word, ...]:
    """Divide `text` into tokens, which leave out nothing but white space.

    `terms` stay whole, whatever they hold; they ascend and are disjoint. Hyphens are marks of their own
    ("cease", "-", "fire"), apostrophes stay inside ("Ukraine's"), initials keep their stops ("U.S."), digit
    groups keep their separators ("6,000"); letters behind a decimal are a word of their own ("1.4", "bn").
    """
    if not terms and len(text) <= _SHORT:
        return _words_of(text)
    found: list[Word] = []
    done = 0
    for term in terms:
        found.extend(_divide(text, done, term.start))
        found.append(Word.of(term.of(text), term.start, "term"))
        done = term.end
    found.extend(_divide(text, done, len(text)))
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def _words_of(text: str) -> tuple[Word, ...]:
    return tuple(_divide(text, 0, len(text)))


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """A word as it is compared: no case, straight apostrophes, no stops in initials, no stress marks."""
    folded = unicodedata.normalize("NFC", word.casefold()).translate(_APOSTROPHES).translate(_STRESS)
    return folded.replace(".", "") if folded[:1].isalpha() else folded


def _divide(text: str, start: int, end: int) -> Iterable[Word]:
    for match in _TOKEN.finditer(text, start, end):
        kind: WordKind = match.lastgroup  # type: ignore[assignment]  # the groups of the pattern are the kinds
        word = match.group()
        yield Word(word, *match.span(), kind, fold(word))
