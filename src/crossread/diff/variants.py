"""Words that differ in spelling only: case, curly marks, British or American, with or without a hyphen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crossread.text.words import Word, fold

_SPELLINGS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)", "iz"),
        (r"(?<=[a-z]{3})ys(?=(?:e|ed|ing)$)", "yz"),
        (r"(?<=[a-z]{3})our(?=(?:s|ed|ing|ite|ites|able|ably|hood|ly)?$)", "or"),
        (r"(?<=[a-z]{3}t)re(?=(?:s|d)?$)", "er"),
        (r"^(def|off|lic|pret)enc(?=e)", r"\1ens"),
        (r"^(program)me(?=s?$)", r"\1"),
        (r"^(trave|cance|labe|mode|signa|tota|riva|counse|leve|fue|initia)ll(?=ed|ing|er)", r"\1l"),
        (r"^(fulfi|enro|insta|ski)ll?(?=ment|ful)", r"\1l"),
        (r"^gray", "grey"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"^(to|after|for|back)wards$", r"\1ward"),
    )
)
"""English spellings that changed across the Atlantic. Over-reaching is harmless ("rise" -> "rize") as long as no two
words fall together."""
_MAY_CHANGE = re.compile("[iy]s|our|tre|enc|mme|ll|gray|gement|wards")
"""What stands in every word that one of them changes: most words are told from those at one look."""
_BEGINNING = 3
"""Letters by which most pairs of words are told to be no compound before their spelling is looked at."""


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """The key under which all spellings of one word meet."""
    key = fold(word)
    if len(key) > 4 and key.isascii() and _MAY_CHANGE.search(key):
        for pattern, to in _SPELLINGS:
            key = pattern.sub(to, key)
    return key


def join_compounds(words: Sequence[Word], text: str, other_keys: frozenset[str]) -> tuple[Word, ...]:
    """`words` with "cease-fire" or "cease fire" made one token where the other side writes "ceasefire"."""
    beginnings = {key[:_BEGINNING] for key in other_keys}
    joined: list[Word] = []
    index = 0
    while index < len(words):
        first = words[index]
        second = words[index + 1] if index + 1 < len(words) else None
        if second and _one_word(first, second, text, beginnings, other_keys):
            joined.append(Word.of(text[first.start : second.end], first.start, "term"))
            index += 2
        else:
            joined.append(first)
            index += 1
    return tuple(joined)


def compound_key(word: str) -> str:
    """`spelling` of a token that may have been joined from two."""
    return spelling(word) if word.isalpha() else _solid_key(word)


@lru_cache(maxsize=65536)
def _solid_key(word: str) -> str:
    return spelling(re.sub(r"(?<=[^\W\d])[-‐‑ ](?=[^\W\d])", "", word))


def _one_word(first: Word, second: Word, text: str, beginnings: set[str], other_keys: frozenset[str]) -> bool:
    if (
        first.kind != "word"
        or second.kind != "word"
        or text[first.end : second.start] not in {"-", "‐", "‑", " "}
    ):
        return False
    whole = first.text + second.text
    return whole[:_BEGINNING].casefold() in beginnings and spelling(whole) in other_keys
