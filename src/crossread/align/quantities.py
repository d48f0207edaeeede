"""Numbers and lengths of time as terms: "half a billion" = 500 million, "4,500" = 4500, "two hours" = 120 minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.lang import LanguagePack
from crossread.text.stems import stem
from crossread.text.words import Word

_FILLERS = frozenset({"a", "an"})
"""Stand between a number and its magnitude: "half a billion"."""


def find_quantities(text: Sequence[Word], pack: LanguagePack | None) -> Iterator[str]:
    """`n:VALUE` for each number of a text; a length of time gives `t:MINUTES` and the bare `u:duration`.

    A lone "one" is no number: it is the article in disguise.
    """
    at = 0
    while at < len(text):
        value, past = _number(text, at, pack)
        if value is None:
            at += 1
            continue
        unit = _unit(text, past, pack)
        if unit is not None:
            yield f"t:{value * unit:g}"
            yield "u:duration"
        elif value != 1 or text[at].kind == "number":
            yield f"n:{value:.12g}"
        at = past


def _number(text: Sequence[Word], at: int, pack: LanguagePack | None) -> tuple[float | None, int]:
    """The number that begins at word `at`, and the first word after it."""
    value: float | None = None
    past = index = at
    while index < len(text):
        word = text[index]
        digit = _digits(word)
        small = digit if digit is not None else _lookup(word, pack.numbers if pack else {})
        magnitude = _lookup(word, pack.magnitudes if pack else {})
        if magnitude is not None and value is not None:
            value *= magnitude
        elif small is not None and (value is None or (digit is None and 0 < small < value)):
            value = (value or 0.0) + small
        elif not (value is not None and word.key in _FILLERS):
            break
        index += 1
        past = past if word.key in _FILLERS else index
    return value, past


def _digits(word: Word) -> float | None:
    if word.kind != "number" or ":" in word.text:
        return None
    groups = word.text.replace(",", ".").split(".")
    whole = len(groups) > 1 and all(len(group) == 3 for group in groups[1:])
    return float("".join(groups)) if whole else float(".".join(groups[:2]))


def _lookup(word: Word, table: dict[str, float]) -> float | None:
    found = table.get(word.key)
    return found if found is not None else table.get(stem(word.key))


def _unit(text: Sequence[Word], past: int, pack: LanguagePack | None) -> float | None:
    return _lookup(text[past], pack.units) if pack and past < len(text) else None
