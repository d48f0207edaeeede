"""Spelling variants fall together; different words do not."""

import pytest

from crossread.diff.variants import join_compounds, spelling
from crossread.text.words import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"),
        ("organised", "organized"),
        ("recognise", "Recognize"),
        ("harbour", "harbor"),
        ("centre", "center"),
        ("programme", "program"),
        ("travelled", "traveled"),
        ("towards", "toward"),
        ("Norrvik’s", "norrvik's"),
        ("U.S.", "US"),
    ],
)
def test_two_spellings_of_a_word_have_one_key(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("tour", "tor"), ("mission", "missions"), ("war", "wars")]
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize("text", ["a cease-fire holds", "a cease fire holds"])
def test_a_divided_compound_is_joined_where_the_other_side_writes_it_as_one(text: str) -> None:
    divided = tuple(word for word in words(text) if word.kind != "mark")
    joined = join_compounds(divided, text, frozenset({"ceasefire"}))
    assert len(joined) == 3
    assert len(join_compounds(divided, text, frozenset({"fire"}))) == 4
