"""Many phrases found in one pass: a tree of words, walked from every word of the folded text.

A pass over an article costs nearly the same for five phrases as for five thousand, and making the tree is a
matter of milliseconds; as one regular expression it took a quarter of a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_APOSTROPHES = "’ʼ‘`´"
_ANY_ENDING = "*"
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+\*?|\s|[^\w\s]")
"""A Han sign, a word (in a phrase perhaps with any ending), a blank, or another sign."""


class Found(NamedTuple, Generic[T]):
    """One phrase where it stands, with what was filed under it."""

    start: int
    end: int
    payload: tuple[T, ...]


class _Node(Generic[T]):
    """What may follow the words read so far, and what they mean if nothing does."""

    __slots__ = ("next", "payload", "stems")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.stems: dict[str, list[tuple[str, _Node[T]]]] = {}
        """Words of which any ending goes, by their first letter, the longest first."""
        self.payload: tuple[T, ...] = ()


class Phrases(Generic[T]):
    """Phrases with what each means; `word*` matches any ending of `word`."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        for phrase, payload in entries:
            node = self._root
            for token in _TOKEN.findall(fold(phrase)):
                node = _child(node, token)
            if payload not in node.payload:
                node.payload = (*node.payload, payload)

    def find(self, folded: str) -> list[Found[T]]:
        """Phrases in a text that went through `fold`: the longest at every place, from left to right."""
        tokens, starts = _divide(folded)
        known, stems = self._root.next, self._root.stems
        found: list[Found[T]] = []
        done = 0
        if stems:
            places = [at for at, token in enumerate(tokens) if token in known or token[0] in stems]
        else:
            places = [at for at, token in enumerate(tokens) if token in known]
        for at in places:
            if at < done:
                continue
            hit = _walk(self._root, tokens, at)
            if hit is not None:
                done = hit[0]
                found.append(Found(starts[at], starts[done], hit[1]))
        return found


def fold(text: str) -> str:
    """`text` in small letters with straight apostrophes; every code point keeps its place."""
    small = text.lower()
    if len(small) != len(text):  # a letter such as the dotted capital I becomes two when small
        small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    for mark in _APOSTROPHES:
        small = small.replace(mark, "'")
    return small


def is_han(sign: str) -> bool:
    """Whether a sign belongs to a script that does not divide words."""
    return "\u3400" <= sign <= "\u9fff"


@lru_cache(maxsize=4)
def _divide(folded: str) -> tuple[Sequence[str], Sequence[int]]:
    """The tokens of a text, every blank a space, and where each starts; the last start is the end of the text.

    Kept, because several sets of phrases look through the same text one after the other.
    """
    pattern = _PLAIN_TOKEN if _HAN.search(folded) else _TOKEN_WITHOUT_HAN
    tokens = pattern.findall(_OTHER_BLANK.sub(" ", folded))  # every sign is in some token: lengths add up
    return tokens, list(accumulate(map(len, tokens), initial=0))


_PLAIN_TOKEN = re.compile(_TOKEN.pattern.replace(r"\*?", ""))
_TOKEN_WITHOUT_HAN = re.compile(r"\w+|\W")
"""The same tokens, several times as fast, where a text has no Han sign."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_OTHER_BLANK = re.compile(r"[^\S ]")


def _child(node: _Node[T], token: str) -> _Node[T]:
    if len(token) < 2 or not token.endswith(_ANY_ENDING):
        known = node.next.get(token := " " if token.isspace() else token)
        if known is None:
            known = node.next[token] = _Node()
        return known
    stem = token[:-1]
    stems = node.stems.setdefault(stem[0], [])
    for one, child in stems:
        if one == stem:
            return child
    made: _Node[T] = _Node()
    stems.append((stem, made))
    stems.sort(key=lambda entry: -len(entry[0]))
    return made


def _walk(node: _Node[T], tokens: Sequence[str], at: int) -> tuple[int, tuple[T, ...]] | None:
    """(Token after the longest phrase that starts here, its payload); a whole word goes before an open
    ending."""
    longest: tuple[int, tuple[T, ...]] | None = None
    end = len(tokens)
    while at < end:
        if node.stems:
            return _fork(node, tokens, at) or longest
        child = node.next.get(tokens[at])
        if child is None:
            break
        node, at = child, at + 1
        if node.payload:
            longest = at, node.payload
    return longest


def _fork(node: _Node[T], tokens: Sequence[str], at: int) -> tuple[int, tuple[T, ...]] | None:
    """The same where the next word may go on as several branches: the first that leads to a phrase."""
    token = tokens[at]
    whole = node.next.get(token)
    stems = (child for stem, child in node.stems.get(token[0], ()) if token.startswith(stem))
    for child in (whole, *stems) if whole else stems:
        if found := _walk(child, tokens, at + 1):
            return found
        if child.payload:
            return at + 1, child.payload
    return None
