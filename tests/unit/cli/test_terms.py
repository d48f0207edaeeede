"""`crossread terms`: a table with charts, bars for what was asked for, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest
from tests.unit.cli.command import Runner

from crossread.report.termsform import TermsJson


@pytest.fixture
def series(texts: Path) -> Path:
    for day, words in (
        (10, "The war must end."),
        (17, "The crisis must end."),
        (24, "The crisis must be settled."),
    ):
        head = f"---\nside: lanhai\npublished: 2031-05-{day}\n---\n"
        (texts / f"day{day}.txt").write_text(
            f"{head}Shen Yulan met Marta Dovhan on {day} May 2031. {words}\n", "utf-8"
        )
    return texts


ARGUMENTS = ("day10.txt", "day17.txt", "day24.txt", "--sides-file", "sides.yaml")


def test_the_table_says_what_became_of_each_term(crossread: Runner, series: Path) -> None:
    ended = crossread("terms", *ARGUMENTS)
    assert ended.code == 0
    war = next(line for line in ended.out.splitlines() if line.startswith("war "))
    assert "█··" in war and "dropped: not in 2 later texts; later: crisis" in war


def test_words_beside_the_inputs_are_terms_and_get_bars(crossread: Runner, series: Path) -> None:
    ended = crossread("terms", *ARGUMENTS, "crisis")
    assert ended.out.count("  2031-05-") == 2 + 3
    assert "  2031-05-17  █ 1  crisis  [" in ended.out


def test_json_follows_its_schema_and_points_into_the_texts(crossread: Runner, series: Path) -> None:
    ended = crossread("terms", *ARGUMENTS, "-f", "json", "--term", "armed_conflict")
    told = msgspec.json.decode(ended.out, type=TermsJson)
    assert [(one.term, one.times, one.later) for one in told.terms] == [("war", 1, 2), ("crisis", 2, 0)]
    assert json.loads(crossread("schema", "terms").out)["$id"] == "crossread/terms@1"


def test_csv_has_a_line_for_each_text(crossread: Runner, series: Path) -> None:
    ended = crossread("terms", *ARGUMENTS, "-f", "csv", "war")
    rows = list(csv.DictReader(io.StringIO(ended.out.removeprefix("\ufeff"))))
    assert [(row["date"], row["times"]) for row in rows] == [
        ("2031-05-10", "1"),
        ("2031-05-17", "0"),
        ("2031-05-24", "0"),
    ]


def test_changes_hides_what_stayed_and_says_so(crossread: Runner, series: Path) -> None:
    ended = crossread("terms", "day10.txt", "--sides-file", "sides.yaml", "--changes")
    assert ended.out == "none of these terms stands in the texts\n"
    assert "hidden by filter" in ended.err


def test_a_file_that_is_not_there_is_no_term(crossread: Runner, series: Path) -> None:
    ended = crossread("terms", "day99.txt")
    assert (ended.code, ended.out) == (2, "") and "no such file; day99.txt" in ended.err


def test_a_term_that_stands_nowhere_and_a_side_nobody_knows(crossread: Runner, series: Path) -> None:
    assert crossread("terms", *ARGUMENTS, "lighthouse").out == "none of these terms stands in the texts\n"
    ended = crossread("terms", *ARGUMENTS, "--account", "atlantis")
    assert (ended.code, ended.out) == (2, "") and "no such side; atlantis" in ended.err
