"""What experts named in three real comparisons, and how much of it the program brings up.

The accounts are written anew in our own words, from what was reported of the events and of the experts' points; no
sentence stands in any readout. `points.yaml` says of each point where it stands and what was expected. A point counts as

    found       its words stand in a row of the expected relation, in the header fact that says it, or in the naming table
    told apart  for a point that both accounts have: the row names the expected kind of difference, too

`floors.yaml` keeps what is reached; it only goes up.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

import crossread
from crossread.model import Claim, Comparison, FactKind, Row
from crossread.yamlfile import load

HERE = Path(__file__).parent / "experts"
EVENTS = sorted(folder.name for folder in HERE.iterdir() if folder.is_dir())
FLOORS: dict[str, dict[str, str]] = load(HERE / "floors.yaml")
FACTS: dict[str, FactKind] = {"initiative": "initiator", "quantity": "duration_minutes", "tone": "atmosphere"}


@cache
def compared(event: str) -> Comparison:
    paths = sorted(str(path) for path in (HERE / event).glob("*.txt"))
    left, right = (Path(path).stem for path in paths)
    return crossread.compare(paths, sides=(left, right))


def points(event: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = load(HERE / event / "points.yaml")
    return found


def found(point: dict[str, Any], told: Comparison) -> bool:
    """Whether the reader is led to the point: by a row of the relation, or by a header fact."""
    expected = point["expect"]
    rows = [
        row
        for row in told.rows
        if _holds(row.left, point["left"], told) and _holds(row.right, point["right"], told)
    ]
    if any(_relation(row, expected["relation"]) for row in rows):
        return True
    return _in_header(point, told) or _in_names(point, told)


def told_apart(point: dict[str, Any], told: Comparison) -> bool:
    """Whether the row names the expected kind of difference; a point of one account has no such row."""
    return bool(point["left"] and point["right"]) and any(
        difference.kind == point["expect"]["kind"]
        for row in told.rows
        if row.left
        and row.right
        and _holds(row.left, point["left"], told)
        and _holds(row.right, point["right"], told)
        for difference in row.differences
    )


def _relation(row: Row, expected: str) -> bool:
    """The relation that was expected; two claims that face each other count as found whichever it is."""
    return row.relation == expected or bool(
        row.left and row.right and expected in ("same", "reworded", "conflicting")
    )


def _holds(claims: tuple[Claim, ...], words: str, told: Comparison) -> bool:
    """Whether one of the claims shares at least half of the shorter one's stretch with the words."""
    if not words:
        return True
    return any(_overlap(claim, words, told) >= 0.5 for claim in claims)


def _overlap(claim: Claim, words: str, told: Comparison) -> float:
    text = next(article.text for article in told.articles if article.id == claim.article)
    start = text.find(words)
    if start < 0:
        return 0.0
    both = min(claim.end, start + len(words)) - max(claim.start, start)
    return both / min(claim.end - claim.start, len(words))


def _in_header(point: dict[str, Any], told: Comparison) -> bool:
    kind = FACTS.get(point["expect"]["kind"])
    wanted = {side for side, words in ((told.left, point["left"]), (told.right, point["right"])) if words}
    return kind is not None and wanted == {fact.account for fact in told.event.facts if fact.kind == kind}


def _in_names(point: dict[str, Any], told: Comparison) -> bool:
    """Whether the naming table shows a name that only this account uses, for each side that the point speaks of."""
    if point["expect"]["kind"] != "naming":
        return False
    sides = [
        (point["left"], {word for one in told.names if not one.right for word in one.left_words}),
        (point["right"], {word for one in told.names if not one.left for word in one.right_words}),
    ]
    return all(not words or any(name in words.casefold() for name in names) for words, names in sides)


def test_every_point_points_into_its_text() -> None:
    for event in EVENTS:
        texts = {article.side: article.text for article in compared(event).articles}
        for point in points(event):
            assert point["left"] in texts[compared(event).left]
            assert point["right"] in texts[compared(event).right]


@pytest.mark.parametrize("event", EVENTS)
def test_no_fewer_points_are_brought_up_than_before(event: str) -> None:
    told = compared(event)
    reached = {
        "points": len(points(event)),
        "found": sum(found(point, told) for point in points(event)),
        "told_apart": sum(told_apart(point, told) for point in points(event) if point["expect"]["kind"]),
    }
    missed = [point["point"] for point in points(event) if not found(point, told)]
    assert reached["points"] == int(FLOORS[event]["points"])
    assert reached["found"] >= int(FLOORS[event]["found"]), missed
    assert reached["told_apart"] >= int(FLOORS[event]["told_apart"])
