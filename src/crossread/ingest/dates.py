"""The day on which a text was published, as headers, pages and manifests write it.

Only whole, unambiguous dates are read: `03/02/2022` is a day of March to one reader and of February to the
next.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from crossread.lang import Packs

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Three letters, as RFC 2822 writes them and as every English month begins."""
_TIME = r"(?:[T ,]{1,3}(?:at )?\d{1,2}[:.]\d{2}.{0,30})?"
_NUMERIC = re.compile(rf"(\d{{4}})([-/.]?)(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_DOTTED = re.compile(rf"(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}}){_TIME}")
_CHINESE = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?.{0,20}")
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?[ -]{{1,2}}([^\W\d_]{{3,12}})\.?,?[ -](\d{{4}})"
    rf"(?: (?:р|року|г|года)\b\.?)?{_TIME}"
)
_MONTH_FIRST = re.compile(rf"([^\W\d_]{{3,12}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}")
_LABEL = re.compile(r"(?:(?:last )?(?:published|updated|posted|date|modified)(?: on)?:? )?", re.IGNORECASE)
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?,? ")
_LONGEST = 80


def parse_date(words: str, packs: Packs) -> date | None:
    """The date that `words` are, all of them; `None` where they are anything else or leave a doubt.

    Reads ISO days and times, `20220302`, `2022/03/02`, `02.03.2022`, `2 March 2022`, `March 2, 2022`,
    RFC 2822, `2022年3月2日`, and the month names of every pack; a label ("Published:") or a weekday may stand
    before it.
    """
    words = words.strip()
    if len(words) > _LONGEST or not any(character.isdigit() for character in words):
        return None
    return next((found for start in _starts(words) if (found := _whole(words[start:], packs))), None)


def parse_time(words: str | None) -> datetime | None:
    """An aware ISO time, else `None`."""
    try:
        time = datetime.fromisoformat((words or "").strip())
    except ValueError:
        return None
    return time if time.tzinfo else None


def _starts(words: str) -> tuple[int, ...]:
    """Where the date may begin: after a label, and after a weekday behind it."""
    label = _LABEL.match(words)
    first = label.end() if label else 0
    weekday = _WEEKDAY.match(words, first)
    return (first, weekday.end()) if weekday else (first,)


def _whole(words: str, packs: Packs) -> date | None:
    if found := _NUMERIC.fullmatch(words):
        year, divider, month, day = found.groups()
        return _day(year, month, day) if divider or len(month + day) == 4 else None
    if found := _CHINESE.fullmatch(words):
        return _day(*found.groups())
    if found := _DOTTED.fullmatch(words):
        return _day(*reversed(found.groups()))
    if found := _DAY_FIRST.fullmatch(words):
        day, name, year = found.groups()
        return _day(year, _month(name, packs), day)
    if found := _MONTH_FIRST.fullmatch(words):
        name, day, year = found.groups()
        return _day(year, _month(name, packs), day)
    return None


def _month(name: str, packs: Packs) -> int:
    name = name.lower()
    known = [pack.months[name] for pack in packs.languages.values() if name in pack.months]
    if known:
        return known[0]
    return _ENGLISH.index(name[:3]) + 1 if name[:3] in _ENGLISH and name.isascii() else 0


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= 1900 else None
