"""CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from tests import factories as make
from tests.unit.report.case import case, context

from crossread.report import render
from crossread.report.csvform import guard


def _rows(report: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report.removeprefix("\ufeff"), newline="")))


def test_it_begins_with_a_byte_order_mark_and_ends_its_lines_with_crlf() -> None:
    report = render(case(), "csv", context())
    assert report.startswith("\ufeffnumber,row,")
    assert report.endswith("\r\n")
    assert report.count("\n") == report.count("\r\n") == 8


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guard(cell) == f"'{cell}"


def test_other_cells_are_left_alone() -> None:
    assert [guard(cell) for cell in ("", "a=1", "2031-05-04", "~")] == ["", "a=1", "2031-05-04", "~"]


def test_no_cell_of_a_hostile_comparison_is_run() -> None:
    wire = make.article("=HYPERLINK(1)", name="@wire", publisher="+wire", title="-t")
    claim = make.claim("=HYPERLINK(1)", within=wire, speaker="=cmd")
    found = make.comparison([make.row("only_left", claim, id="=row")], articles=[wire], left_name="=left")
    for row in _rows(render(found, "csv", context())):
        assert all(not cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_every_row_has_every_column_and_repeats_the_filters() -> None:
    for row in _rows(render(case(), "csv", context())):
        assert None not in row and None not in row.values()
        assert row["hidden"] == "2 rows hidden by filter (speaker: all but Lanhai Press)."
        assert row["event_date"] == "2031-05-04"


def test_a_quotation_keeps_its_place_and_its_source() -> None:
    row = next(row for row in _rows(render(case(), "csv", context())) if row["row"] == "row-chinese")
    assert row["left_text"] == "中方愿为劝和促谈发挥建设性作用"
    assert (row["left_characters"], row["left_article"], row["left_language"]) == (
        "17-32",
        "lanhai-press",
        "zh",
    )
    assert (row["near_miss_claim"], row["near_miss_score"]) == ("k-end", "0.21")
