"""Figures of wording and order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests import factories as make
from tests.unit.report.case import case, context

from crossread.model import Difference
from crossread.report.outline import outline


def test_names_that_face_each_other_are_listed_with_their_rows_and_counts() -> None:
    wording = outline(case(), context()).wording
    assert [(line.kind, line.left, line.right, line.rows) for line in wording.lines] == [
        ("scope", "of all countries", "Kastrovia's", (1,)),
        ("naming", "crisis", "war", (2,)),
    ]
    assert wording.terms == (
        ("crisis", 1, 0),
        ("Kastrovia's", 0, 1),
        ("of all countries", 1, 0),
        ("war", 0, 1),
    )
    assert wording.shared == (("sovereignty", (1, 4)),)


def test_a_name_inside_a_longer_word_is_not_counted() -> None:
    left = make.claim("The warning came before the war.")
    right = make.claim("冲突和冲突", account="kastrovia", language="zh")
    difference = Difference(kind="naming", left="war", right="冲突")
    found = make.comparison([make.row("reworded", left, right, differences=(difference,))])
    assert outline(found, context()).wording.terms == (("war", 1, 0), ("冲突", 0, 2))


@given(places=st.permutations(range(6)))
def test_crossings_are_the_pairs_in_the_other_order(places: list[int]) -> None:
    left = make.article("".join(f"left {number}. " for number in range(6)), name="l")
    right = make.article("".join(f"right {number}. " for number in range(6)), name="r")
    rows = [
        make.row(
            "same",
            make.claim(f"left {number}.", within=left, id=f"l{number}"),
            make.claim(f"right {place}.", within=right, account="kastrovia", id=f"r{place}"),
        )
        for number, place in enumerate(places)
    ]
    crossed = sum(a > b for a, b in combinations(places, 2))
    found = make.comparison(rows, articles=[left, right])
    assert (
        outline(found, context()).order.sentence
        == f"Of 15 pairs of shared points, {crossed} in the other order."
    )


def test_lengths_are_counts_of_both_sides() -> None:
    lengths = {what: (left, right) for what, left, right in outline(case(), context()).order.lengths}
    assert lengths["claims quoted in full or in part"] == (1, 1)
    assert lengths["texts"] == (2, 2)
