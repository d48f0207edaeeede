"""Lines of pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.tui.ink import beside, flowed, folded, line_width, plain


def test_marks_cut_a_line_into_pieces() -> None:
    assert folded("all countries agree", 40, "", [(4, 13, "hot")]) == [
        (("all ", ""), ("countries", "hot"), (" agree", "")),
    ]


def test_a_later_mark_lies_over_an_earlier_one() -> None:
    assert folded("abc", 9, "", [(0, 3, "one"), (1, 2, "two")]) == [
        (("a", "one"), ("b", "two"), ("c", "one"))
    ]


def test_a_mark_goes_on_in_the_next_line() -> None:
    lines = folded("aa bb cc", 5, "", [(3, 8, "hot")])
    assert [[piece for piece in line if piece[1]] for line in lines] == [[("bb", "hot")], [("cc", "hot")]]


def test_markup_in_a_text_stays_text() -> None:
    assert plain(folded("[bold red]free[/] [link=x]y", 60)) == "[bold red]free[/] [link=x]y"


def test_columns_stand_beside_each_other_with_equal_height() -> None:
    lines = beside(folded("各国", 4), folded("one two", 3), 6, [((" ~ ", ""),), ((" | ", ""),)])
    assert plain(lines) == "各国   ~ one\n       | two"


@given(
    st.lists(st.tuples(st.text(max_size=12), st.sampled_from(["", "dim"])), max_size=6), st.integers(4, 30)
)
def test_pieces_flow_within_their_room(pieces: list[tuple[str, str]], cells: int) -> None:
    assert all(line_width(line) <= cells for line in flowed(pieces, cells))
