"""Lengths of events in words: "just under an hour", "an hour and a half", "полтора часа", "一个半小时"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crossread.attribute.mention_phrases import is_han
from crossread.attribute.words import word_lists
from crossread.lang.kept import once_per_pack
from crossread.lang.types import LanguagePack
from crossread.model import Span

_HAN = r"\u3400-\u9fff"
_WORD = re.compile(rf"\d+(?:[.,]\d+|\s?½|\s1/2)?|[^\W\d_{_HAN}]+(?:'[^\W\d_{_HAN}]+)*|[{_HAN}]")
_REACH = 70
"""Code points after "lasted" in which its length is said."""
_LEAD = 4
"""Words that may stand between: "lasted for just under an hour"."""
_LONGEST = 24 * 60
_ROWS = {"duration_minute": 1.0, "duration_hour": 60.0, "duration_quarter": 15.0}
"""Rows of further units and their minutes."""
_HOUR = 60


def read_duration(folded: str, start: int, end: int, pack: LanguagePack) -> tuple[int, Span] | None:
    """The first length of time in `folded[start:end]` as whole minutes, with the words that say it."""
    tens = (
        (word, value) for word, value in pack.magnitudes.items() if value == 10
    )  # Chinese counts them apart
    adjectives = ((word, _ROWS[row.key]) for row in pack.phrases if row.key in _ROWS for word in row.words)
    reader = _reader((*pack.numbers.items(), *tens), (*pack.units.items(), *adjectives), _words(pack))
    return reader.read(folded, start, min(end, start + _REACH))


class _Words(NamedTuple):
    """Words that stand in a length and count nothing."""

    articles: frozenset[str]
    inside: frozenset[str]
    slight: frozenset[str]


@once_per_pack
def _words(pack: LanguagePack) -> _Words:
    lists = word_lists(pack)
    return _Words(lists["indefinite"], lists["inside_length"], lists["slight"])


class _Sum:
    """What was counted so far: whole units, and the number that waits for its unit."""

    def __init__(self) -> None:
        self.total = 0.0
        self.waiting: float | None = None
        self.from_article = False
        self.unit = 0.0

    def number(self, value: float, *, article: bool) -> bool:
        """Take a number in; true where it closes a length by itself, as in "an hour and a half"."""
        if self.waiting is None or self.from_article:
            self.waiting = value
        else:
            self.waiting = _join(self.waiting, value)
        self.from_article = article
        if self.unit and self.waiting in {0.5, 0.25}:
            self.total += self.waiting * self.unit
            self.waiting = None
            return True
        return False

    def close(self, unit: float) -> None:
        """A unit takes the number that waits, or one."""
        self.total += (1.0 if self.waiting is None else self.waiting) * unit
        self.unit, self.waiting = unit, None


class _Reader:
    """Adds up numbers and units, word by word."""

    def __init__(
        self, numbers: tuple[tuple[str, float], ...], units: tuple[tuple[str, float], ...], words: _Words
    ) -> None:
        self.words = words
        self.numbers = dict(numbers)
        self.units = dict(units)
        self.articles = not words.articles.isdisjoint(self.numbers)
        han = sorted((unit for unit in self.units if is_han(unit[0])), key=lambda unit: -len(unit))
        self.pattern = re.compile("|".join([*han, _WORD.pattern]))

    def read(self, folded: str, start: int, end: int) -> tuple[int, Span] | None:
        """See `read_duration`."""
        found, skipped, first, last, tail = _Sum(), 0, -1, -1, -1
        for match in self.pattern.finditer(folded, start, end):
            word = match.group()
            number = self._number(word)
            if word in self.units and (found.waiting is not None or self._alone(folded, match)):
                if 0 < found.unit <= self.units[word]:
                    break  # "three hours, an hour longer than planned"
                found.close(self.units[word])
                last = match.end()
            elif (
                number is not None
                and 0 < last < match.start()
                and number < 1
                and "," in folded[last : match.start()]
            ):
                break  # "two hours, half of that time alone"
            elif number is not None and not (word in self.words.articles and found.waiting is not None):
                joined = folded[max(last, tail) : match.start()].isspace()
                tail = match.end() if found.unit == _HOUR and joined else -1
                last = match.end() if found.number(number, article=word in self.words.articles) else last
            elif first < 0:
                skipped += 1
                if skipped > _LEAD:
                    return None
                continue
            elif word not in self.words.inside and not (
                found.from_article and last < 0 and word in self.words.slight
            ):
                break
            first = match.start() if first < 0 else first
        if not self.articles and tail > last and 1 < (found.waiting or 0) < _HOUR:
            found.total, last = found.total + (found.waiting or 0), tail  # "час двадцать"
        minutes = round(found.total)
        return (minutes, Span(first, last)) if last > 0 and 0 < minutes <= _LONGEST else None

    def _number(self, word: str) -> float | None:
        if not word[0].isdecimal():
            return self.numbers.get(word)
        whole = word.removesuffix("½").removesuffix("1/2").rstrip()
        return float(whole.replace(",", ".")) + (0.5 if whole != word else 0.0)

    def _alone(self, folded: str, match: re.Match[str]) -> bool:
        """Whether a unit without a number means one: where a language has no articles, or in "hour-long"."""
        return not self.articles or folded.startswith(("-long", " long"), match.end())


_reader = lru_cache(maxsize=16)(_Reader)


def _join(waiting: float, value: float) -> float:
    """Twenty and five, four times ten, two and a half, three times a quarter."""
    if value == 10 and waiting < 10:
        return waiting * 10
    if value == 0.25:
        return waiting * value
    return waiting + value if value < 1 or value < 10 <= waiting else value
