"""Tables made from a pack once and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from crossread.lang.types import LanguagePack

T = TypeVar("T")
_MOST = 16
"""Packs kept at once; more are met only where packs are made in passing, as in tests."""


def once_per_pack(make: Callable[[LanguagePack], T]) -> Callable[[LanguagePack], T]:
    """`make`, called once for each pack. A pack holds lists and has no hash: it is known by being the same object."""
    made: dict[int, tuple[LanguagePack, T]] = {}

    @wraps(make)
    def kept(pack: LanguagePack) -> T:
        known = made.get(id(pack))
        if known is None or known[0] is not pack:
            if len(made) > _MOST:
                made.clear()
            known = made[id(pack)] = (pack, make(pack))
        return known[1]

    return kept
