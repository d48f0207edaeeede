"""Terms over time for the terminal: a table with a small chart a line, and bars for terms asked for by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from crossread.cli.listing import table
from crossread.report.plain import count, line

if TYPE_CHECKING:
    from crossread.api import Workspace
    from crossread.model import History

_LEVELS = "▁▂▃▄▅▆▇█"
_ABSENT = "·"
_WIDEST = 24
"""Cells of the longest bar."""
_MOST_NAMES = 3
"""Names that a line of the table gives; JSON and CSV give all."""


def terms_table(histories: Sequence[History], space: Workspace) -> str:
    """One term and side a line; the chart has one sign for each text of the side, the oldest first."""
    if not histories:
        return "none of these terms stands in the texts\n"
    most = max(times for one in histories for _, times in one.counts)
    head = ("term", "side", "times", "texts", "over time", "first", "last", "what became of it")
    rows = [
        (
            line(one.label), space.side_name(one.side), str(one.times), f"{one.occasions} of {len(one.counts)}",
            _chart(one, most), _day(one.first), _day(one.last), "; ".join(_fate(one)) or "-",
        )
        for one in histories
    ]  # fmt: skip
    return table(head, rows)


def term_bars(histories: Iterable[History], space: Workspace) -> str:
    """Each term and side with a bar a text and the words that stand there."""
    return "".join("\n" + "\n".join(_bars(one, space)) + "\n" for one in histories)


def _chart(one: History, most: int) -> str:
    signs = (_LEVELS[(len(_LEVELS) - 1) * times // most] if times else _ABSENT for _, times in one.counts)
    return "".join(signs)


def _fate(one: History) -> Iterator[str]:
    """New, reworded, dropped, and what stands in its place."""
    if one.earlier:
        yield f"new: not in {count(one.earlier, 'earlier text')}"
    if one.reworded:
        yield "reworded"
    if one.later:
        yield f"dropped: not in {count(one.later, 'later text')}"
    if one.since:
        yield f"later: {_few([line(name) for name in one.since])}"


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more


def _bars(one: History, space: Workspace) -> Iterator[str]:
    kind = ", ".join(
        part for part in ("formula" * one.formula, f"naming group: {one.group}" * bool(one.group)) if part
    )
    yield f"{line(one.label)} – {space.side_name(one.side)}" + f" ({kind})" * bool(kind)
    if one.gloss:
        yield f"  {line(one.gloss)}"
    most = max(times for _, times in one.counts)
    for occasion, times in one.counts:
        said = dict.fromkeys(line(use.words).casefold() for use in one.uses if use.occasion == occasion)
        bar = "█" * max(1, _WIDEST * times // max(most, _WIDEST)) if times else _ABSENT
        what = f" {times}  {', '.join(said)}" if times else ""
        yield f"  {_day(occasion.date):10}  {bar}{what}  [{occasion.event or ', '.join(occasion.articles)}]"


def _day(day: object) -> str:
    return str(day) if day else "undated"
