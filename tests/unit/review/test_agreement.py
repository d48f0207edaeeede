"""Two reviewers beside each other."""

from __future__ import annotations

import pytest

from crossread.model import ClaimKey, Decision
from crossread.review import agreement
from crossread.review.agreement import kappa


def judged(*values: str, kind: str = "relation", text: str = "") -> list[Decision]:
    """One judgement a row, on rows 1, 2, 3 ..."""
    return [
        Decision(
            id=f"{kind}{number}",
            kind=kind,
            claims=(
                ClaimKey(key=f"a-l{number}", article="l", text=text),
                ClaimKey(key=f"b-r{number}", article="r"),
            ),
            value="" if kind in ("reject", "reviewed") else value,
            was=value,
        )
        for number, value in enumerate(values, 1)
        if value
    ]


def test_kappa_of_a_worked_example() -> None:
    """Two raters, 50 items: both yes 20, both no 15, the first alone 5, the second alone 10; kappa is .4."""
    pairs = [("y", "y")] * 20 + [("n", "n")] * 15 + [("y", "n")] * 5 + [("n", "y")] * 10
    assert kappa(pairs) == pytest.approx(0.4)


def test_full_agreement_and_full_disagreement() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1
    assert kappa([("a", "b"), ("b", "a")]) == -1
    assert kappa([("a", "a"), ("a", "a")]) is None and kappa([]) is None


def test_only_rows_that_both_judged_count() -> None:
    found = agreement(judged("same", "same", "reworded", ""), judged("same", "conflicting", "", "same"))
    assert (found.rows, found.agreed, found.only_first, found.only_second) == (2, 1, 1, 1)
    assert found.percent == 50
    (differing,) = found.differing
    assert (differing.first, differing.second, differing.claims[0].key) == ("same", "conflicting", "a-l2")


def test_accepting_ticking_and_rejecting_are_judgements() -> None:
    first = [*judged("same"), *judged("", "reworded", kind="reviewed"), *judged("", "", "x", kind="reject")]
    second = [*judged("same", "", "same", kind="accept"), *judged("", "reworded")]
    found = agreement(first, second)
    assert (found.rows, found.agreed) == (3, 2) and found.differing[0].first == "rejected"


def test_what_was_undone_and_unticked_does_not_count() -> None:
    tick = judged("same", kind="reviewed")
    off = [Decision(id="off", kind="reviewed", claims=tick[0].claims, value="no", was="same")]
    undone = [*judged("same"), Decision(id="u", kind="undo", value="relation1")]
    assert agreement([*tick, *off], judged("same")).rows == 0
    assert agreement(undone, judged("same")).rows == 0 and agreement(undone, undone).percent is None


def test_a_row_whose_words_moved_is_the_same_row() -> None:
    first = judged("same", text="Lanhai will open two ports in June")
    second = judged("same", text="will open two ports in June")
    moved = [
        Decision(id="m", kind="relation", value="same", claims=(ClaimKey(**_fields(key, n)), rest))
        for n, (key, rest) in enumerate(one.claims for one in second)
    ]
    assert agreement(first, moved).rows == 1
    elsewhere = [Decision(id="e", kind="relation", value="same", claims=(ClaimKey(key="z-9", text="x"),))]
    assert agreement(first, elsewhere).rows == 0


def _fields(key: ClaimKey, number: int) -> dict[str, str]:
    return {"key": f"c-{number}", "article": key.article, "text": key.text}
