"""Numbers, shares, sums, durations, dates and times of day in a text, brought to comparable values.

"just under an hour", "sixty minutes" and "1 hour" meet in one unit; how exactly a number is meant ("about", "more than")
becomes the range it allows. What words mean comes from the packs: `numbers`, `magnitudes`, `units`, `months`,
`weekdays`, and the rows `about`, `nearly`, `over`, `under` of the contrasts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crossread.lang import Packs
from crossread.model import Span
from crossread.text.numerals import Numeral, read_numeral
from crossread.text.quantity_words import Looseness, QuantityWords
from crossread.text.words import Word, words

QuantityKind = Literal["count", "percent", "money", "duration", "date", "time"]

_ALMOST = 0.9
"""Least share of a number that "almost" or "just under" may mean."""
_ABOUT = 0.1
"""How far "about" reaches to either side, as a share."""
_CURRENCIES = {
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yuan",
    "₴": "hryvnia",
    "₽": "rouble",
    "元": "yuan",
}
_HEAD_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The parts of a date that are said; `None` for the others."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 Monday ... 6 Sunday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One expression of how many, how much, how long or when."""

    kind: QuantityKind
    span: Span
    value: float = 0.0
    """Minutes for a duration and a time of day, the number itself otherwise; 0 for a date."""
    low: float = 0.0
    """Least value that the words allow."""
    high: float = 0.0
    """Greatest value that the words allow, infinite after "more than"."""
    loose: Looseness = ""
    """How exactly it is meant: `over` "more than", `under` "up to"."""
    unit: str = ""
    """Currency of a sum; empty for all else."""
    head: tuple[str, ...] = ()
    """Folded words that follow, which say what is counted."""
    when: When | None = None
    """Only for a date."""

    @property
    def exact(self) -> bool:
        """Whether the words allow one value only."""
        return self.low == self.high


def find_quantities(text: str, language: str, packs: Packs) -> tuple[Quantity, ...]:
    """Every quantity of `text`, in order and disjoint. A language without a pack is read by its digits."""
    known = QuantityWords.of(packs, language)
    divided = words(text)
    found: list[Quantity] = []
    at = 0
    while at < len(divided):
        if not known.may_begin(divided[at]):
            at += 1
            continue
        read = _date(divided, at, known) or _clock(divided, at) or _amount(text, divided, at, known)
        if read is None:
            at += 1
            continue
        quantity, at = read
        found.append(quantity)
    return tuple(found)


def _clock(divided: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    word = divided[at]
    hours, colon, minutes = word.text.partition(":")
    if word.kind != "number" or not colon or not (hours + minutes).isdigit() or len(minutes) != 2:
        return None
    value = float(int(hours) * 60 + int(minutes))
    return Quantity(kind="time", span=word.span, value=value, low=value, high=value), at + 1


def _date(divided: Sequence[Word], at: int, known: QuantityWords) -> tuple[Quantity, int] | None:
    """A date of the words from `at` on: "1 March 2022", "March 1", "Monday", "in 2022", "3月1日"."""
    when, end = When(), at
    while end < len(divided):
        step = _date_part(divided, end, when, known)
        if step is None:
            break
        when, end = step
        if _may_go_on(divided, end) and _date_part(divided, end + 1, when, known):
            end += 1
    if when == When():
        return None
    return Quantity(kind="date", span=Span(divided[at].start, divided[end - 1].end), when=when), end


def _may_go_on(divided: Sequence[Word], end: int) -> bool:
    """Whether a comma, or the stop of "Nov.", may be followed by more of the same date."""
    if end >= len(divided):
        return False
    return divided[end].text == "," or (divided[end].text == "." and len(divided[end - 1].key) < 5)


def _date_part(divided: Sequence[Word], at: int, when: When, known: QuantityWords) -> tuple[When, int] | None:
    if at >= len(divided):
        return None
    word = divided[at]
    following = divided[at + 1] if at + 1 < len(divided) else None
    if when == When() and (parts := known.iso_date(word, divided[at : at + 5])):
        return When(year=parts[0], month=parts[1], day=parts[2]), at + 5
    if when.month is None and known.month(word, divided, at) is not None:
        return replace(when, month=known.month(word, divided, at)), at + 1
    if when.weekday is None and known.weekday(word) is not None:
        return replace(when, weekday=known.weekday(word)), at + 1
    number = known.day_number(word)
    if number is None:
        return None
    return _numbered_part(number, when, at, following, known, divided)


def _numbered_part(
    number: int, when: When, at: int, following: Word | None, known: QuantityWords, divided: Sequence[Word]
) -> tuple[When, int] | None:
    sign = following.text if following else ""
    if sign == "年" and when.year is None and number > 1000:
        return replace(when, year=number), at + 2
    if sign == "月" and when.month is None and 1 <= number <= 12:
        return replace(when, month=number), at + 2
    if sign in {"日", "号"} and when.month is not None and 1 <= number <= 31:
        return replace(when, day=number), at + 2
    month_next = following is not None and known.month(following, divided, at + 1) is not None
    if 1 <= number <= 31 and when.day is None and (when.month is not None or month_next):
        return replace(when, day=number), at + 1
    if (
        1900 <= number <= 2100
        and when.year is None
        and (when.month is not None or known.in_year(divided, at))
    ):
        return replace(when, year=number), at + 1
    return None


def _amount(text: str, divided: Sequence[Word], at: int, known: QuantityWords) -> tuple[Quantity, int] | None:
    symbol = _CURRENCIES.get(divided[at].text, "")
    numeral = read_numeral(divided, at + bool(symbol), known)
    if numeral is None:
        return None
    first, end = at, numeral.end
    quantity, end = _typed(divided, numeral, end, symbol, known)
    if quantity.kind == "count" and quantity.value <= 1 and divided[at].kind != "number":
        return None  # "one of them", "the second half": a pronoun or an article more often than a number
    first, quantity = _loosened(divided, first, end, quantity, known)
    end = end + known.trailing(divided, end)
    return replace(quantity, span=Span(divided[first].start, divided[end - 1].end)), end


def _typed(
    divided: Sequence[Word], numeral: Numeral, end: int, symbol: str, known: QuantityWords
) -> tuple[Quantity, int]:
    value = numeral.value
    nothing = Span(0, 0)
    if numeral.minutes:
        return Quantity(kind="duration", span=nothing, value=value), end
    if symbol:
        return Quantity(kind="money", span=nothing, value=value, unit=symbol), end
    if size := known.percent(divided, end):
        return Quantity(kind="percent", span=nothing, value=value), end + size
    currency = _CURRENCIES.get(divided[end].text) if end < len(divided) else None
    if currency:
        return Quantity(kind="money", span=nothing, value=value, unit=currency), end + 1
    return Quantity(kind="count", span=nothing, value=value, head=_head(divided, end, known)), end


def _head(divided: Sequence[Word], end: int, known: QuantityWords) -> tuple[str, ...]:
    following: list[str] = []
    for word in divided[end : end + _HEAD_WORDS]:
        if (word.kind == "mark" and word.text != "-") or word.kind == "number" or word.key in known.stopwords:
            break
        if word.kind != "mark":
            following.append(word.key)
    return tuple(following)


def _loosened(
    divided: Sequence[Word], first: int, end: int, quantity: Quantity, known: QuantityWords
) -> tuple[int, Quantity]:
    """The range that the words before (and, in Chinese, behind) the number allow."""
    value = quantity.value
    loose, size = known.looseness_before(divided, first)
    if not loose and any(word.text in {"多", "余"} for word in divided[first:end]):
        loose = "over"
    if not loose:
        loose = known.looseness_after(divided, end)
    low, high = {
        "about": (value * (1 - _ABOUT), value * (1 + _ABOUT)),
        "nearly": (value * _ALMOST, value),
        "over": (value, float("inf")),
        "under": (0.0, value),
    }.get(loose, (value, value))
    return first - size, replace(quantity, low=low, high=high, loose=loose)


def spell_value(quantity: Quantity) -> str:
    """A quantity for a reason: "about 60 minutes", "4500 or more", "1 March"."""
    return "; ".join(_spelled(quantity))


def _spelled(quantity: Quantity) -> Iterator[str]:
    if quantity.when:
        parts = (("day", quantity.when.day), ("month", quantity.when.month), ("year", quantity.when.year))
        yield from (f"{name} {value}" for name, value in parts if value is not None)
        if quantity.when.weekday is not None:
            yield f"weekday {quantity.when.weekday + 1}"
        return
    unit = {"duration": " minutes", "percent": " %", "money": f" {quantity.unit}"}.get(quantity.kind, "")
    if quantity.exact:
        yield f"{quantity.value:g}{unit}"
    elif quantity.high == float("inf"):
        yield f"{quantity.low:g}{unit} or more"
    else:
        yield f"{quantity.low:g} to {quantity.high:g}{unit}"
