"""One section a concept: what it means, its place on a scale, the words for it here, who uses it since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from crossread.model import History, Term
from crossread.report.plain import count
from crossread.tui.ink import Line, Piece, flowed, folded
from crossread.tui.names import Names

Section = tuple[Sequence[Piece], Callable[[int], Sequence[Line]]]


def term_sections(terms: Iterable[Term], names: Names) -> list[Section]:
    """All concepts of a row."""
    return [_section(term, names) for term in terms]


def _section(term: Term, names: Names) -> Section:
    kind = " · standing formula" if term.formula else ""
    title: list[Piece] = [(term.label, "head"), (kind, "dim")]
    return title, lambda cells: draw_term(term, names, cells)


def draw_term(term: Term, names: Names, cells: int) -> list[Line]:
    """Gloss, group, scale, words here, then the history of every side that uses it."""
    lines = folded(term.gloss, cells) if term.gloss else folded("no gloss in the phrasebook", cells, "absent")
    if term.group:
        others = f"; other names: {', '.join(term.names)}" if term.names else ""
        lines += flowed([("names ", "dim"), (term.group.replace("_", " "), ""), (others, "dim")], cells)
    lines += _scale(term, cells)
    for name, look, words in ((names.left_name, "left", term.left), (names.right_name, "right", term.right)):
        said = ", ".join(f"“{one}”" for one in words)
        lines += flowed(
            [(name, look), (" here: ", "dim"), (said, "") if said else ("not in this row", "absent")], cells
        )
    for history in term.histories:
        lines += flowed(_history(history, names), cells)
    if not term.histories:
        lines += folded("in no account of the library as a whole", cells, "absent")
    return lines


def _scale(term: Term, cells: int) -> list[Line]:
    """As in "strength 2 of 4 on the scale of support", then the scale, this concept's place marked."""
    if not term.rungs:
        return []
    most = max(rung.strength for rung in term.rungs)
    lines = flowed(
        [
            ("strength ", "dim"),
            (f"{term.strength} of {most}", ""),
            (f" on the scale of {term.scale}:", "dim"),
        ],
        cells,
    )
    for rung in term.rungs:
        here = rung.strength == term.strength
        words = [
            (f"{'▌' if here else ' '} {rung.strength} ", "key"),
            (", ".join(rung.labels), "" if here else "dim"),
        ]
        lines += flowed(words, cells)
    return lines


def _history(one: History, names: Names) -> list[Piece]:
    """As in "China: 2022-02-25 to 2022-09-23, 12 times on 4 of 6 occasions: “crisis”, “危机”"."""
    wordings = ", ".join(f"“{wording.words}”" for wording in one.wordings)
    times = count(one.times, "time")
    occasions = f"on {one.occasions} of {count(len(one.counts), 'occasion')}"
    return [
        (names.side_name(one.side), names.look(one.side)),
        (f": {_days(one.first, one.last)}", ""),
        (f", {times} {occasions}: {wordings}", "dim"),
        (f"; {_fate(one)}" if _fate(one) else "", ""),
    ]


def _days(first: date | None, last: date | None) -> str:
    if first is None:
        return "no date known"
    return f"only on {first}" if first == last else f"first {first}, last {last}"


def _fate(one: History) -> str:
    """What became of it: taken up late, dropped, said in other words."""
    told = [f"new: not on {count(one.earlier, 'earlier occasion')}" if one.earlier else ""]
    told += [f"dropped: not on {count(one.later, 'later occasion')}" if one.later else ""]
    told += [
        "reworded since" if one.reworded else "",
        f"instead: {', '.join(one.since)}" if one.since else "",
    ]
    return ", ".join(part for part in told if part)
