"""Which differences are brought forward."""

from __future__ import annotations

from tests import factories as make
from tests.unit.report.case import case, context

from crossread.model import Difference, DifferenceKind, Relation, Row
from crossread.report.outline import outline


def _row(number: int, kind: DifferenceKind, relation: Relation = "reworded") -> Row:
    left = make.claim(f"left {number}", id=f"l{number}")
    right = make.claim(f"right {number}", account="kastrovia", id=f"r{number}")
    return make.row(
        relation, left, right, id=f"row-{number}", differences=(Difference(kind=kind, left="a", right="b"),)
    )


def _key(*rows: Row) -> list[str]:
    return [point.id for point in outline(make.comparison(rows), context()).key]


def test_conflicts_come_first_then_kinds_in_their_order() -> None:
    assert _key(_row(1, "tone"), _row(2, "scope"), _row(3, "term", "conflicting"), _row(4, "agent")) == [
        "row-3",
        "row-4",
        "row-2",
        "row-1",
    ]


def test_there_are_never_more_than_seven() -> None:
    assert len(_key(*(_row(number, "scope") for number in range(12)))) == 7


def test_a_row_without_a_difference_or_with_one_side_is_not_a_key_difference() -> None:
    same = make.row("same", make.claim("a"), make.claim("a", account="kastrovia"))
    assert _key(same, make.row("only_left", make.claim("b"))) == []


def test_a_conflicting_fact_of_the_event_leads_with_both_quotations() -> None:
    point = outline(case(), context()).key[0]
    assert point.id == "fact-duration_minutes"
    assert [quote.text for quote in (*point.left, *point.right)] == ["40 minutes", "55 minutes"]


def test_a_tie_goes_to_the_point_that_stands_earlier_in_either_account() -> None:
    left = make.article("one two three", name="l")
    right = make.article("three two one", name="r")

    def row(word: str) -> Row:
        claims = (
            make.claim(word, within=left, id=f"l-{word}"),
            make.claim(word, within=right, account="kastrovia", id=f"r-{word}"),
        )
        difference = Difference(kind="scope", left="a", right="b")
        return make.row("reworded", *claims, id=word, differences=(difference,))

    found = make.comparison([row("two"), row("three"), row("one")], articles=[left, right])
    key = [point.id for point in outline(found, context()).key]
    assert key == ["one", "three", "two"]  # both ends hold a first place; the ids of their claims decide
    assert [point.id for point in outline(make.mirror(found), context()).key] == key
