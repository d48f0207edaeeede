"""Many phrases found in one pass: a trie written as one regular expression, read over the folded text.

A pass over an article costs the same for five phrases as for five hundred, and no pattern can backtrack
further than its longest phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")
_END = ""
"""Key of a trie node at which a phrase ends."""
_ANY_ENDING = "*"

Node = dict[str, "Node"]


class Found(NamedTuple, Generic[T]):
    """One phrase where it stands, with what was filed under it."""

    start: int
    end: int
    payload: tuple[T, ...]


class Phrases(Generic[T]):
    """Phrases with what each means; `word*` matches any ending of `word`."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._whole: dict[str, tuple[T, ...]] = {}
        self._stems: dict[str, tuple[T, ...]] = {}
        divided: Node = {}
        undivided: Node = {}
        for phrase, payload in entries:
            folded = fold(phrase)
            table, key = (self._stems, folded[:-1]) if folded.endswith(_ANY_ENDING) else (self._whole, folded)
            if payload not in table.get(key, ()):
                table[key] = (*table.get(key, ()), payload)
            _plant(undivided if is_han(folded[:1]) else divided, folded)
        self._pattern = re.compile("|".join([*_write(divided), *_write(undivided)]) or r"(?!)")

    def find(self, folded: str) -> list[Found[T]]:
        """Phrases in a text that went through `fold`: the longest at every place, from left to right."""
        return [
            Found(match.start(), match.end(), self._payload(match.group()))
            for match in self._pattern.finditer(folded)
        ]

    def _payload(self, words: str) -> tuple[T, ...]:
        plain = " ".join(words.split())
        exact = self._whole.get(plain)
        if exact is not None:
            return exact
        stems: Mapping[str, tuple[T, ...]] = self._stems
        return next((stems[plain[:cut]] for cut in range(len(plain), 0, -1) if plain[:cut] in stems), ())


def fold(text: str) -> str:
    """`text` in small letters with straight apostrophes; every code point keeps its place."""
    small = text.lower()
    if len(small) != len(text):  # a letter such as the dotted capital I becomes two when small
        small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return small.translate(_APOSTROPHES)


def is_han(sign: str) -> bool:
    """Whether a sign belongs to a script that does not divide words."""
    return "\u3400" <= sign <= "\u9fff"


def _plant(root: Node, phrase: str) -> None:
    node = root
    for sign in phrase:
        node = node.setdefault(sign, {})
    node[_END] = {}


def _write(root: Node) -> list[str]:
    """The trie as patterns: one for phrases that begin with a letter, tried where a word begins; the rest."""
    letters: list[str] = []
    others: list[str] = []
    for sign in sorted(root):
        (letters if sign.isalnum() and not is_han(sign) else others).append(
            _sign(sign) + _tail(sign, root[sign])
        )
    return [rf"(?<!\w)(?:{'|'.join(letters)})", *others] if letters else others


def _tail(last: str, node: Node) -> str:
    signs = sorted((sign for sign in node if sign), key=lambda sign: (sign == _ANY_ENDING, sign))
    branches = [_sign(sign) + _tail(sign, node[sign]) for sign in signs]
    if _END in node:  # last: a longer phrase goes first
        branches.append(r"(?!\w)" if last.isalnum() and not is_han(last) else "")
    return branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"


def _sign(sign: str) -> str:
    if sign == _ANY_ENDING:
        return r"\w*"
    return r"\s" if sign == " " else re.escape(sign)
