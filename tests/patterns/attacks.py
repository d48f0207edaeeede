"""Texts that are hard for one regular expression, made from the expression itself.

What makes a matcher try again and again is a repeated part that fits a long text, behind what must come before it and
before something that is missing. So every repeated part is repeated, with and without the words before it, and the text
ends with a sign that fits nothing or, as a near miss, with the whole pattern but for its last sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_parser: Any = getattr(re, "_parser")  # noqa: B009  (the parser of `re` itself: the tree is what it would run)
_PLAIN = (" ", "a", "A", "1", "\n", ".", '"', "—", "б", "Б", "中", "\t", "-", "'")
"""Signs of every text, tried beside those of the pattern and as members of its sets."""
_SET_SIGNS = 3
"""Signs taken from one set."""
_CATEGORIES = {"WORD": "a", "NOT_WORD": " ", "SPACE": " ", "NOT_SPACE": "a", "DIGIT": "1", "NOT_DIGIT": "a"}
_ENDINGS = ("", "\x00", "\n")


def attacks(pattern: str, flags: int) -> list[tuple[str, str, str]]:
    """(Head, unit, ending): the text is the head, many units, the ending. All kinds, each once."""
    tree = _parser.parse(pattern, flags)
    signs = {sign for unit in _signs(tree) for sign in unit}
    whole = _sample(tree)
    units = [("", sign) for sign in [*_PLAIN, *sorted(signs)]]
    units += [("", whole), ("", whole[:-1]), *_repeats(tree, "")]
    units += [
        ("", first + second) for first in sorted(signs)[:6] for second in (" ", "a", ".", *sorted(signs)[:3])
    ]
    kinds = dict.fromkeys((head, unit) for head, unit in units if unit)
    return [(head, unit, ending) for head, unit in kinds for ending in _ENDINGS]


def _repeats(tree: Any, head: str) -> Iterator[tuple[str, str]]:
    """(What stands before it, one round of it) for every repeated part."""
    for operation, argument in tree:
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield head, _sample(argument[2])
            for inside in _signs(argument[2]):
                yield from ((head, sign) for sign in inside)
        for part in _parts(name, argument):
            yield from _repeats(part, head)
        head += _sample([(operation, argument)])


def _parts(name: str, argument: Any) -> list[Any]:
    """The patterns inside one operation."""
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [argument[2]]
    if name == "SUBPATTERN":
        return [argument[3]]
    if name == "BRANCH":
        return list(argument[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    return [argument] if name == "ATOMIC_GROUP" else []


def _sample(tree: Any) -> str:
    """A short text that the tree matches, or nearly: assertions and references add nothing."""
    return "".join(_sample_of(str(operation), argument) for operation, argument in tree)


def _sample_of(name: str, argument: Any) -> str:
    if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
        return str(_members(name, argument)[0])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _sample(argument[2]) * max(1, int(argument[0]))
    if name == "BRANCH":
        return _sample(argument[1][0])
    return "" if name.startswith("ASSERT") else "".join(_sample(part) for part in _parts(name, argument))


def _signs(tree: Any) -> Iterator[tuple[str, ...]]:
    """For every single sign of the tree the signs that it may be."""
    for operation, argument in tree:
        name = str(operation)
        if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
            yield tuple(_members(name, argument))
        for part in _parts(name, argument):
            yield from _signs(part)


def _members(name: str, argument: Any) -> list[str]:
    if name == "LITERAL":
        return [chr(argument)]
    if name == "ANY":
        return ["a", " "]
    listed = [(name, argument)] if name == "NOT_LITERAL" else argument
    negated = str(listed[0][0]) in ("NEGATE", "NOT_LITERAL")
    named = [sign for kind, value in listed for sign in _listed(str(kind), value)]
    if negated:
        return [sign for sign in _PLAIN if sign not in named][:_SET_SIGNS] or ["a"]
    return named[:_SET_SIGNS] or ["a"]


def _listed(kind: str, value: Any) -> list[str]:
    if kind in ("LITERAL", "NOT_LITERAL"):
        return [chr(value)]
    if kind == "RANGE":
        return [chr(value[0]), chr(value[1])]
    return [_CATEGORIES.get(str(value).removeprefix("CATEGORY_"), "a")] if kind == "CATEGORY" else []
