"""Laws of aligning that hold for any two accounts."""

from dataclasses import replace
from itertools import chain
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import DOVHAN, SHEN, claim, sides

from crossread.align import Around, align_claims
from crossread.lang import load_packs
from crossread.model import Alignment, Claim, Span
from crossread.settings import Settings

PACKS = load_packs(sides())
WORDS = (
    "Lanhai", "Kastrovia", "Shen", "war", "crisis", "territorial integrity", "agreed", "lasted an hour", "4,500",
    "half a billion", "port", "grain", "ships", "winter", "the", "not", "战争", "沈玉岚", "港口", "війна", "Довгань",
    "5 May", "Friday", "promised", "…", "",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
LANGUAGES = st.sampled_from(["en", "zh", "uk", "ru", "xx"])


@st.composite
def accounts(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> list[Claim]:
    """Up to six claims with ids of their own, at places that may be the same."""
    written = draw(
        st.lists(
            st.tuples(texts, st.integers(0, 3), LANGUAGES, st.sampled_from([SHEN, DOVHAN, ""])), max_size=6
        )
    )
    return [
        replace(
            claim(text, speaker=speaker, id=f"c{place}"),
            spans=(Span(start * 100, start * 100 + len(text) + 1),),
            language=language,
        )
        for place, (text, start, language, speaker) in enumerate(written)
    ]


def align(left: list[Claim], right: list[Claim]) -> Alignment:
    return align_claims(left, right, PACKS, Settings())


def align_around(left: list[Claim], right: list[Claim], told: list[str]) -> Alignment:
    """With sentences around every claim, the same ones for claims of one id."""
    around = {
        one.id: Around(sentence=f"{told[at % len(told)]} {one.text}", before=told[-1], place=at / 9)
        for side in (left, right)
        for at, one in enumerate(sorted(side, key=lambda one: one.id))
    }
    return align_claims(left, right, PACKS, Settings(), around)


def mirrored(found: Alignment) -> Alignment:
    turned = tuple(replace(match, left=match.right, right=match.left) for match in found.matches)
    return Alignment(matches=turned, only_left=found.only_right, only_right=found.only_left)


def by_content(found: Alignment) -> tuple[set[object], set[object], set[object]]:
    return set(found.matches), set(found.only_left), set(found.only_right)


@settings(max_examples=60, deadline=None)
@given(accounts(), accounts())
def test_swapping_the_sides_mirrors_the_result(left: list[Claim], right: list[Claim]) -> None:
    assert by_content(align(right, left)) == by_content(mirrored(align(left, right)))


@settings(max_examples=60, deadline=None)
@given(accounts(), accounts(), st.lists(TEXTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_both_hold_with_what_stands_around_the_claims(
    left: list[Claim], right: list[Claim], told: list[str], chance: Random
) -> None:
    right = [replace(one, id=f"r{one.id}") for one in right]
    found = align_around(left, right, told)
    assert by_content(align_around(right, left, told)) == by_content(mirrored(found))
    assert align_around(chance.sample(left, len(left)), chance.sample(right, len(right)), told) == found


@settings(max_examples=60, deadline=None)
@given(accounts(), accounts(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_is_irrelevant(left: list[Claim], right: list[Claim], chance) -> None:  # type: ignore[no-untyped-def]
    shuffled = chance.sample(left, len(left)), chance.sample(right, len(right))
    assert align(*shuffled) == align(left, right)


@settings(max_examples=60, deadline=None)
@given(accounts(), accounts())
def test_every_claim_stands_in_exactly_one_place(left: list[Claim], right: list[Claim]) -> None:
    found = align(left, right)
    lefts = [
        *chain.from_iterable(match.left for match in found.matches),
        *(one for one, _ in found.only_left),
    ]
    rights = [
        *chain.from_iterable(match.right for match in found.matches),
        *(one for one, _ in found.only_right),
    ]
    assert sorted(one.id for one in lefts) == sorted(one.id for one in left)
    assert sorted(one.id for one in rights) == sorted(one.id for one in right)


@settings(max_examples=60, deadline=None)
@given(accounts())
def test_an_account_against_itself_matches_all_that_has_words_with_score_one(account: list[Claim]) -> None:
    found = align(account, account)
    spoken = {one.id for one in account if any(sign.isalnum() for sign in one.text)}
    assert {one.id for match in found.matches for one in match.left} == spoken
    assert all(match.score == 1 for match in found.matches)


@settings(max_examples=60, deadline=None)
@given(accounts(st.text(max_size=30)), accounts(st.text(max_size=30)))
def test_no_text_makes_aligning_raise(left: list[Claim], right: list[Claim]) -> None:
    found = align(left, right)
    assert all(0 < match.score <= 1 for match in found.matches)
