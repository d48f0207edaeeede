"""Task `chunk`: which phrases of two headlines answer each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from crossread.diff.lexicon import lexicon
from crossread.diff.phrases import Phrase, answering
from crossread.lang import load_packs
from crossread.text.words import Word, words


def answer(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{"id", "a_tokens", "b_tokens"}` -> `{"id", "links": [{"a": [indexes], "b": [indexes], "type"}]}`."""
    known = lexicon(load_packs())
    for row in rows:
        left, right = words(" ".join(row["a_tokens"])), words(" ".join(row["b_tokens"]))
        left_tokens, right_tokens = _token_of(left, row["a_tokens"]), _token_of(right, row["b_tokens"])
        yield {
            "id": row["id"],
            "links": [
                {"a": _indexes(mine, left_tokens), "b": _indexes(yours, right_tokens), "type": "EQUI"}
                for mine, yours in answering(left, right, known)
            ],
        }


def _token_of(found: Sequence[Word], tokens: Sequence[str]) -> list[int]:
    """The index of the token in which each word stands, the tokens being joined by spaces."""
    ends: list[int] = []
    for token in tokens:
        ends.append((ends[-1] + 1 if ends else 0) + len(token))
    return [next(index for index, end in enumerate(ends) if word.start < end) for word in found]


def _indexes(phrase: Phrase, tokens: Sequence[int]) -> list[int]:
    return sorted(set(tokens[phrase.first : phrase.last]))
