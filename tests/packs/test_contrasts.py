"""Every row of the contrasts hits its own examples and misses the others."""

from __future__ import annotations

import pytest
from tests.factories import DOVHAN, claim, sides

from crossread.diff import diff_match
from crossread.diff.lexicon import lexicon
from crossread.lang import load_packs
from crossread.lang.types import ContrastRow
from crossread.model import Match
from crossread.settings import Settings
from crossread.text.words import words

PACKS = load_packs(sides())
ROWS = PACKS.contrasts.rows
OPPOSITES = [row for row in ROWS if row.pairs]
CLASSES = [row for row in ROWS if row.words]


def name(row: ContrastRow) -> str:
    """Key and language."""
    return f"{row.key}-{row.language}"


@pytest.mark.parametrize("row", CLASSES, ids=name)
def test_the_words_of_a_class_are_found_in_its_hits_and_not_in_its_misses(row: ContrastRow) -> None:
    for sentence in row.hit:
        assert row.key in lexicon(PACKS).marks(words(sentence)), sentence
    for sentence in row.miss:
        assert row.key not in lexicon(PACKS).marks(words(sentence)), sentence


@pytest.mark.parametrize("row", OPPOSITES, ids=name)
def test_opposites_oppose_their_hits_and_not_their_misses(row: ContrastRow) -> None:
    assert all(opposed(sentences) for sentences in row.hit)
    assert not any(opposed(sentences) for sentences in row.miss)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_every_row_names_its_source_and_brings_its_proof(row: ContrastRow) -> None:
    assert row.source
    assert row.hit
    assert row.miss


def opposed(sentences: str) -> bool:
    """Whether the two sentences are found to oppose each other."""
    left, right = sentences.split(" || ")
    match = Match(left=(claim(left),), right=(claim(right, speaker=DOVHAN),), score=0.5)
    return any(one.kind == "polarity" for one in diff_match(match, PACKS, Settings()).differences)
