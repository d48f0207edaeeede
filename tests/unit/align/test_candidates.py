"""Which pairs are worth a full score."""

from crossread.align.candidates import find_alike, find_candidates
from crossread.align.evidence import Evidence
from crossread.align.scoring import Scorer
from crossread.settings import Settings


def scorer(left: list[str], right: list[str]) -> Scorer:
    def read(text: str) -> Evidence:
        stems = text.split()
        return Evidence(
            terms=frozenset(f"w:{word}" for word in stems),
            grams=frozenset(),
            order=tuple(stems),
            script="latin",
            speaker="",
        )

    return Scorer(
        [read(text) for text in left], [read(text) for text in right], frozenset(), Settings().align
    )


def test_only_claims_that_share_a_term_are_candidates() -> None:
    found = scorer(["tin ore", "grain"], ["tin", "milk"])
    assert find_candidates(found.left, found.right, found.terms, 5) == {(0, 0)}


def test_each_claim_keeps_its_best_candidates_from_either_side() -> None:
    found = scorer(["tin ore boat", "tin"], ["tin ore boat", "tin lamp", "tin hat"])
    pairs = find_candidates(found.left, found.right, found.terms, 1)
    assert (0, 0) in pairs
    assert {other for _, other in pairs} == {0, 1, 2}


def test_of_equal_candidates_the_earlier_is_kept() -> None:
    found = scorer(["tin"], ["tin a", "tin b", "tin c"])
    there = find_candidates(found.left, (), found.terms, 1)
    assert there == set()
    assert (0, 0) in find_candidates(found.left, found.right, found.terms, 1)


def test_within_a_side_a_claim_is_no_candidate_of_itself() -> None:
    found = scorer(["tin ore", "tin hat", "milk"], [])
    assert find_alike(found.left, found.terms, 3) == {(0, 1)}
