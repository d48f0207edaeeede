"""The measures of likeness."""

import pytest

from crossread.align.similarity import WordCodes, contained, cosine, covered, in_order, mean


@pytest.mark.parametrize("measure", [cosine, contained])
def test_a_weight_of_nothing_is_like_nothing(measure) -> None:  # type: ignore[no-untyped-def]
    assert measure(0, 0, 0) == 0.0
    assert measure(0, 0, 5) == 0.0


def test_two_empty_claims_are_not_alike() -> None:
    assert in_order("", "") == 0.0
    assert covered(frozenset(), frozenset()) == 0.0


def test_equal_weights_make_exactly_one() -> None:
    assert all(cosine(weight, weight, weight) == 1.0 for weight in (1, 3, 7, 10**9 + 7))


def test_words_in_the_same_order_count_word_by_word() -> None:
    codes = WordCodes()
    assert in_order(
        codes.encode(["ships", "left", "port"]), codes.encode(["ships", "reached", "port"])
    ) == pytest.approx(2 / 3)


def test_a_word_has_one_code_and_never_a_surrogate() -> None:
    codes = WordCodes()
    text = codes.encode(str(number) for number in range(70_000))
    assert len(set(text)) == 70_000
    assert text.encode("utf-8")
    assert codes.encode(["0"]) == text[0]


def test_the_longer_side_decides_what_is_covered() -> None:
    assert covered(frozenset("ab"), frozenset("abcd")) == 0.5


def test_a_mean_counts_its_weights() -> None:
    assert mean([(3.0, 1.0), (1.0, 0.0)]) == 0.75
