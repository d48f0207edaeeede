"""Scoring lists of bare texts."""

from tests.factories import sides

from crossread.align.matrix import score_pairs
from crossread.lang import load_packs
from crossread.settings import Settings

PACKS = load_packs(sides())


def test_the_matrix_has_a_row_for_each_left_and_a_column_for_each_right_text() -> None:
    matrix = score_pairs(["tin ore", "milk"], ["tin", "grain", "milk"], PACKS, Settings())
    assert [len(row) for row in matrix] == [3, 3]
    assert matrix[1][2] == max(max(row) for row in matrix)


def test_a_single_pair_keeps_its_plain_score() -> None:
    assert score_pairs(["The lamp is lit."], ["The lamp is lit."], PACKS, Settings()) == ((1.0,),)


def test_no_texts_make_no_rows() -> None:
    assert score_pairs([], ["tin"], PACKS, Settings()) == ()


def test_swapping_the_lists_turns_the_matrix() -> None:
    one = ["Lanhai closed the port.", "Grain prices fell by 12 percent."]
    other = ["The port was closed.", "Prices fell.", "Nobody came."]
    there, back = score_pairs(one, other, PACKS, Settings()), score_pairs(other, one, PACKS, Settings())
    assert there == tuple(zip(*back, strict=True))
