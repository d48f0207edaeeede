"""A whole library in a few numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from crossread.model import Article
from crossread.tui.draw.shelf import SideName
from crossread.tui.ink import Piece

_TIED: Final = "\u00a0"
"""A blank at which no line is broken: a number stays with what it counts."""


def totals(
    title: str, articles: Sequence[Article], events: int, skipped: str, side_name: SideName
) -> list[list[Piece]]:
    """Title, texts, events; texts per side; languages; what was `skipped`, in words."""
    sides = Counter(one.side for one in articles)
    press = sides.pop(None, 0)
    told = [f"{side_name(side)}{_TIED}{number}" for side, number in _most(sides)]
    told += [f"press{_TIED}{press}"] if press else []
    languages = [
        f"{language}{_TIED}{number}" for language, number in _most(Counter(one.language for one in articles))
    ]
    first = [
        (title or "Library", "title"),
        (f"  {_number(len(articles), 'text')}, {_number(events, 'event')}", "head"),
    ]
    second = [part for part in (", ".join(told), ", ".join(languages)) if part]
    second += [skipped] if skipped else []
    return [first, [(" · ".join(second), "dim")]] if second else [first]


def _most(counted: Counter[str | None] | Counter[str]) -> list[tuple[str, int]]:
    return sorted(
        ((str(key), number) for key, number in counted.items()), key=lambda pair: (-pair[1], pair[0])
    )


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
