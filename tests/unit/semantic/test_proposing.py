"""What a model proposes stands beside a comparison that it does not change; nothing here needs the extra."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from tests import factories as make

from crossread.model import Claim, Comparison, NearMiss, Row, Span
from crossread.semantic import propose
from crossread.semantic.proposing import UNRELATED
from crossread.settings import Settings


class Told:
    """A model that was told how near texts are; all others have nothing in common."""

    name, sha256 = "tiny", "ab12"

    def __init__(self, cosines: Mapping[tuple[str, str], float], zero: float = 0.0) -> None:
        self._cosines, self._zero = cosines, zero

    def cosines(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """As told, whichever of the two is named first."""
        return [[self._cosine(one, other) for other in right] for one in left]

    def _cosine(self, one: str, other: str) -> float:
        default = self._zero if one in UNRELATED else 0.0
        return self._cosines.get((one, other), self._cosines.get((other, one), default))


def claim(text: str, at: int = 0, *, account: str = "lanhai") -> Claim:
    """A claim at a place of its article."""
    found = make.claim(text, account=account, id=f"{account[0]}{at}")
    return replace(found, spans=(Span(at, at + max(1, len(text))),))


def other(text: str, at: int = 0) -> Claim:
    """The same in the other account."""
    return claim(text, at, account="kastrovia")


def told(
    rows: Sequence[Row], cosines: Mapping[tuple[str, str], float], *, zero: float = 0.0
) -> tuple[Row, ...]:
    """The rows after the model was asked."""
    return propose(make.comparison(rows), Told(cosines, zero), Settings()).rows


def alone(found: Claim, miss: NearMiss | None = None) -> Row:
    """A row of one account."""
    left = found.account == "lanhai"
    return make.row(
        "only_left" if left else "only_right", found if left else (), () if left else found, near_miss=miss
    )


ALONE = (alone(claim("Ships leave.")), alone(other("Vessels depart.")), alone(other("Rain fell.", 90)))


def test_a_claim_without_a_near_miss_gets_the_nearest_in_meaning() -> None:
    first, second, third = told(ALONE, {("Ships leave.", "Vessels depart."): 0.8})
    assert first.near_miss == NearMiss(claim="k0", score=0.8, by="tiny")
    assert second.near_miss == NearMiss(claim="l0", score=0.8, by="tiny")
    assert third.near_miss is None


def test_what_is_not_near_is_not_proposed() -> None:
    assert told(ALONE, {("Ships leave.", "Vessels depart."): 0.49}) == ALONE


def test_near_is_measured_from_what_the_model_gives_to_unrelated_sentences() -> None:
    cosines = {("Ships leave.", "Vessels depart."): 0.8}
    assert told(ALONE, cosines, zero=0.7) == ALONE
    assert told(ALONE, {("Ships leave.", "Vessels depart."): 0.86}, zero=0.7)[0].near_miss is not None


@pytest.mark.parametrize(("nearest", "by"), [(0.74, ""), (0.76, "tiny")])
def test_a_near_miss_by_words_stays_unless_another_is_much_nearer(nearest: float, by: str) -> None:
    miss = NearMiss(claim="k90", score=0.1, reasons=("words: ships",))
    rows = (alone(claim("Ships leave."), miss), *ALONE[1:])
    cosines = {("Ships leave.", "Vessels depart."): nearest, ("Ships leave.", "Rain fell."): 0.6}
    found = told(rows, cosines)[0].near_miss
    assert found is not None and found.by == by
    assert by or found.reasons == ("words: ships", "near in meaning to the model: 0.60")


def test_a_match_whose_claims_are_near_gets_one_more_reason() -> None:
    one, far = other("Vessels depart."), other("Rain fell.", 90)
    row = make.row("reworded", claim("Ships leave."), (one, far), reasons=("words: leave",), score=0.4)
    (found,) = told([row], {("Ships leave.", "Vessels depart."): 0.8125})
    assert found == replace(row, reasons=("words: leave", "near in meaning to the model: 0.81"))
    assert told([row], {}) == (row,)


def test_of_two_equally_near_the_earlier_is_named() -> None:
    rows = (alone(claim("A b.")), alone(other("C d.", 50)), alone(other("E f.", 7)))
    near = told(rows, {("A b.", "C d."): 0.9, ("A b.", "E f."): 0.9})[0].near_miss
    assert near is not None and near.claim == "k7"


@pytest.mark.parametrize("text", ["…", " ", "?!"])
def test_a_claim_without_words_is_near_to_nothing(text: str) -> None:
    rows = (alone(claim(text)), alone(other(text)))
    assert told(rows, {(text, text): 1.0}) == rows


def test_swapping_the_sides_mirrors_what_is_proposed() -> None:
    rows = (*ALONE, make.row("same", claim("Talks go on.", 30), other("Talks continue.", 30)))
    before = make.comparison(rows)
    model = Told({("Ships leave.", "Vessels depart."): 0.8, ("Talks go on.", "Talks continue."): 0.7})
    assert propose(make.mirror(before), model, Settings()) == make.mirror(propose(before, model, Settings()))


def test_nothing_else_of_a_comparison_changes() -> None:
    before = make.comparison((*ALONE, make.row("reworded", claim("Go.", 40), other("Leave.", 40), score=0.2)))
    after = propose(
        before, Told({("Go.", "Leave."): 0.9, ("Ships leave.", "Vessels depart."): 0.9}), Settings()
    )
    assert after != before and after.model == "tiny, sha256 ab12"
    assert without_proposals(after) == without_proposals(before)


def without_proposals(found: Comparison) -> Comparison:
    """A comparison without what a model may add."""
    rows = tuple(replace(row, reasons=(), near_miss=None) for row in found.rows)
    return replace(found, rows=rows, model="")


def test_an_empty_account_is_no_reason_to_fail() -> None:
    assert told([], {}) == ()
    assert told(ALONE[:1], {}) == ALONE[:1]
