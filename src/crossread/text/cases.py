"""One key for a Cyrillic word in all its cases, so that a list that names Кулеба finds Кулебою."""

from __future__ import annotations

import re
from functools import lru_cache

_CYRILLIC = re.compile(r"[а-яёіїєґА-ЯЁІЇЄҐ]")
_ENDINGS = tuple(
    sorted(
        [
            "ами",
            "ями",
            "ові",
            "еві",
            "єві",
            "ого",
            "ього",
            "ому",
            "ьому",
            "ыми",
            "ими",
            "іми",
            "ими",
            "ему",
            "его",
            "ой",
            "ою",
            "ею",
            "єю",
            "ої",
            "ій",
            "ий",
            "ый",
            "ым",
            "им",
            "ім",
            "ых",
            "их",
            "ев",
            "ів",
            "їв",
            "ам",
            "ям",
            "ах",
            "ях",
            "ом",
            "ем",
            "єм",
            "ём",
            "ую",
            "юю",
            "ая",
            "яя",
            "ое",
            "ее",
            "у",
            "ю",
            "а",
            "я",
            "о",
            "е",
            "є",
            "і",
            "ї",
            "и",
            "ы",
            "ь",
            "й",
        ],
        key=len,
        reverse=True,
    )
)
_SOFTENED = {"з": "г", "ц": "к", "с": "х"}
"""Consonants that change before і and е: Верхобуг, у Верхобузі."""


@lru_cache(maxsize=16_384)
def cyrillic_key(word: str) -> str:
    """`word` folded; a Cyrillic word of more than three letters without its case ending (at least three stay)."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    folded = folded.replace("’", "'").replace("ʼ", "'")
    if len(folded) <= 3 or not _CYRILLIC.match(folded):
        return folded
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= 3:
            stem = folded[: -len(ending)]
            if ending in ("і", "ї", "е") and len(stem) > 3 and stem[-1] in _SOFTENED:
                return stem[:-1] + _SOFTENED[stem[-1]]
            return stem
    return folded
