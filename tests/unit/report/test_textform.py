"""Text in columns."""

from __future__ import annotations

from rich.cells import cell_len
from tests import factories as make
from tests.unit.report.case import case, context

from crossread.report import render
from crossread.report.columns import fold, pad, side_by_side


def test_chinese_is_folded_by_cells_and_nothing_is_cut() -> None:
    assert fold("中方愿为劝和促谈发挥建设性作用", 10) == ["中方愿为劝", "和促谈发挥", "建设性作用"]


def test_a_closing_mark_stays_with_what_it_closes() -> None:
    assert fold("各国主权。尊重", 8) == ["各国主", "权。尊重"]


def test_words_are_broken_at_spaces_and_only_a_long_one_inside() -> None:
    assert fold("to be or", 5) == ["to be", "or"]
    assert fold("x" * 7, 3) == ["xxx", "xxx", "x"]
    assert fold("", 5) == [""]


def test_columns_keep_their_bar_in_line() -> None:
    lines = side_by_side(["中方", "b"], ["x"], 6)
    assert lines == ["中方   | x", "b      |"]
    assert pad("中", 4) == "中  "


def test_the_report_stays_within_eighty_cells_however_long_the_words() -> None:
    claim = make.claim("和平" * 300 + " " + "w" * 300)
    report = render(make.comparison([make.row("only_left", claim)], left_name="N" * 200), "txt", context())
    assert max(map(cell_len, report.split("\n"))) <= 80
    assert report.count("和") >= 600


def test_the_report_has_every_section_in_its_order() -> None:
    report = render(case(), "txt", context())
    heads = [
        "Event", "Key differences", "Comparison", "Only in Lanhai's account", "Only in Kastrovia's account",
        "Attributed to the other side, unconfirmed", "Wording and formulas", "Order and length", "Sources",
        "Notes", "How this report was made", "Where the quotations stand",
    ]  # fmt: skip
    places = [report.index(f"\n{head}\n-") for head in heads]
    assert places == sorted(places)
