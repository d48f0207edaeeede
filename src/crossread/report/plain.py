"""Text made harmless for any page or screen, without moving a single code point."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_REORDERING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""Directional overrides and isolates: they can make the words around a quotation read in another order."""
_BREAKS = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029}
_REPLACEMENT = "\ufffd"
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def inert(text: str) -> str:
    """`text` with line breaks as spaces and control characters shown as symbols; as long as before.

    An escape sequence, a NUL or a directional override in an article must not steer a terminal or a page.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_inert_character, text))


def line(text: str | None) -> str:
    """`text` on one line, inert, runs of white space as one space."""
    return " ".join(inert(text or "").split())


def direction(language: str) -> str:
    """`rtl` or `ltr`, the value of HTML's `dir` for a language tag."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def possessive(name: str) -> str:
    """`Ukraine's`, `United States'`, `Ukraine's (2022-03-01)`."""
    plain, bracket, apart = name.partition(" (")
    return f"{plain}'{'' if plain.endswith('s') else 's'}{bracket}{apart}"


def nearest(score: str, by: str, other: str) -> str:
    """How the near miss in the account of `other` was found: by its words, or by a model."""
    where = f"{possessive(other)} account"
    if by:
        return f"Proposed by the model {by} in {where}, {score}; not matched"
    return f"Nearest in {where}, score {score}"


def count(number: int, one: str, many: str = "") -> str:
    """`1 row`, `2 rows`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def row_words(numbers: Iterable[int]) -> str:
    """`row 3`, `rows 1, 4`."""
    listed = list(map(str, numbers))
    return f"{'row' if len(listed) == 1 else 'rows'} {', '.join(listed)}"


def _inert_character(character: str) -> str:
    code = ord(character)
    if code in _BREAKS:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in _REORDERING or unicodedata.category(character) in ("Cc", "Cs"):
        return _REPLACEMENT
    return character
