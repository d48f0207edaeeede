"""Rows as a whole: every `.txt` beside this file is two sides, a divider and the row they must become."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from tests.factories import DOVHAN, SHEN, claim, sides

from crossread.diff import diff_match
from crossread.lang import load_packs
from crossread.model import Claim, Match, Quotation, Row, Status
from crossread.settings import Settings

CASES = sorted(Path(__file__).parent.glob("*.txt"))
SPEAKERS = {"Shen": SHEN, "Dovhan": DOVHAN, "both": "both"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_row_is_as_expected(path: Path) -> None:
    given, _, expected = path.read_text(encoding="utf-8").partition("----\n")
    assert shown(row_of(given)) == expected.strip()


def row_of(given: str) -> Row:
    """The row of the two sides that a case lists."""
    claims = [parsed(line) for line in given.strip().splitlines()]
    match = Match(
        left=tuple(one for side, one in claims if side == "left"),
        right=tuple(one for side, one in claims if side == "right"),
        score=0.5,
    )
    return diff_match(match, load_packs(sides()), Settings())


def parsed(line: str) -> tuple[str, Claim]:
    """One claim and its side."""
    head, _, text = line.partition(": ")
    side, *marks = [mark.strip() for mark in head.split(",")]
    changes: dict[str, Any] = {"account": "lanhai" if side == "left" else "kastrovia"}
    for mark in marks:
        changes |= field_of(mark)
    return side, claim(text, **changes)


def field_of(mark: str) -> dict[str, Any]:
    """The field of a claim that a mark of the case sets."""
    if mark in SPEAKERS:
        return {"speaker": SPEAKERS[mark]}
    if mark in get_args(Status):
        return {"status": mark, "strength": 2 if mark == "said" else 4}
    if mark in get_args(Quotation):
        return {"quotation": mark}
    return {"conditional": True} if mark == "conditional" else {"language": mark}


def shown(row: Row) -> str:
    """The row as the cases write it."""
    lines = [
        f"{one.kind}: {one.left} | {one.right}".rstrip() + (f" ({one.direction})" if one.direction else "")
        for one in row.differences
    ]
    return "\n".join([row.relation, *lines])
