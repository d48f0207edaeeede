"""`compare`: which accounts, which rows, where to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.cli.command import Runner

PAIR = ("compare", "left.yaml", "right.yaml", "--sides-file", "sides.yaml")


def test_two_readouts_need_no_more_than_their_names(crossread: Runner, texts: Path) -> None:
    ended = crossread(*PAIR)
    assert (ended.code, ended.err) == (0, "")
    assert "Lanhai | Kastrovia" in ended.out and "all states" in ended.out


def test_sides_may_be_swapped_by_name(crossread: Runner, texts: Path) -> None:
    ended = crossread(*PAIR, "--sides", "kastrovia,lanhai", "-f", "json")
    pair = json.loads(ended.out)["comparison"]
    assert (pair["left"], pair["right"]) == ("kastrovia", "lanhai")


def test_rows_that_a_filter_hides_are_counted_even_when_quiet(crossread: Runner, texts: Path) -> None:
    every = json.loads(crossread(*PAIR, "-f", "json").out)["comparison"]["rows"]
    ended = crossread(*PAIR, "-q", "--only", "only_left", "--only", "only_right", "-f", "json")
    shown = json.loads(ended.out)["comparison"]["rows"]
    assert {row["relation"] for row in shown} == {"only_left", "only_right"}
    assert f"{len(every) - len(shown)} row" in ended.err and "hidden by filter" in ended.err


@pytest.mark.parametrize("relation", ["same", "reworded", "conflicting", "only_left", "only_right"])
@pytest.mark.parametrize("format", ["text", "md", "html", "json", "csv", "txt"])
def test_every_format_stands_any_filter(crossread: Runner, texts: Path, relation: str, format: str) -> None:
    assert crossread(*PAIR, "--only", relation, "-f", format).code == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.md", "# "),
        ("a.html", "<!doctype html"),
        ("a.json", "{"),
        ("a.csv", "\ufeff"),
        ("a.txt", ""),
        ("a", "# "),
    ],
)
def test_the_suffix_of_the_output_chooses_the_format(
    crossread: Runner, texts: Path, name: str, begins: str
) -> None:
    ended = crossread(*PAIR, "-o", name)
    assert (ended.code, ended.out) == (0, "")
    assert (texts / name).read_text("utf-8").startswith(begins)


def test_a_failed_write_leaves_the_old_file(crossread: Runner, texts: Path) -> None:
    (texts / "old.md").mkdir()
    ended = crossread(*PAIR, "-o", "old.md")
    assert ended.code == 2 and ended.err.startswith("crossread: error: cannot write; old.md: ")
    assert list((texts / "old.md").iterdir()) == []
    assert sorted(path.name for path in texts.iterdir()) == [
        "left.yaml",
        "old.md",
        "right.yaml",
        "sides.yaml",
    ]


def test_a_dash_is_standard_output(crossread: Runner, texts: Path) -> None:
    assert crossread(*PAIR, "-f", "md", "-o", "-").out == crossread(*PAIR, "-f", "md").out.replace(
        "-f md", "-f md -o -"
    )


def test_a_text_for_a_file_has_no_colours(crossread: Runner, texts: Path) -> None:
    assert "\x1b" in crossread("--color", "always", *PAIR).out
    assert crossread("--color", "always", *PAIR, "-f", "text", "-o", "plain.out").code == 0
    assert "\x1b" not in (texts / "plain.out").read_text("utf-8")


def test_nothing_is_cut_on_a_narrow_terminal(
    crossread: Runner, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    ended = crossread(*PAIR)
    assert max(map(len, ended.out.splitlines())) <= 40
    assert "…" not in ended.out and "ceasefire" in ended.out


def test_talking_options_go_before_and_after_the_command(crossread: Runner, texts: Path) -> None:
    assert "written: a.md" in crossread(*PAIR, "-o", "a.md").err
    assert crossread("-q", *PAIR, "-o", "a.md").err == ""
    assert crossread(*PAIR, "-o", "a.md", "-q").err == ""


def test_what_the_command_line_says_of_a_text_wins(crossread: Runner, texts: Path) -> None:
    (texts / "news.txt").write_text("Lanhai respects all borders. The talks go on.\n", "utf-8")
    ended = crossread(
        "claims", "news.txt", "--sides-file", "sides.yaml", "--side", "lanhai", "--published", "2031-05-06",
        "--title", "Talks", "--publisher", "Ministry", "--language", "en", "-f", "json",
    )  # fmt: skip
    (article,) = json.loads(ended.out)["articles"]
    assert (article["side"], article["published"], article["title"]) == ("lanhai", "2031-05-06", "Talks")
    assert {claim["account"] for claim in article["claims"]} == {"lanhai"}


def test_a_joint_statement_is_no_difference_for_the_exit_code(crossread: Runner, texts: Path) -> None:
    statement = "claims:\n  - Both parties will open two ports in June.\n"
    for name, side in (("one.yaml", "lanhai"), ("two.yaml", "kastrovia")):
        (texts / name).write_text(f"schema: crossread/readout@1\nside: {side}\n{statement}", "utf-8")
    pair = ("compare", "one.yaml", "two.yaml", "--sides-file", "sides.yaml", "--exit-code")
    assert crossread(*pair).code == 0
    with (texts / "two.yaml").open("a", encoding="utf-8") as file:
        file.write("  - The talks lasted two hours.\n")
    assert crossread(*pair).code == 1
