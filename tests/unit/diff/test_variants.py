"""Spelling variants fall together; different words do not."""

import pytest

from crossread.diff import variants
from crossread.diff.variants import join_compounds, spelling
from crossread.lang import load_packs
from crossread.text.words import fold, words


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


def test_the_quick_look_leaves_out_no_word_that_a_pattern_changes() -> None:
    stems = (
        "organ", "anal", "neighb", "col", "cen", "lit", "def", "lic", "program", "trave", "fulfi", "judg", "to", "gray",
    )  # fmt: skip
    endings = (
        "", "s", "e", "ise", "ised", "isation", "yse", "ysing", "our", "ours", "ourhood", "tre", "tres", "tred", "ence",
        "ences", "me", "mes", "lled", "ller", "lling", "lment", "ful", "ement", "wards", "ness",
    )  # fmt: skip
    words = {stem + ending for stem in stems for ending in endings}
    words |= {
        form for concept in load_packs().glossary.words for written in concept.en for form in written.split()
    }
    changed = 0
    for word in words:
        key = fold(word)
        for pattern, to in variants._SPELLINGS if key.isascii() and len(key) > 4 else ():
            key = pattern.sub(to, key)
        assert variants.spelling(word) == key
        changed += key != fold(word)
    assert changed > 50
