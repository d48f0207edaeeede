"""How near claims come, for a person who looks for a partner."""

from __future__ import annotations

from tests.factories import claim

from crossread.align import align_claims, closeness
from crossread.lang import load_packs
from crossread.settings import Settings

LEFT = (
    claim("Lanhai respects the sovereignty of all countries", id="a"),
    claim("Lanhai will open two ports in June", id="b"),
)
RIGHT = (
    claim("Kastrovia asked to open three ports before winter", account="kastrovia", id="c"),
    claim("The weather was fine", account="kastrovia", id="d"),
)


def near(*wanted: str) -> dict[str, float]:
    return closeness(wanted, LEFT, RIGHT, load_packs(), Settings())


def test_the_scores_are_those_of_the_matches() -> None:
    found = align_claims(LEFT, RIGHT, load_packs(), Settings())
    known = {
        **{claim.id: miss.score for claim, miss in found.only_right if miss},
        **{match.right[0].id: match.score for match in found.matches},
    }
    assert near("a", "b")["c"] == known["c"]


def test_only_claims_of_the_other_account_that_share_something_are_scored() -> None:
    assert set(near("b")) <= {"c", "d"} and near("b")["c"] > near("b").get("d", 0.0)
    assert near("b")["c"] == near("c")["b"]


def test_a_row_of_both_accounts_looks_to_both_sides() -> None:
    assert "b" in near("a", "c") and "a" not in near("a", "c") and "c" not in near("a", "c")
