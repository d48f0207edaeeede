"""What one language's packs say of numbers, made ready to be looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crossread.lang import Packs
from crossread.lang.keyed import Keyed
from crossread.text.words import Word, fold, words

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|-?го|-?е|-?й)", re.IGNORECASE)
Looseness = Literal["", "about", "nearly", "over", "under"]
_LOOSENESS: tuple[Looseness, ...] = ("nearly", "over", "under", "about")
_PERCENT = frozenset("%％")
_SYMBOLS = frozenset("$€£¥₴₽")
_ARTICLES = frozenset({"a", "an"})
_AFTER_HAN = frozenset("多余")
_MEASURES = frozenset("名人位项艘次个架辆批家")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """Number words of one language."""

    language: str
    numbers: dict[str, float]
    magnitudes: dict[str, float]
    units: dict[tuple[str, ...], float]
    """Keys of a unit of time -> minutes."""
    months: dict[str, int]
    weekdays: dict[str, int]
    loose: dict[tuple[str, ...], Looseness]
    """Keys of a phrase -> `about`, `nearly`, `over`, `under`."""
    percents: frozenset[str]
    """Words and signs that say "percent"."""
    before_year: frozenset[str]
    before_month: frozenset[str]
    """Words behind which a number is a year, or "May" a month."""
    before_rate: frozenset[str]
    """Words behind which "an hour" counts how often or how fast."""
    stopwords: frozenset[str]
    openers: frozenset[str]
    """Words with which a quantity may begin."""

    @staticmethod
    def of(packs: Packs, language: str) -> QuantityWords:
        """The words of `language`, made ready once for each content of the packs."""
        return _built(Keyed(packs), language)

    def may_begin(self, word: Word) -> bool:
        """Whether a quantity may begin with this word: cheap, and true of few words."""
        if word.kind == "number" or word.text[0].isdigit():
            return True
        return word.text in _SYMBOLS or word.key.removesuffix("'s") in self.openers

    def unit(self, divided: Sequence[Word], at: int) -> tuple[float, int] | None:
        """Minutes of the unit of time at `at`, and how many words it takes; a hyphen may stand before it."""
        dash = 1 if at < len(divided) and divided[at].text in {"-", "‑"} else 0
        measure = 1 if at < len(divided) and divided[at].text == "个" else 0
        for skip in dict.fromkeys((0, dash, measure)):
            for size in (4, 3, 2, 1):
                keys = tuple(word.key for word in divided[at + skip : at + skip + size])
                if len(keys) == size and keys in self.units:
                    return self.units[keys], skip + size
        return None

    def month(self, word: Word, divided: Sequence[Word], at: int) -> int | None:
        """The month that a word names; "march" and "may" only with a capital and a number or "in" beside them."""
        number = self.months.get(word.key.removesuffix("'s"))
        if number is None or word.kind == "han":
            return None
        if self.language != "en":
            return number
        if word.text[0].islower() and word.key in {"may", "march", "mar", "dec", "sep"}:
            return None
        before = divided[at - 1] if at else None
        behind = divided[at + 1] if at + 1 < len(divided) else None
        beside = any(near and (near.kind == "number" or near.text[:1].isdigit()) for near in (before, behind))
        if word.key in {"may", "march", "mar"} and not beside:
            return (
                number
                if before is not None and before.key in self.before_month and word.text[0].isupper()
                else None
            )
        return number

    def weekday(self, word: Word) -> int | None:
        """The weekday that a word names, 0 Monday; abbreviations count with a capital."""
        number = self.weekdays.get(word.key.removesuffix("'s"))
        return number if number is None or len(word.key) > 4 or word.text[0].isupper() else None

    def day_number(self, word: Word) -> int | None:
        """A whole number in digits ("1", "1st", "2022") that may be part of a date."""
        if word.kind == "number" and word.text.isdigit():
            return int(word.text)
        ordinal = _ORDINAL.fullmatch(word.text)
        return int(ordinal.group(1)) if ordinal else None

    def iso_date(self, word: Word, following: Sequence[Word]) -> tuple[int, int, int] | None:
        """The parts of "2022-03-01"."""
        if word.kind != "number" or len(word.text) != 4 or len(following) < 5:
            return None
        texts = [part.text for part in following]
        if texts[1] != "-" or texts[3] != "-" or not (texts[0] + texts[2] + texts[4]).isdigit():
            return None
        return int(texts[0]), int(texts[2]), int(texts[4])

    def in_year(self, divided: Sequence[Word], at: int) -> bool:
        """Whether the number at `at` stands where a year stands ("in 2022")."""
        return at > 0 and divided[at - 1].key in self.before_year

    def percent(self, divided: Sequence[Word], at: int) -> int:
        """How many words at `at` say "percent"."""
        keys = [word.key for word in divided[at : at + 2]]
        if keys == ["per", "cent"] or (len(keys) == 2 and keys[0] == "-" and keys[1] in self.percents):
            return 2
        return int(bool(keys) and keys[0] in self.percents)

    def looseness_before(self, divided: Sequence[Word], at: int) -> tuple[Looseness, int]:
        """How exact the number at `at` is meant by the words before it, and how many words say so."""
        for size in (3, 2, 1):
            if at >= size and (kind := self.loose.get(tuple(word.key for word in divided[at - size : at]))):
                return kind, size
        return "", 0

    def looseness_after(self, divided: Sequence[Word], at: int) -> Looseness:
        """The same for words behind the number ("左右", "or so")."""
        for size in (2, 1):
            if kind := self.loose.get(tuple(word.key for word in divided[at : at + size])):
                return kind if self.language == "zh" or size == 2 else ""
        return ""

    def trailing(self, divided: Sequence[Word], at: int) -> int:
        """How many signs behind the number belong to it ("多", "多名")."""
        if at >= len(divided) or divided[at].text not in _AFTER_HAN:
            return 0
        return 2 if at + 1 < len(divided) and divided[at + 1].text in _MEASURES else 1


@lru_cache(maxsize=32)
def _built(keyed: Keyed, language: str) -> QuantityWords:
    packs = keyed.packs
    pack = packs.languages.get(language)
    loose = {
        _keys(phrase): kind
        for kind in _LOOSENESS
        for row in packs.contrasts.rows
        if row.key == kind and row.language == language
        for phrase in row.words
    }
    numbers = {fold(w): value for w, value in pack.numbers.items() if w not in _ARTICLES} if pack else {}
    magnitudes = _factors(packs, language) | (
        {fold(word): value for word, value in pack.magnitudes.items()} if pack else {}
    )
    units = _long_units(packs, language) | (
        {_keys(unit): minutes for unit, minutes in pack.units.items()} if pack else {}
    )
    months = {fold(word).rstrip("."): value for word, value in pack.months.items()} if pack else {}
    weekdays = {fold(word).rstrip("."): value for word, value in pack.weekdays.items()} if pack else {}
    return QuantityWords(
        language=language,
        numbers=numbers,
        magnitudes=magnitudes,
        units=units,
        months=months,
        weekdays=weekdays,
        loose=loose,
        percents=_PERCENT | _listed(packs, "percent"),
        before_year=_listed(packs, "before_year"),
        before_month=_listed(packs, "before_month"),
        before_rate=_listed(packs, "before_rate"),
        stopwords=frozenset(fold(word) for word in pack.stopwords) if pack else frozenset(),
        openers=frozenset(
            (*numbers, *magnitudes, *months, *weekdays, *_ARTICLES, *(keys[0] for keys in units))
        ),
    )


def _listed(packs: Packs, key: str) -> frozenset[str]:
    """The single words of a class of the contrasts, in all languages."""
    return frozenset(fold(word) for row in packs.contrasts.rows if row.key == key for word in row.words)


def _factors(packs: Packs, language: str) -> dict[str, float]:
    """Short ways to write a magnitude: rows `times NUMBER` of the contrasts."""
    return {
        fold(word): float(row.key.removeprefix("times "))
        for row in packs.contrasts.rows
        if row.key.startswith("times ") and row.language == language
        for word in row.words
    }


def _long_units(packs: Packs, language: str) -> dict[tuple[str, ...], float]:
    """Days, weeks and the like: rows `unit MINUTES` of the contrasts."""
    return {
        _keys(word): float(row.key.removeprefix("unit "))
        for row in packs.contrasts.rows
        if row.key.startswith("unit ") and row.language == language
        for word in row.words
    }


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(phrase))
