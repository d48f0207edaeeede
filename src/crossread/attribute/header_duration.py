"""Lengths of events in words: "just under an hour", "an hour and a half", "полтора часа", "一个半小时"."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.lang.types import LanguagePack
from crossread.model import Span

_HAN = r"\u3400-\u9fff"
_WORD = re.compile(rf"\d+(?:[.,]\d+)?|[^\W\d_{_HAN}]+(?:'[^\W\d_{_HAN}]+)*|[{_HAN}]")
_REACH = 70
"""Code points after "lasted" in which its length is said."""
_LEAD = 4
"""Words that may stand between: "lasted for just under an hour"."""
_LONGEST = 24 * 60
_ARTICLES = frozenset({"a", "an"})


def read_duration(folded: str, start: int, end: int, pack: LanguagePack) -> tuple[int, Span] | None:
    """The first length of time in `folded[start:end]` as whole minutes, with the words that say it."""
    return _reader(tuple(pack.numbers.items()), tuple(pack.units.items())).read(
        folded, start, min(end, start + _REACH)
    )


class _Reader:
    """Adds up numbers and units, word by word."""

    def __init__(self, numbers: tuple[tuple[str, float], ...], units: tuple[tuple[str, float], ...]) -> None:
        self.numbers = dict(numbers)
        self.units = dict(units)
        han = sorted(
            (unit for unit in self.units if re.match(f"[{_HAN}]", unit)), key=lambda unit: -len(unit)
        )
        self.pattern = re.compile("|".join([*han, _WORD.pattern]))

    def read(self, folded: str, start: int, end: int) -> tuple[int, Span] | None:
        total, current, unit, skipped = 0.0, None, 0.0, 0
        first, last = -1, -1
        for match in self.pattern.finditer(folded, start, end):
            word = match.group()
            number = float(word.replace(",", ".")) if word[0].isdecimal() else self.numbers.get(word)
            if word in self.units:
                unit = self.units[word]
                total += (1.0 if current is None else current) * unit
                current, last = None, match.end()
                first = match.start() if first < 0 else first
            elif number is not None and not (word in _ARTICLES and current is not None):
                current = number if current is None else _join(current, number)
                first = match.start() if first < 0 else first
                if unit and current in {0.5, 0.25}:  # "an hour and a half"
                    total, last, current = total + current * unit, match.end(), None
            elif first < 0 or word in _ARTICLES or len(word) == 1 or word in {"and", "of", "та"}:
                skipped += first < 0
                if skipped > _LEAD:
                    return None
            else:
                break
        minutes = round(total)
        return (minutes, Span(first, last)) if last > 0 and 0 < minutes <= _LONGEST else None


_reader = lru_cache(maxsize=16)(_Reader)


def _join(current: float, number: float) -> float:
    """Twenty + five, four x ten, two + a half, three x a quarter, and "a half" for one half."""
    if number == 10 and current < 10:
        return current * 10
    if number < 1:
        return (
            number
            if current == 1 and number == 0.5
            else current * number
            if number == 0.25
            else current + number
        )
    return current + number if number < 10 <= current else number
