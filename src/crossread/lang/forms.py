"""Surface forms of concepts: how the phrasebook writes them, and whether one stands at a place in a text.

How a linguist writes a form:

    promote peace talks      words in any inflection; articles and hyphens make no difference
    =stated                  this word as it stands, not folded ("states" is another word)
    =West                    this word with its capital ("go west" has none)
    at ~ request             one to four words (in Chinese one to sixteen characters) may stand in the gap
    {side} issue             any name of any known side
    !war of words            a look-alike: where it stands, no shorter form is found
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crossread.lang.stems import stem
from crossread.lang.types import Concept

_TOKEN = re.compile(
    r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?"
    r"|[\u0400-\u04ff]+(?:['’ʼ][\u0400-\u04ff]+)*"
    r"|\d+|[.,;:!?…—()]|\n\s*\n"
)
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST_ARTICLE = max(map(len, _ARTICLES))
_SHORT = 1_000
"""Code points up to which the words of a text are kept: claims are asked for concepts again and again."""
_KEPT = 4_096
"""Texts: two accounts of a thousand claims each are matched, given reasons, and compared."""
_STOP = ","
"""Key of every mark that ends a phrase."""
_GAP = "~"
_LONGEST_GAP = 4
_HAN_GAP = re.compile(r"[^，。；！？：\n]{1,16}?")


class Token(NamedTuple):
    """A word or mark with its key and its place; a named tuple because there are millions of them."""

    key: str
    word: str
    """As it stands."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """One surface form: keys before the gap, keys after it, words that must stand unfolded."""

    concept: Concept | None
    """`None` for a look-alike."""
    keys: tuple[str, ...]
    after: tuple[str, ...] = ()
    exact: tuple[tuple[int, str], ...] = ()
    """Place in `keys` and the word that must stand there."""


def tokens(text: str) -> Iterable[Token]:
    """Words and phrase-ending marks of Latin and Cyrillic text, without articles."""
    return _tokens_of(text) if len(text) <= _SHORT else _divided(text)


@lru_cache(maxsize=_KEPT)
def _tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(_divided(text))


def _divided(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word = match.group()
        if len(word) > _LONGEST_ARTICLE or word.lower() not in _ARTICLES:
            yield Token(stem(word) if word[0].isalnum() else _STOP, word, *match.span())


def first_key(written: str, language: str) -> str:
    """What a text must hold for `written` to stand in it: a character of Chinese, else the key of a word."""
    if language == "zh":
        return written.removeprefix("!")[:1]
    return next((token.key for token in tokens(written.removeprefix("!"))), "")


def forms_of(concept: Concept, language: str) -> list[str]:
    """The forms that the phrasebook gives in one language, as written."""
    written: list[str] = getattr(concept, language, [])
    return written


def plain(form: str) -> str:
    """A form as a reader may see it: without the marks of the notation."""
    return re.sub(r"\s+", " ", re.sub(r"[=!~]|\{side\}", " ", form)).strip()


def read_form(concept: Concept, written: str, language: str) -> Form:
    """A form as written, made ready for `match_words` or, in Chinese, `match_han`."""
    before, _, after = written.removeprefix("!").partition(_GAP)
    of = None if written.startswith("!") else concept
    if language == "zh":
        return Form(of, (before,), (after,) if after else ())
    found = tuple(tokens(before))
    exact = ((place, token.word) for place, token in enumerate(found) if before[: token.start].endswith("="))
    return Form(
        of, tuple(token.key for token in found), tuple(token.key for token in tokens(after)), tuple(exact)
    )


def match_words(found: list[Token], keys: list[str], at: int, form: Form) -> int:
    """Index of the token after `form` where it stands at token `at`, else 0."""
    end = at + len(form.keys)
    if tuple(keys[at:end]) != form.keys:
        return 0
    if form.exact and not all(_stands(word, found[at + place].word) for place, word in form.exact):
        return 0
    return _end_of_gap(keys, end, form.after) if form.after else end


def _stands(wanted: str, word: str) -> bool:
    """Whether `word` is the one that is wanted; a capital in the form asks for one in the text."""
    return word == wanted if wanted[0].isupper() else word.lower() == wanted


def _end_of_gap(keys: list[str], at: int, after: tuple[str, ...]) -> int:
    for start in range(at + 1, at + _LONGEST_GAP + 1):
        if start > len(keys) or keys[start - 1] == _STOP:
            return 0
        if tuple(keys[start : start + len(after)]) == after:
            return start + len(after)
    return 0


def match_han(text: str, at: int, form: Form) -> int:
    """End of `form` where it stands at code point `at`, else 0."""
    if not text.startswith(form.keys[0], at):
        return 0
    end = at + len(form.keys[0])
    if not form.after:
        return end
    gap = re.compile(_HAN_GAP.pattern + re.escape(form.after[0])).match(text, end)
    return gap.end() if gap else 0
