"""A number as it is written: digits, words, Chinese signs, "half a billion", "an hour and a half"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.text.quantity_words import QuantityWords
from crossread.text.words import Word

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ARTICLES = frozenset({"a", "an"})
_HAN_MEASURES = frozenset("个名人次位项艘点天周年名辆架条份家批所座国")
_COMMA_DECIMALS = frozenset({"uk", "ru", "de", "fr", "it", "es", "pl"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the index of the word after it."""

    value: float
    end: int
    minutes: bool = False
    """Whether a unit of time was read with it; `value` is minutes then."""


def read_numeral(divided: Sequence[Word], at: int, known: QuantityWords) -> Numeral | None:
    """The number that begins at word `at`, with its unit of time where it has one."""
    if at >= len(divided):
        return None
    share = _share_of_hour(divided, at, known)
    if share:
        return share
    bare = _bare(divided, at, known)
    if bare is None:
        return _one_unit(divided, at, known)
    value, end = bare
    half = _and_a_half(divided, end, known)
    if half:
        value, end = value + 0.5, half
    end += _more_than(divided, end, known)
    unit = known.unit(divided, end)
    if unit is None and known.language == "zh" and _is(divided, end, "个") and _is(divided, end + 1, "半"):
        unit = known.unit(divided, end + 2)
        value, end = (value + 0.5, end + 2) if unit else (value, end)
    if unit is None:
        return None if _weak_han(divided, at, end) else Numeral(value, end)
    end += unit[1]
    if _is(divided, end, "-") and _is(divided, end + 1, "old"):
        return Numeral(value, end - 1)
    tail = _and_a_half(divided, end, known)
    return Numeral((value + (0.5 if tail else 0)) * unit[0], tail or end, minutes=True)


def _more_than(divided: Sequence[Word], end: int, known: QuantityWords) -> int:
    """How many signs say "and more" between a Chinese number and its unit of time ("三个多小时")."""
    for size in (2, 1):
        between = "".join(word.text for word in divided[end : end + size])
        if between in {"个多", "多个", "多", "余"} and known.unit(divided, end + size):
            return size
    return 0


def _bare(divided: Sequence[Word], at: int, known: QuantityWords) -> tuple[float, int] | None:
    """The number without its unit: digits and magnitudes, or words, or Chinese signs."""
    word = divided[at]
    if word.kind == "number":
        value, end = _digits(divided, at, known)
        if value is None:
            return None
        part, end = _fraction(divided, end)
        return _times(value + part, divided, end, known)
    if word.key == "half" and _is_article(divided, at + 1) and at + 2 < len(divided):
        magnitude = known.magnitudes.get(divided[at + 2].key)
        return (
            (0.5 * magnitude, at + 3) if magnitude else (0.5, at + 2) if known.unit(divided, at + 2) else None
        )
    if word.key in _ARTICLES and at + 1 < len(divided) and divided[at + 1].key in known.magnitudes:
        return _times(1.0, divided, at + 1, known)
    return _spelled(divided, at, known)


def _digits(divided: Sequence[Word], at: int, known: QuantityWords) -> tuple[float | None, int]:
    text = divided[at].text
    end = at + 1
    if at and divided[at - 1].text == "." and divided[at - 1].end == divided[at].start and text.isdigit():
        text = _leading_point(divided, at)
    if known.language in _COMMA_DECIMALS:
        text = text.replace(",", ".")
        while end < len(divided) and _thousands_behind(divided, end, text):
            text, end = text + divided[end].text, end + 1
    elif _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    try:
        return float(text), end
    except ValueError:  # "12:30", "1.2.3", "24,5,6": no number
        return None, end


def _leading_point(divided: Sequence[Word], at: int) -> str:
    """ ".20" is a fifth; a stop that ends a word ("No.4") is none."""
    glued = at > 1 and divided[at - 2].end == divided[at - 1].start
    return divided[at].text if glued else "0." + divided[at].text


def _fraction(divided: Sequence[Word], end: int) -> tuple[float, int]:
    """The "1/2" of "5 1/2", and the index after it."""
    part = divided[end : end + 3]
    if len(part) < 3 or part[1].text != "/" or not (part[0].text + part[2].text).isdigit():
        return 0.0, end
    below = int(part[2].text)
    return (int(part[0].text) / below, end + 3) if 1 < below < 10 else (0.0, end)


def _thousands_behind(divided: Sequence[Word], end: int, text: str) -> bool:
    behind = divided[end]
    near = behind.start - divided[end - 1].end == 1
    return (
        near
        and behind.kind == "number"
        and len(behind.text) == 3
        and behind.text.isdigit()
        and len(text) < 10
    )


def _times(value: float, divided: Sequence[Word], end: int, known: QuantityWords) -> tuple[float, int]:
    """Multiplied by the magnitudes behind it, with or without a hyphen ("3-million")."""
    while end < len(divided):
        dash = _is(divided, end, "-") and end + 1 < len(divided)
        factor = known.magnitudes.get(divided[end + dash].key)
        if not factor:
            break
        value, end = value * factor, end + dash + 1
        if end < len(divided) and divided[end].key == "of":
            break
    return value, end


def _spelled(divided: Sequence[Word], at: int, known: QuantityWords) -> tuple[float, int] | None:
    """Number words: each adds, a magnitude multiplies what stands before it ("two hundred and six thousand")."""
    total, current, end = 0.0, None, at
    while end < len(divided):
        key = divided[end].key
        if key in known.numbers:
            current = (current or 0.0) + known.numbers[key]
        elif key in known.magnitudes and (current is not None or known.language == "zh"):
            grown = (1.0 if current is None else current) * known.magnitudes[key]
            total, current = (total, grown) if known.magnitudes[key] < 1000 else (total + grown, 0.0)
        elif not (current is not None and key in {"and", "-"} and _number_at(divided, end + 1, known)):
            break
        end += 1
    if current is None:
        return None
    return total + current, end


def _number_at(divided: Sequence[Word], at: int, known: QuantityWords) -> bool:
    return at < len(divided) and divided[at].key in known.numbers and divided[at].key != "half"


def _one_unit(divided: Sequence[Word], at: int, known: QuantityWords) -> Numeral | None:
    """ "an hour", "годину": one unit of time, said without a number."""
    lead = 1 if divided[at].key in _ARTICLES else 0
    unit = known.unit(divided, at + lead)
    if unit is None or _is_rate(divided, at, known) or (not lead and known.language in {"en", "zh"}):
        return None
    if unit[0] > 60:
        return None
    end = at + lead + unit[1]
    half = _and_a_half(divided, end, known)
    quarters = _and_quarters(divided, end, known)
    if quarters:
        return Numeral((1.0 + quarters[0]) * unit[0], quarters[1], minutes=True)
    return Numeral((1.5 if half else 1.0) * unit[0], half or end, minutes=True)


def _share_of_hour(divided: Sequence[Word], at: int, known: QuantityWords) -> Numeral | None:
    """ "a quarter of an hour", "three quarters of an hour"."""
    keys = [word.key for word in divided[at : at + 5]]
    if known.language != "en" or keys[2:] != ["of", "an", "hour"] or keys[1] not in {"quarter", "quarters"}:
        return None
    count = {"a": 15.0, "three": 45.0}.get(keys[0])
    return Numeral(count, at + 5, minutes=True) if count else None


def _and_quarters(divided: Sequence[Word], end: int, known: QuantityWords) -> tuple[float, int] | None:
    """The share and the index after "and a quarter", "and three quarters"."""
    keys = [word.key for word in divided[end : end + 3]]
    if known.language != "en" or keys[:1] != ["and"] or keys[2:] not in (["quarter"], ["quarters"]):
        return None
    count = {"a": 0.25, "three": 0.75}.get(keys[1])
    return (count, end + 3) if count else None


def _is_rate(divided: Sequence[Word], at: int, known: QuantityWords) -> bool:
    """Whether "an hour" counts how often or how fast ("sixty miles an hour")."""
    if not at:
        return False
    before = divided[at - 1].key
    return before in known.before_rate or (
        len(before) > 3 and before.endswith("s") and not before.endswith("ss")
    )


def _and_a_half(divided: Sequence[Word], end: int, known: QuantityWords) -> int:
    """Index after "and a half" or "с половиной", 0 where there is none."""
    keys = [word.key for word in divided[end : end + 3]]
    if keys == ["and", "a", "half"]:
        return end + 3
    return end + 2 if len(keys) > 1 and keys[0] in {"с", "з"} and keys[1].startswith("половин") else 0


def _weak_han(divided: Sequence[Word], at: int, end: int) -> bool:
    """Whether a single Chinese sign is more likely part of a word ("统一", "一些") than a number."""
    if divided[at].kind != "han" or end - at > 1:
        return False
    return not (end < len(divided) and divided[end].text in _HAN_MEASURES) or divided[at].text in "一半"


def _is(divided: Sequence[Word], at: int, text: str) -> bool:
    return at < len(divided) and divided[at].text == text


def _is_article(divided: Sequence[Word], at: int) -> bool:
    return at < len(divided) and divided[at].key in _ARTICLES
