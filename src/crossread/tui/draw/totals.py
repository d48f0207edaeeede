"""A whole library in a few numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.model import Article
from crossread.tui.cells import TIED
from crossread.tui.draw.shelf import SideName
from crossread.tui.ink import Piece


def totals(
    title: str, articles: Sequence[Article], events: int, skipped: str, side_name: SideName
) -> list[list[Piece]]:
    """Title, texts, events; texts per side; languages; what was `skipped`, in words."""
    sides = Counter(one.side for one in articles)
    press = sides.pop(None, 0)
    told = [f"{side_name(side)}{TIED}{number}" for side, number in _most(sides)]
    told += [f"press{TIED}{press}"] if press else []
    languages = [
        f"{language}{TIED}{number}" for language, number in _most(Counter(one.language for one in articles))
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
