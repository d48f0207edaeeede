"""The words of a text and where they stand, divided once for all who look something up by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(r"([^\W_]+)")


class Words(NamedTuple):
    """Runs of letters and digits in the order of the text."""

    written: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


@lru_cache(maxsize=2)
def words_of(text: str) -> Words:
    """The words of `text`; the last texts are kept, because names and dates look through the same one."""
    pieces = _WORD.split(text)  # gap, word, gap, word, ..., gap
    edges = list(accumulate(map(len, pieces)))
    return Words(pieces[1::2], edges[:-1:2], edges[1::2])
